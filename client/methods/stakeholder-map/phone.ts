/**
 * The stakeholder map on the page for phones: each card on which everybody is asked for their view.
 */
import type { PhoneMethod } from '../phone-view.ts';

export const stakeholderMapPhone: PhoneMethod = {
  id: 'stakeholder-map',
  activities: ({ parts }) =>
    parts.map.questions.map(({ card, label, mine }) => ({ id: card, title: label, pressing: mine === null })),
  load: async () => (await import('./process/PhonePlace.tsx')).PhonePlace,
};
