/**
 * What methods float over the board, as long as a template of theirs lies on it.
 */
import { methodView } from '../methods/registry.ts';
import { useValueOf } from '../ui/use-value.ts';
import { useBoard } from './board-context.ts';

export const Floats = () => {
  const { records } = useBoard().board;
  useValueOf(records.version);
  const methods = new Set([...records.templates.values()].map(({ method }) => method));
  return [...methods].map((id) => {
    const Float = methodView(id)?.Float;
    return Float && <Float key={id} />;
  });
};
