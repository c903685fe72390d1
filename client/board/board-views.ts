/**
 * Which view of a template this person looks at: the one that a facilitator chose for everybody (it stands in the template),
 * or one of their own for the moment. No React, no canvas. Looking writes nothing.
 */
import type { Card, Template } from '../../shared/document/record.ts';
import { sharedView, type View } from '../../shared/methods/method.ts';
import { methodById } from '../../shared/methods/registry.ts';
import { createValue, type Readable } from '../ui/value.ts';
import type { BoardRecords } from './board-records.ts';

export interface BoardViews {
  /** View of one's own by template id. */
  readonly own: Readable<ReadonlyMap<string, string>>;
  /** Looks at a view alone; undefined goes back to everybody's. */
  readonly lookAt: (templateId: string, viewId: string | undefined) => void;
  /** What everybody sees, and what this person sees; undefined where the method has no views. */
  readonly shared: (templateId: string) => View | undefined;
  readonly shown: (templateId: string) => View | undefined;
  /** The view that lays out this card, if one does. */
  readonly of: (card: Pick<Card, 'kind' | 'parent'>) => View | undefined;
}

export const createBoardViews = (records: BoardRecords): BoardViews => {
  const own = createValue<ReadonlyMap<string, string>>(new Map());

  const sharedOf = (template: Template | undefined): View | undefined =>
    template && sharedView(methodById(template.method), template);

  const shown = (templateId: string): View | undefined => {
    const template = records.template(templateId);
    const mine = own.get().get(templateId);
    const chosen = mine && template && methodById(template.method)?.views?.find(({ id }) => id === mine);
    return chosen || sharedOf(template);
  };

  return {
    own,
    lookAt: (templateId, viewId) => {
      const next = new Map(own.get());
      if (viewId === undefined) next.delete(templateId);
      else next.set(templateId, viewId);
      own.set(next);
    },
    shared: (templateId) => sharedOf(records.template(templateId)),
    shown,
    of: ({ kind, parent }) => {
      const view = parent[0] === '' ? undefined : shown(parent[0]);
      return view?.kind === kind ? view : undefined;
    },
  };
};
