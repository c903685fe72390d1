/**
 * A room for people with phones: a board led by somebody without a page, who opens silent writing and dots.
 */
import { test as base } from './people.ts';
import { type RawPerson, rawPerson } from './raw-person.ts';

const ITEMS = [
  { id: 'depot', label: 'A depot of spare parts' },
  { id: 'train', label: 'Two mechanics a ward' },
];

export interface Room {
  readonly code: string;
  readonly id: string;
  readonly leader: RawPerson;
  readonly participantLink: string;
}

/** A test with a board with a wall in it. */
export const test = base.extend<{ room: Room }>({
  room: async ({ people, baseURL }, use) => {
    const board = await people.makeBoard(['gathering-wall']);
    const leader = await rawPerson(baseURL ?? '', board.links.facilitator.token, 'Fatuma');
    await use({ id: board.id, code: board.code, leader, participantLink: board.links.participant.token });
    leader.close();
  },
});

/** Opens a round of silent writing without names and gives its id. */
export const openWriting = async ({ leader }: Room): Promise<string> => {
  await leader.command({ type: 'writing.open', title: 'What would you see?', anonymous: true });
  return leader.find(({ parts }) => parts.writing.rounds.at(-1)?.id);
};

/** Opens dots on two items, two for each person, and gives their id. */
export const openDots = async ({ leader }: Room): Promise<string> => {
  await leader.command({ type: 'poll.open', kind: 'dots', title: 'Which first?', items: ITEMS, places: 1 });
  return leader.find(({ parts }) => parts.poll.polls.at(-1)?.id);
};
