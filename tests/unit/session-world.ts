/**
 * What decisions get from outside, fixed: a clock that a test moves, ids that count up, the texts of cards.
 */
import type { World } from '../../shared/session/session.ts';

export const createWorld = (cards: Readonly<Record<string, string>> = {}) => {
  let lastId = 0;
  const world = {
    now: 1_000_000,
    newId: (): string => {
      lastId++;
      return `id${lastId}`;
    },
    cardText: (cardId: string): string | undefined => cards[cardId],
  };
  return world satisfies World;
};
