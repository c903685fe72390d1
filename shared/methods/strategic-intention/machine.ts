/**
 * The sentence of a strategic intention as it is drafted, merged, rewritten and voted on (domain.md B.5, steps 5 to 7).
 * A vote is a poll of its own: this machine asks the judge of polls to open it, so that all rules of polls hold, and
 * remembers which version it was about. Whoever edits what was voted on opens a new version, which has no ballots.
 */

import { type Actor, canFacilitate, canWrite } from '../../access.ts';
import { LIMITS } from '../../limits.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { Context, Decision, Look, Machine } from '../../session/machine.ts';
import { decidePolls } from '../../session/poll-decide.ts';
import { POLL, type Poll, type PollEvent, type PollState } from '../../session/poll-state.ts';
import { actingFor } from '../../session/proxy.ts';
import { refuseNow } from '../../session/rights.ts';
import { planWords } from './plan-words.ts';
import {
  applyIntention,
  type Command,
  type Draft,
  type IntentionCommand,
  type IntentionEvent,
  type IntentionState,
  intentionCommand,
  isFixed,
  type Statement,
  type Wording,
} from './state.ts';
import { draftText, statementsOf } from './words.ts';

const happened = (...events: readonly (IntentionEvent | PollEvent)[]): Result<Decision> => ok({ events });

const pollsIn = (look: Pick<Look, 'stateOf'>): PollState => look.stateOf(POLL) as PollState;

/** The vote on this version that is not over yet: people can still hand in, or only facilitators know what came of it. */
const runningVote = (look: Pick<Look, 'stateOf'>, { polls }: Statement): Poll | undefined =>
  pollsIn(look).polls.find(({ id, phase }) => polls.includes(id) && phase !== 'revealed');

const draft = (
  context: Context,
  state: IntentionState,
  command: Command<'intention.draft'>,
  actor: Actor,
): Result<Decision> => {
  if (!context.rights.add && !context.rights.editOwn) return refuseNow(context);
  const acting = actingFor(context.people, actor, command.for);
  if (!acting.ok) return acting;
  const { person, via } = acting.value;
  const { template, group } = command;
  if (!canFacilitate(actor.role) && person.group !== group) return refuse('intention.other-group');
  const text = command.text.trim();
  const known = state.drafts.find((one) => one.template === template && one.group === group);
  if (text === draftText(known ?? { versions: [] })) return ok({ events: [] });
  if (text === '') return refuse('note.empty');
  const begun = state.drafts.filter(({ versions: [first] }) => first?.by === person.id).length;
  if (known === undefined && (state.drafts.length >= LIMITS.groups || begun >= LIMITS.draftsPerPerson))
    return refuse('intention.full');
  const wording: Wording = { text, by: person.id, ...(via === undefined ? {} : { via }) };
  const versions = [...(known?.versions ?? []), wording].slice(-LIMITS.draftVersions);
  const next: Draft = { id: known?.id ?? context.newId(), template, group, versions };
  return happened({ type: 'intention.drafted', draft: next });
};

/** What becomes of the vote on the version before: it takes no more ballots, and without any it was none. */
const endVote = (context: Context, statement: Statement | undefined, actor: Actor): Result<Decision> => {
  const vote = statement && runningVote(context, statement);
  if (vote?.phase !== 'open') return ok({ events: [] });
  const isEmpty = vote.voted.length === 0 && vote.tables.length === 0;
  return decidePolls(context, pollsIn(context), { type: isEmpty ? 'poll.cancel' : 'poll.close', poll: vote.id }, actor);
};

const open = (
  context: Context,
  state: IntentionState,
  { template, text: said, from }: Command<'intention.state'>,
  actor: Actor,
): Result<Decision> => {
  const text = said.trim();
  if (text === '') return refuse('note.empty');
  if (state.statements.length >= LIMITS.statements) return refuse('intention.full');
  if (from.some((one) => !state.drafts.some(({ id }) => id === one))) return refuse('intention.unknown');
  const before = statementsOf(state, template).at(-1);
  const ended = endVote(context, before, actor);
  if (!ended.ok) return ended;
  const statement: Statement = {
    id: context.newId(),
    template,
    v: (before?.v ?? 0) + 1,
    text,
    by: actor.participantId,
    from: [...new Set(from)],
    translations: {},
    tests: {},
    polls: [],
  };
  const stated: IntentionEvent = { type: 'intention.stated', statement };
  return ok({ ...ended.value, events: [...ended.value.events, stated] });
};

