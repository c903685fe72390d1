/**
 * Polls: dots, the convergence scale, ratings. Secret until closed (domain.md B.2 d, B.5, B.14): counts leave the server
 * only after the closing, and people who facilitate or observe do not vote.
 *
 * Each ballot is a secret under `poll/<poll>/<random>`. In an anonymous poll it carries no person: who has voted stands in
 * the state, sorted, and nothing ties the two together; therefore a ballot cannot be changed once it is handed in.
 */
import { sorted } from '../text-order.ts';
import type { Machine } from './machine.ts';
import { decidePolls } from './poll-decide.ts';
import { POLL, type Poll, type PollCommand, type PollEvent, type PollState, pollCommand } from './poll-state.ts';
import { type PollsView, pollView } from './poll-view.ts';

export { followsDots } from './poll-decide.ts';
export type { PollResults } from './poll-results.ts';
export type { Poll, PollEvent, PollInput } from './poll-state.ts';
export type { PollsView, PollView } from './poll-view.ts';

const change = (poll: Poll, event: Exclude<PollEvent, { type: 'poll.opened' | 'poll.cancelled' }>): Poll => {
  switch (event.type) {
    case 'poll.voted': {
      const via = event.via === undefined ? poll.via : { ...poll.via, [event.person]: event.via };
      return { ...poll, voted: sorted([...poll.voted, event.person]), via };
    }
    case 'poll.tallied':
      return { ...poll, tables: [...poll.tables, event.table] };
    case 'poll.phase':
      return { ...poll, phase: event.phase };
    case 'poll.decided':
      return { ...poll, decision: event.decision };
  }
};

const apply = ({ polls }: PollState, event: PollEvent): PollState => {
  if (event.type === 'poll.opened') return { polls: [...polls, event.poll] };
  if (event.type === 'poll.cancelled') return { polls: polls.filter((poll) => poll.id !== event.poll) };
  return { polls: polls.map((poll) => (poll.id === event.poll ? change(poll, event) : poll)) };
};

export const poll: Machine<PollState, PollCommand, PollEvent, PollsView> = {
  name: POLL,
  readsPeople: true,
  list: 'polls',
  command: pollCommand,
  start: { polls: [] },
  decide: decidePolls,
  apply,
  viewFor: (look, { polls }, viewer) => ({ polls: polls.map((one) => pollView(look, one, viewer)) }),
};
