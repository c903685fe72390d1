/**
 * When the projector tells the evening news of an open space. Pure.
 */
import type { MarketView } from '../../../shared/methods/marketplace/view.ts';
import type { SessionView } from '../../../shared/session/session.ts';

type Told = 'template' | 'variant' | 'reports' | 'rounds' | 'round' | 'lastRound' | 'closed' | 'closedAt';

/**
 * All is told, and nobody looks elsewhere: neither brought to a place, nor in a step about the ideas beside the wall, nor in
 * one that began after the market was closed. Until then the market may stay open while a step reads the news.
 */
export const isNewsTime = (
  market: Pick<MarketView, Told>,
  { focus, agenda }: Pick<SessionView['parts'], 'focus' | 'agenda'>,
): boolean => {
  const step = agenda.steps.find(({ id }) => id === agenda.current);
  const isElsewhere = focus.at !== null || (step?.focus.template === market.template && step.focus.zone === 'ideas');
  const isPast = market.closed && agenda.stepStartedAt !== null && agenda.stepStartedAt > (market.closedAt ?? 0);
  const isOver = market.closed || (market.round === 0 && market.lastRound >= market.rounds.length);
  return market.variant === 'open-space' && market.reports.length > 0 && isOver && !isElsewhere && !isPast;
};
