/**
 * The last places of each card, with who put it there, as the guard took them from the document: against these the session
 * checks who says that they moved a card. In memory only, bounded in cards and in steps of each.
 * Invariant: of one card no two steps have the same time, and they stand in its order.
 */
import type { BoardRecord } from '../../shared/document/record.ts';
import { sameJson } from '../../shared/document/write.ts';
import type { Placing } from '../../shared/session/machine.ts';

/** Cards moved longest ago go first. */
const CARDS = 1_000;
const STEPS = 32;
/** A card that stays anywhere for so long has been let go of, or was held still: not a step in the middle of a drag. */
const REST_MS = 250;

const placeOf = (record: BoardRecord | undefined): Placing['from'] =>
  record?.type === 'card' ? (record.place ?? null) : null;

/** One step fewer: two that one drag made in passing become one; where there are none, the oldest goes. */
const thinned = (steps: readonly Placing[]): Placing[] => {
  const at = steps.findIndex((step, index) => {
    const next = steps[index + 1];
    return next !== undefined && next.by === step.by && next.at - step.at < REST_MS && sameJson(step.to, next.from);
  });
  const [step, next] = [steps[at], steps[at + 1]];
  if (step === undefined || next === undefined) return steps.slice(1);
  return [...steps.slice(0, at), { ...next, from: step.from }, ...steps.slice(at + 2)];
};

export const createTrails = (now: () => number) => {
  const trails = new Map<string, readonly Placing[]>();
  return {
    /** The document has taken this change of one record from this person. */
    saw: (before: BoardRecord | undefined, after: BoardRecord | undefined, by: string): void => {
      const [from, to] = [placeOf(before), placeOf(after)];
      if (after === undefined || to === null || sameJson(from, to)) return;
      const steps = trails.get(after.id) ?? [];
      const at = Math.max(now(), (steps.at(-1)?.at ?? 0) + 1);
      const next = [...steps, { by, from, to, at }];
      trails.delete(after.id);
      trails.set(after.id, next.length > STEPS ? thinned(next) : next);
      const [oldest] = trails.keys();
      if (trails.size > CARDS && oldest !== undefined) trails.delete(oldest);
    },
    /** Oldest first. */
    of: (card: string): readonly Placing[] => trails.get(card) ?? [],
  };
};

export type Trails = ReturnType<typeof createTrails>;
