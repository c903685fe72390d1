/**
 * What somebody can do now, the most pressing first: vote, write in silence, take part in a method, add a note for all; what
 * is left over from another step comes last. Pure; knows no method, each tells what can be done in it.
 */
import type { PollView } from '../../shared/session/poll-view.ts';
import type { SessionView } from '../../shared/session/session.ts';
import type { RoundView } from '../../shared/session/writing-view.ts';
import type { Arrival } from '../methods/arrival.ts';
import { PHONE_METHODS } from '../methods/phone-registry.ts';
import type { PhoneActivity } from '../methods/phone-view.ts';
import { rightsInView } from '../session/session-context.ts';
import { isOfNow } from './of-now.ts';

export type Action =
  | { readonly kind: 'vote'; readonly id: string; readonly title: string; readonly poll: PollView }
  | { readonly kind: 'write'; readonly id: string; readonly title: string; readonly round: RoundView }
  | { readonly kind: 'method'; readonly id: string; readonly title: string; readonly method: string }
  | { readonly kind: 'note'; readonly id: ''; readonly title: '' };

const newestFirst = <T>(items: readonly T[]): readonly T[] => [...items].reverse();

/** May vote here, or wait for the results of an own vote. A facilitator votes for others only. */
const concerns = (poll: PollView, forPerson: string | undefined): boolean => {
  if (poll.phase === 'revealed') return false;
  return forPerson === undefined ? poll.canVote || poll.hasVoted : poll.phase === 'open';
};

const isPressing = (poll: PollView, forPerson: string | undefined): boolean =>
  poll.phase === 'open' && (forPerson === undefined ? poll.canVote : true);

/** How soon something in a method wants this person: `later` is behind a note for everybody. */
type Urgency = 'called' | 'pressing' | 'open' | 'later';

const urgencyOf = ({ parts }: SessionView, method: string, activity: PhoneActivity): Urgency => {
  if (activity.called) return 'called';
  if (activity.idle || !isOfNow(parts.agenda, method, activity)) return 'later';
  return activity.pressing ? 'pressing' : 'open';
};

/** What there is to do in the methods, by its urgency. */
const methodActions = (
  view: SessionView,
  forPerson: string | undefined,
  arrival: Pick<Arrival, 'stall'> | undefined,
): ((urgency: Urgency) => readonly Action[]) => {
  const found = PHONE_METHODS.flatMap(({ id: method, activities }) =>
    activities(view, forPerson, arrival).map((activity) => ({
      urgency: urgencyOf(view, method, activity),
      action: { kind: 'method', id: activity.id, title: activity.title, method } as const,
    })),
  );
  return (wanted) => found.filter(({ urgency }) => urgency === wanted).map(({ action }) => action);
};

export const actionsOf = (
  view: SessionView,
  forPerson: string | undefined,
  arrival?: Pick<Arrival, 'stall'>,
): readonly Action[] => {
  const { me, parts } = view;
  if (!me.canWrite) return [];
  const polls = newestFirst(parts.poll.polls).filter((poll) => concerns(poll, forPerson));
  const toVote = (poll: PollView): Action => ({ kind: 'vote', id: poll.id, title: poll.title, poll });
  const rounds = newestFirst(parts.writing.rounds).filter(({ phase }) => phase !== 'revealed');
  const toWrite = (round: RoundView): Action => ({ kind: 'write', id: round.id, title: round.title, round });
  const open = rounds.filter(({ phase }) => phase === 'writing');
  const inMethods = methodActions(view, forPerson, arrival);
  const closed = rounds.filter(({ phase, mine }) => phase === 'closed' && mine.length > 0);
  return [
    ...inMethods('called'),
    ...polls.filter((poll) => isPressing(poll, forPerson)).map(toVote),
    ...open.map(toWrite),
    ...inMethods('pressing'),
    ...polls.filter((poll) => !isPressing(poll, forPerson)).map(toVote),
    ...closed.map(toWrite),
    ...inMethods('open'),
    ...(rightsInView(view).add ? [{ kind: 'note', id: '', title: '' } as const] : []),
    ...inMethods('later'),
  ];
};
