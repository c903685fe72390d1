/**
 * What one person sees of the polls: how many have voted while it is open, results once they may know them, groups only
 * where each is large enough to hide in. Built from state and role.
 */
import { type Actor, canFacilitate } from '../access.ts';
import type { Look } from './machine.ts';
import { type PollResults, resultsOf, shownGroups } from './poll-results.ts';
import { castIn, electorate, GROUP_FLOOR, type Poll, resultsIn } from './poll-state.ts';

export interface PollView extends Omit<Poll, 'voted' | 'via' | 'tables' | 'frozen'> {
  /** How many have voted, tables counted by their people, of how many who may. */
  readonly cast: number;
  readonly eligible: number;
  /** I may vote here and have not yet. */
  readonly canVote: boolean;
  readonly hasVoted: boolean;
  /** For facilitators: who has voted, so that nobody is forgotten. */
  readonly voted?: readonly string[];
  readonly tables?: Poll['tables'];
  /** Who stood by their name, once a poll that is not anonymous is revealed: how, only the results say. */
  readonly voters?: readonly string[] | undefined;
  /** Once revealed for everybody; once closed for facilitators. */
  readonly results?: PollResults;
  /** The same by group, of groups that are large enough. */
  readonly byGroup?: Readonly<Record<string, PollResults>>;
}

export const pollView = (look: Look, poll: Poll, viewer: Actor): PollView => {
  const { voted, via: _via, tables, frozen, ...plain } = poll;
  const facilitates = canFacilitate(viewer.role);
  const eligible = electorate(look.people);
  // Who has voted and then left stays among those who could.
  const mayVote = new Set([...eligible.map((person) => person.id), ...voted]);
  const atTables = tables.reduce((sum, table) => sum + table.people, 0);
  const hasVoted = voted.includes(viewer.participantId);
  const isShown = poll.phase === 'revealed' || (poll.phase === 'closed' && facilitates);
  const ballots = isShown ? castIn(look.secrets, poll) : [];
  const groups = [...shownGroups(ballots, GROUP_FLOOR)].map(([group, cast]) => [group, resultsOf(poll, cast)] as const);
  return {
    ...plain,
    cast: frozen?.cast ?? voted.length + atTables,
    eligible: frozen?.eligible ?? mayVote.size + atTables,
    hasVoted,
    canVote: poll.phase === 'open' && !hasVoted && eligible.some((person) => person.id === viewer.participantId),
    ...(facilitates ? { voted, tables } : {}),
    ...(poll.phase === 'revealed' && !poll.anonymous ? { voters: frozen ? frozen.voters : voted } : {}),
    ...(isShown ? { results: resultsIn(poll, look.secrets) } : {}),
    ...(groups.length > 0 ? { byGroup: Object.fromEntries(groups) } : {}),
  };
};

export interface PollsView {
  readonly polls: readonly PollView[];
}
