/**
 * What a method adds to a card while one of its views shows it, such as a tower. Only for kinds of cards that views lay out.
 */
import { METHODS } from '../../shared/methods/registry.ts';
import { methodView } from '../methods/registry.ts';
import { useBoard } from './board-context.ts';
import { useViews } from './use-view.ts';

const LAID_OUT = new Set(METHODS.flatMap(({ views = [] }) => views.map(({ kind }) => kind)));

export const mayHaveMark = (kind: string): boolean => LAID_OUT.has(kind);

export const CardMark = ({ recordId }: { readonly recordId: string }) => {
  const { records } = useBoard().board;
  const card = useViews(() => records.card(recordId));
  const view = useViews((views) => card && views.of(card));
  const method = card && records.template(card.parent[0])?.method;
  const Mark = method && methodView(method)?.Mark;
  return card && view && Mark ? <Mark card={card} view={view} /> : null;
};
