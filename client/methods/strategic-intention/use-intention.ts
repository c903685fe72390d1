/**
 * The live part of one template's intention for the interface: its drafts, its versions, the votes on them. Knows no
 * canvas: the page for phones uses it too.
 */
import type { IntentionView, StatementView } from '../../../shared/methods/strategic-intention/machine.ts';
import { statementsOf } from '../../../shared/methods/strategic-intention/words.ts';
import type { PollView } from '../../../shared/session/poll-view.ts';
import type { SessionView } from '../../../shared/session/session.ts';
import { useSessionView } from '../../session/session-context.ts';

export type DraftView = IntentionView['drafts'][number];

/** Votes on exactly this version, the oldest first. */
export const votesOn = (view: SessionView, statement: Pick<StatementView, 'polls'>): readonly PollView[] =>
  view.parts.poll.polls.filter(({ id }) => statement.polls.includes(id));

export type Standing = 'open' | 'closed' | 'converged' | 'keep-talking' | 'blocked';

/** How a version stands after its newest vote; undefined before the first. */
export const standingOf = (view: SessionView, statement: Pick<StatementView, 'polls'>): Standing | undefined => {
  const vote = votesOn(view, statement).at(-1);
  if (vote === undefined) return undefined;
  if (vote.phase !== 'revealed') return vote.phase;
  return vote.results?.scale?.verdict;
};

/** Groups that write a draft here: those that people named, and '' where somebody named none. */
export const groupsHere = ({ people, settings }: Pick<SessionView, 'people' | 'settings'>): readonly string[] => {
  const writers = people.filter(({ role, removed }) => role === 'participant' && !removed);
  return [...new Set([...settings.groups.filter(Boolean), ...writers.map(({ group }) => group)])];
};

export const useIntention = (templateId: string) => {
  const view = useSessionView();
  const { drafts, statements } = view.parts.intention;
  const versions = statementsOf(view.parts.intention, templateId);
  return {
    view,
    drafts: drafts.filter(({ template }) => template === templateId),
    versions,
    current: versions.at(-1),
    statements,
  };
};
