/**
 * A stage with polls on three cards: opened, voted in and steered by name. The newest poll is the one that is meant.
 */
import type { PollInput, PollView } from '../../shared/session/poll.ts';
import type { Person } from '../../shared/session/roster.ts';
import { person } from './sample-board.ts';
import { CAST, createStage } from './session-world.ts';

const CARDS = { x: 'A well', y: 'A school', z: 'A road' };
export const ITEMS = Object.keys(CARDS).map((card) => ({ card }));

export type PollPlan = Partial<Extract<PollInput, { type: 'poll.open' }>>;

/** Who is there unless said otherwise: everybody of the cast, and an elder without a device whom Ana enters for. */
export const createPollStage = (people: readonly Person[] = [...CAST, person('elder', { scribe: 'ana' })]) => {
  const stage = createStage(people, CARDS);
  let poll = '';
  return {
    ...stage,
    /** Id of the newest poll. */
    poll: (): string => poll,
    open: (more: PollPlan = {}): void => {
      const plan = { kind: 'dots', title: 'Which first?', items: ITEMS, budget: 3, places: 1 } as const;
      stage.act('fay', { type: 'poll.open', ...plan, ...more });
      poll = stage.parts('fay').poll.polls.at(-1)?.id ?? '';
    },
    /** What somebody sees of the newest poll there is. */
    seen: (who: string): PollView => stage.parts(who).poll.polls.at(-1) as PollView,
    dots: (marks: Record<string, number>, more: object = {}): PollInput => ({
      type: 'poll.vote',
      poll,
      ballot: { marks },
      ...more,
    }),
    level: (value: number, reason?: string): PollInput => ({
      type: 'poll.vote',
      poll,
      ballot: { level: value, ...(reason === undefined ? {} : { reason }) },
    }),
    steer: (...verbs: readonly ('close' | 'reveal' | 'cancel')[]): void => {
      for (const verb of verbs) stage.act('fay', { type: `poll.${verb}`, poll });
    },
  };
};
export type PollStage = ReturnType<typeof createPollStage>;