const translate = (
  context: Context,
  statement: Statement,
  { lang, text: said, for: forPerson }: Command<'intention.translate'>,
  actor: Actor,
): Result<Decision> => {
  if (!canWrite(actor.role)) return refuse('role.forbidden');
  if (context.paused && !canFacilitate(actor.role)) return refuse('session.paused');
  const acting = actingFor(context.people, actor, forPerson);
  if (!acting.ok) return acting;
  const { person, via } = acting.value;
  const text = said.trim();
  const isNew = text !== '' && statement.translations[lang] === undefined;
  if (isNew && Object.keys(statement.translations).length >= LIMITS.translations) return refuse('intention.full');
  const line: Wording | null = text === '' ? null : { text, by: person.id, ...(via === undefined ? {} : { via }) };
  return happened({ type: 'intention.translated', statement: statement.id, lang, line });
};

const vote = (
  context: Context,
  statement: Statement,
  { threshold = 0.8 }: Command<'intention.vote'>,
  actor: Actor,
): Result<Decision> => {
  if (runningVote(context, statement)) return refuse('intention.vote-runs');
  const opened = decidePolls(
    context,
    pollsIn(context),
    {
      type: 'poll.open',
      kind: 'scale',
      title: statement.text,
      items: [],
      maxPerItem: 1,
      places: 0,
      threshold,
      reVoteOf: '',
      // On the scale people stand by their name: who blocks is to be heard.
      anonymous: false,
    },
    actor,
  );
  if (!opened.ok) return opened;
  const asked = (opened.value.events as readonly PollEvent[]).flatMap((event): readonly IntentionEvent[] =>
    event.type === 'poll.opened' ? [{ type: 'intention.asked', statement: statement.id, poll: event.poll.id }] : [],
  );
  return ok({ ...opened.value, events: [...opened.value.events, ...asked] });
};

type OnNewest = Command<'intention.edit' | 'intention.withdraw' | 'intention.test' | 'intention.vote'>;

/** What facilitators do to the newest version of a template. */
const lead = (
  context: Context,
  state: IntentionState,
  statement: Statement,
  command: OnNewest,
  actor: Actor,
): Result<Decision> => {
  if (statementsOf(state, statement.template).at(-1) !== statement) return refuse('intention.older');
  if (command.type === 'intention.vote') return vote(context, statement, command, actor);
  if (command.type === 'intention.test')
    return happened({
      type: 'intention.tested',
      statement: statement.id,
      test: command.test,
      holds: command.holds,
    });
  if (isFixed(statement)) return refuse('intention.voted');
  if (command.type === 'intention.withdraw') return happened({ type: 'intention.withdrawn', statement: statement.id });
  const text = command.text.trim();
  if (text === '') return refuse('note.empty');
  if (text === statement.text) return ok({ events: [] });
  return happened({ type: 'intention.edited', statement: statement.id, text, by: actor.participantId });
};

/**
 * Refusals: `role.forbidden`, `session.paused`, `step.forbidden`, `note.empty`, `intention.unknown` (no such version or
 * draft), `intention.other-group`, `intention.older` (there is a newer version), `intention.voted` (its vote was opened:
 * it is never written again), `intention.vote-runs`, `intention.full`, those of opening a poll and of acting for somebody.
 */
const decide = (context: Context, state: IntentionState, command: IntentionCommand, actor: Actor): Result<Decision> => {
  if (command.type === 'intention.draft') {
    return canWrite(actor.role) ? draft(context, state, command, actor) : refuse('role.forbidden');
  }
  if (command.type !== 'intention.translate' && !canFacilitate(actor.role)) return refuse('role.forbidden');
  if (command.type === 'intention.state') return open(context, state, command, actor);
  const statement = state.statements.find(({ id }) => id === command.statement);
  if (statement === undefined) return refuse('intention.unknown');
  return command.type === 'intention.translate'
    ? translate(context, statement, command, actor)
    : lead(context, state, statement, command, actor);
};

export interface StatementView extends Statement {
  /** Its vote was opened: an edit opens a new version. */
  readonly fixed: boolean;
  /** What reads as a plan: a hint, in the order of the text. */
  readonly planWords: readonly string[];
}

export interface IntentionView {
  readonly drafts: readonly Draft[];
  readonly statements: readonly StatementView[];
}

/** Everybody is shown the hint again with every letter of somebody's edit: what did not change is not read again. */
const hints = new WeakMap<Statement, readonly string[]>();
const hintOf = (statement: Statement): readonly string[] => {
  const words = hints.get(statement) ?? planWords(statement.text);
  hints.set(statement, words);
  return words;
};

export const intentionMachine: Machine<IntentionState, IntentionCommand, IntentionEvent, IntentionView> = {
  name: 'intention',
  command: intentionCommand,
  start: { drafts: [], statements: [] },
  decide,
  apply: applyIntention,
  viewFor: (_look, { drafts, statements }) => ({
    drafts,
    statements: statements.map((one) => ({ ...one, fixed: isFixed(one), planWords: hintOf(one) })),
  }),
};
