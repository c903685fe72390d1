/**
 * Trying the agenda alone: the session as a participant would see it at one step, made on this device. Invariant: nothing
 * is sent while it lasts, so it leaves no trace.
 */
import type { SessionView } from '../../shared/session/session.ts';
import { startedTimer, TIMER_OFF } from '../../shared/session/timer.ts';
import type { SessionLink } from './session-context.ts';

export interface Rehearsal {
  /** Place of the step in the agenda. */
  readonly at: number;
  /** When the step began here, on the server's clock. */
  readonly since: number;
}

export const rehearsedView = (view: SessionView, { at, since }: Rehearsal): SessionView => {
  const { agenda } = view.parts;
  const running = agenda.steps[at];
  return {
    ...view,
    me: { ...view.me, role: 'participant', canWrite: true, facilitates: false },
    parts: {
      ...view.parts,
      agenda: {
        steps: agenda.steps.map(({ script: _script, ...step }, order) => ({
          ...step,
          state: order < at ? 'done' : 'ahead',
        })),
        current: running?.id ?? null,
        startedAt: since,
        stepStartedAt: since,
        pausedAt: null,
      },
      timer: running && running.minutes > 0 ? startedTimer(since, running.minutes * 60_000) : TIMER_OFF,
      focus: { at: null },
    },
  };
};

/** The link with the rehearsed view in place of the real one; its commands go nowhere. */
export const rehearsalLink = (link: SessionLink, rehearsal: Rehearsal): SessionLink => {
  let from: SessionView | undefined;
  let made: SessionView | undefined;
  return {
    ...link,
    view: {
      get: () => {
        const view = link.view.get();
        if (view !== from) {
          from = view;
          made = view && rehearsedView(view, rehearsal);
        }
        return made;
      },
      subscribe: link.view.subscribe,
    },
    command: () => Promise.resolve(undefined),
  };
};
