/**
 * Which rounds and polls are live in a view, and what changed between two views. Pure; knows no component.
 */
import type { PollKind } from '../../../shared/session/ballot.ts';
import type { Parts } from '../../../shared/session/machines.ts';

/** What the dock shows: something live, or one of its own pages. */
export type Shown =
  | { readonly kind: 'round' | 'poll'; readonly id: string }
  | { readonly kind: 'hands' | 'start' | 'more' | 'for' | 'park' | 'past' | 'idle' | 'open-writing' }
  | { readonly kind: 'open-poll'; readonly poll: PollKind };

export interface LiveItem {
  readonly kind: 'round' | 'poll';
  readonly id: string;
  readonly title: string;
  readonly phase: 'writing' | 'open' | 'closed' | 'revealed';
}

type LiveParts = Pick<Parts, 'writing' | 'poll'>;

/** Everything of the session, the oldest first. */
export const allItems = ({ writing, poll }: LiveParts): readonly LiveItem[] => [
  ...writing.rounds.map(({ id, title, phase }) => ({ kind: 'round', id, title, phase }) as const),
  ...poll.polls.map(({ id, title, phase }) => ({ kind: 'poll', id, title, phase }) as const),
];

/** What has not been revealed yet, and beside it the newest result while no other vote is open. */
export const liveItems = (parts: LiveParts): readonly LiveItem[] => {
  const all = allItems(parts);
  const open = all.filter(({ phase }) => phase !== 'revealed');
  const newest = all.findLast(({ kind }) => kind === 'poll');
  return newest?.phase === 'revealed' && open.length === 0 ? [newest] : open;
};

/** What to open on arriving: a vote before writing, nothing that is over. */
export const firstToShow = (parts: LiveParts): Shown | undefined => {
  const open = liveItems(parts).filter(({ phase }) => phase !== 'revealed');
  const first = open.find(({ phase }) => phase === 'open') ?? open[0];
  return first && { kind: first.kind, id: first.id };
};

export type News = 'round' | 'poll' | 'results' | 'cards';

const newsOf = ({ kind, phase }: LiveItem): News | undefined => {
  if (phase === 'revealed') return kind === 'round' ? 'cards' : 'results';
  if (phase === 'closed') return undefined;
  return kind;
};

export interface Told {
  readonly news: News;
  readonly item: LiveItem;
}

/** What a person should hear of, given the phases they know. */
export const newsSince = (known: ReadonlyMap<string, LiveItem['phase']>, parts: LiveParts): readonly Told[] =>
  allItems(parts).flatMap((item) => {
    const news = known.get(item.id) === item.phase ? undefined : newsOf(item);
    return news === undefined ? [] : [{ news, item }];
  });

export const phasesOf = (parts: LiveParts): ReadonlyMap<string, LiveItem['phase']> =>
  new Map(allItems(parts).map(({ id, phase }) => [id, phase]));
