/**
 * Cards that are to be shown elsewhere go there in a moment instead of jumping. Only the picture moves: nothing here is
 * written anywhere. Who wants no motion sees them there at once.
 */
import type { Point } from '../../shared/methods/method.ts';

export const GLIDE_MS = 320;

interface Journey {
  readonly from: Point;
  readonly since: number;
}

export interface GlideOptions {
  /** Where the shape of a record is now, and where it belongs; undefined when there is none. */
  readonly now: (id: string) => Point | undefined;
  readonly target: (id: string) => Point | undefined;
  readonly show: (places: ReadonlyMap<string, Point>) => void;
}

export interface Glide {
  readonly start: (ids: Iterable<string>) => void;
  readonly has: (id: string) => boolean;
  readonly close: () => void;
}

const calm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Fast away, soft landing. */
const eased = (share: number): number => 1 - (1 - share) ** 3;

export const createGlide = ({ now, target, show }: GlideOptions): Glide => {
  const journeys = new Map<string, Journey>();
  let frame = 0;

  const tick = (time: number): void => {
    frame = 0;
    const places = new Map<string, Point>();
    for (const [id, { from, since }] of journeys) {
      const to = target(id);
      const share = Math.min(1, Math.max(0, (time - since) / GLIDE_MS));
      if (to) {
        const part = eased(share);
        places.set(id, share === 1 ? to : [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]);
      }
      if (share === 1 || !to) journeys.delete(id);
    }
    show(places);
    if (journeys.size > 0) frame = requestAnimationFrame(tick);
  };

  return {
    start: (ids) => {
      const since = calm() ? Number.NEGATIVE_INFINITY : performance.now();
      for (const id of ids) {
        const from = now(id);
        if (from) journeys.set(id, { from, since });
      }
      if (journeys.size === 0) return;
      if (since === Number.NEGATIVE_INFINITY) tick(performance.now());
      else if (frame === 0) frame = requestAnimationFrame(tick);
    },
    has: (id) => journeys.has(id),
    close: () => {
      cancelAnimationFrame(frame);
      journeys.clear();
    },
  };
};
