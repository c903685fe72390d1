/**
 * When the projector tells the evening news of an open space. Pure.
 */
import type { MarketView } from '../../../shared/methods/marketplace/view.ts';
import type { SessionView } from '../../../shared/session/session.ts';

type NewsOf = Pick<MarketView, 'template' | 'variant' | 'reports' | 'rounds' | 'round' | 'lastRound' | 'closed'>;

/** All is told, and nobody looks elsewhere: neither brought to a place nor in a step about the ideas beside the wall. */
export const isNewsTime = (
  market: NewsOf,
  { focus, agenda }: Pick<SessionView['parts'], 'focus' | 'agenda'>,
): boolean => {
  const step = agenda.steps.find(({ id }) => id === agenda.current);
  const isElsewhere = focus.at !== null || (step?.focus.template === market.template && step.focus.zone === 'ideas');
  const isOver = market.closed || (market.round === 0 && market.lastRound >= market.rounds.length);
  return market.variant === 'open-space' && market.reports.length > 0 && isOver && !isElsewhere;
};
