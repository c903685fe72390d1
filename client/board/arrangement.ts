/**
 * Where cards are shown that a view lays out. Worked out for a whole template at once, kept, and done anew when it has been
 * quiet for a moment: while somebody drags a card through others, these stay. No React, no canvas, writes nothing.
 */
import type { BoardRecord, Card, Link } from '../../shared/document/record.ts';
import { arrange, type Shown } from '../../shared/methods/arrange.ts';
import type { Point, View } from '../../shared/methods/method.ts';
import type { BoardRecords } from './board-records.ts';
import type { BoardViews } from './board-views.ts';

/** Quiet for so long, or worked on without a break for so long: then everything finds its place anew. */
const QUIET_MS = 220;
const LATEST_MS = 2_500;

export type MovedListener = (cards: ReadonlySet<string>) => void;

export interface Arrangement {
  /** Centre of a card in its template, or undefined when it lies where its `xy` says. */
  readonly centre: (card: Card) => Point | undefined;
  /** Works out now what waits for a quiet moment. */
  readonly settle: () => void;
  /** Told of cards that are to be shown elsewhere though nobody moved them. */
  readonly onMoved: (listener: MovedListener) => () => void;
  readonly close: () => void;
}

interface Laid {
  readonly view: View;
  readonly shown: ReadonlyMap<string, Shown>;
}

const samePoint = (a: Point | undefined, b: Point | undefined): boolean => a?.[0] === b?.[0] && a?.[1] === b?.[1];

export const createArrangement = (records: BoardRecords, views: BoardViews): Arrangement => {
  const laid = new Map<string, Laid>();
  const stale = new Set<string>();
  const listeners = new Set<MovedListener>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;

  const layOut = (templateId: string): Laid | undefined => {
    const view = views.shown(templateId);
    if (view === undefined) return undefined;
    const cards: Card[] = [];
    const links: Link[] = [];
    for (const record of records.all.values()) {
      if (record.type === 'card' && record.parent[0] === templateId) cards.push(record);
      else if (record.type === 'link') links.push(record);
    }
    return { view, shown: arrange(view, cards, links) };
  };

  const laidOut = (templateId: string): Laid | undefined => {
    const known = laid.get(templateId);
    if (known) return known;
    const made = layOut(templateId);
    if (made) laid.set(templateId, made);
    return made;
  };

  const settle = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const moved = new Set<string>();
    for (const templateId of stale) {
      const before = laid.get(templateId);
      laid.delete(templateId);
      const after = laidOut(templateId);
      for (const id of new Set([...(before?.shown.keys() ?? []), ...(after?.shown.keys() ?? [])]))
        if (!samePoint(before?.shown.get(id)?.shown, after?.shown.get(id)?.shown)) moved.add(id);
    }
    stale.clear();
    if (moved.size > 0) for (const listener of listeners) listener(moved);
  };

  const settleSoon = (): void => {
    const now = performance.now();
    if (timer === undefined) waitingSince = now;
    clearTimeout(timer);
    timer = setTimeout(settle, Math.max(0, Math.min(QUIET_MS, waitingSince + LATEST_MS - now)));
  };

  /** Templates whose cards may have to make room: a record that is gone may have lain in any. */
  const touchedBy = (record: BoardRecord | undefined): Iterable<string> => {
    if (record?.type === 'card') return laid.has(record.parent[0]) ? [record.parent[0]] : laid.keys();
    if (record?.type === 'drawing') return [];
    return laid.keys();
  };

  const stopRecords = records.onChange((changed) => {
    for (const id of changed) for (const templateId of touchedBy(records.get(id))) stale.add(templateId);
    if ([...laid].some(([id, { view }]) => views.shown(id) !== view)) settle();
    else if (stale.size > 0) settleSoon();
  });

  let before = views.own.get();
  const stopViews = views.own.subscribe(() => {
    const now = views.own.get();
    for (const id of new Set([...before.keys(), ...now.keys()])) if (before.get(id) !== now.get(id)) stale.add(id);
    before = now;
    settle();
  });

  return {
    centre: (card) => {
      const kept = views.of(card) && laidOut(card.parent[0]);
      if (kept === undefined) return undefined;
      const entry = kept.shown.get(card.id);
      const exact = kept.view.toPoint(card);
      if (exact === null) return entry?.shown;
      if (exact === undefined) return entry?.exact ? undefined : entry?.shown;
      // A card that changed since stands exactly where it says, until there is a quiet moment.
      return samePoint(exact, entry?.exact) ? entry?.shown : exact;
    },
    settle,
    onMoved: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      clearTimeout(timer);
      stopRecords();
      stopViews();
    },
  };
};
