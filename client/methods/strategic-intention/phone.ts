/**
 * The strategic intention on the page for phones: the draft of one's group, and the sentence as it stands. Pressing while
 * a step has people write drafts. The vote itself is an action of its own.
 */
import { draftText, statementsOf } from '../../../shared/methods/strategic-intention/words.ts';
import type { SessionView } from '../../../shared/session/session.ts';
import type { PhoneMethod } from '../phone-view.ts';

const METHOD = 'strategic-intention';

/** The template on which a step has people write drafts or agree; in other steps a note is what is asked for. */
const templateNow = ({ parts: { agenda } }: SessionView): string => {
  const step = agenda.steps.find(({ id, method }) => id === agenda.current && method === METHOD);
  return step?.focus.zone === 'sentence' ? step.focus.template : '';
};

const firstDraft = (drafts: SessionView['parts']['intention']['drafts'], template: string): string => {
  const draft = drafts.find((one) => one.template === template);
  return draft ? draftText(draft) : '';
};

export const strategicIntentionPhone: PhoneMethod = {
  id: METHOD,
  activities: (view) => {
    const { drafts, statements } = view.parts.intention;
    const now = templateNow(view);
    const templates = new Set([now, ...[...statements, ...drafts].map(({ template }) => template)]);
    return [...templates].filter(Boolean).map((id) => ({
      id,
      title: statementsOf({ statements }, id).at(-1)?.text ?? firstDraft(drafts, id),
      template: id,
      pressing: id === now,
      idle: id !== now,
    }));
  },
  load: async () => (await import('./PhoneIntention.tsx')).PhoneIntention,
};
