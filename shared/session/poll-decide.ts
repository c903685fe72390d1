/**
 * What a command on polls leads to, or why not. Facilitators open, close and decide; participants hand in one whole
 * ballot each, which nothing in an anonymous poll ties to them afterwards.
 */
import { type Actor, canFacilitate } from '../access.ts';
import { LIMITS } from '../limits.ts';
import { ok, type Result, refuse } from '../result.ts';
import { checkBallot, checkTally, type PollItem } from './ballot.ts';
import type { Context, Decision } from './machine.ts';
import type { CastBallot, DotsResult, PollResults } from './poll-results.ts';
import {
  ballotsOf,
  defaultBudget,
  electorate,
  GROUP_FLOOR,
  POLL,
  type Poll,
  type PollCommand,
  type PollDecision,
  type PollEvent,
  type PollState,
  resultsIn,
  revealedResults,
} from './poll-state.ts';
import { actingFor } from './proxy.ts';

const itemsOf = (
  context: Context,
  inputs: Extract<PollCommand, { type: 'poll.open' }>['items'],
): Result<readonly PollItem[]> => {
  const items: PollItem[] = [];
  for (const input of inputs) {
    const label = 'card' in input ? context.cardText(input.card) : input.label;
    if (label === undefined) return refuse('poll.item-unknown');
    items.push({ id: 'card' in input ? input.card : input.id, label });
  }
  const isUnique = new Set(items.map((one) => one.id)).size === items.length;
  return isUnique ? ok(items) : refuse('ballot.invalid', 'items repeat');
};

const open = (
  context: Context,
  state: PollState,
  command: Extract<PollCommand, { type: 'poll.open' }>,
): Result<Decision> => {
  const items = itemsOf(context, command.items);
  if (!items.ok) return items;
  if (state.polls.length >= LIMITS.polls) return refuse('poll.too-many');
  if (command.kind !== 'scale' && items.value.length === 0) return refuse('poll.item-unknown');
  if (command.reVoteOf !== '') {
    const earlier = state.polls.find((poll) => poll.id === command.reVoteOf);
    const tied = earlier && revealedResults(earlier, context.secrets)?.dots?.tieAtCut;
    if (!tied || items.value.some((one) => !tied.includes(one.id))) return refuse('poll.not-tied');
  }
  const { type: _type, ...plan } = command;
  const poll: Poll = {
    ...plan,
    id: context.newId(),
    items: items.value,
    budget: command.budget ?? defaultBudget(items.value.length),
    anonymous: command.anonymous ?? command.kind !== 'scale',
    phase: 'open',
    voted: [],
    via: {},
    tables: [],
    decision: null,
  };
  return ok({ events: [{ type: 'poll.opened', poll } satisfies PollEvent] });
};

const vote = (
  context: Context,
  poll: Poll,
  { ballot, for: forPerson }: Extract<PollCommand, { type: 'poll.vote' }>,
  actor: Actor,
): Result<Decision> => {
  const acting = actingFor(context.people, actor, forPerson);
  if (!acting.ok) return acting;
  const { person, via } = acting.value;
  const everybody = electorate(context.people);
  if (!everybody.some((one) => one.id === person.id)) return refuse('poll.no-vote');
  if (poll.phase !== 'open') return refuse('poll.closed');
  if (context.paused && !canFacilitate(actor.role)) return refuse('session.paused');
  if (!context.rights.vote) return refuse('step.forbidden');
  if (poll.voted.includes(person.id)) return refuse('poll.voted');
  const { read = [], ...marked } = ballot;
  if (poll.readFirst && !poll.items.every((one) => read.includes(one.id))) return refuse('poll.unread');
  const checked = checkBallot(poll, marked);
  if (!checked.ok) return checked;
  // In a group smaller than the floor the group itself would say who it was.
  const inGroup = everybody.filter((one) => one.group === person.group).length;
  const keepsGroup = person.group !== '' && inGroup >= GROUP_FLOOR;
  const cast: CastBallot = {
    ...marked,
    people: 1,
    ...(poll.anonymous ? {} : { person: person.id }),
    ...(keepsGroup ? { group: person.group } : {}),
  } as CastBallot;
  const event: PollEvent = {
    type: 'poll.voted',
    poll: poll.id,
    person: person.id,
    ...(via === undefined ? {} : { via }),
  };
  return ok({ events: [event], keep: { [`${POLL}/${poll.id}/${context.newId()}`]: cast } });
};

const enterTable = (
  context: Context,
  poll: Poll,
  command: Extract<PollCommand, { type: 'poll.tally' }>,
  actor: Actor,
): Result<Decision> => {
  if (poll.phase !== 'open') return refuse('poll.closed');
  if (poll.tables.some((table) => table.label === command.label)) return refuse('poll.voted');
  const checked = checkTally(poll, command.marks, command.people);
  if (!checked.ok) return checked;
  const table = { label: command.label, people: command.people, via: actor.participantId };
  const cast: CastBallot = { marks: command.marks, people: command.people };
  return ok({
    events: [{ type: 'poll.tallied', poll: poll.id, table } satisfies PollEvent],
    keep: { [`${POLL}/${poll.id}/${context.newId()}`]: cast },
  });
};

/** The dots speak for a choice that has all clear winners and beyond them only what stands at the tie. */
export const followsDots = (chosen: readonly string[], { places, clearWinners, tieAtCut }: DotsResult): boolean =>
  // Without places the dots choose nothing that a decision could depart from.
  places === 0 ||
  (clearWinners.every((one) => chosen.includes(one)) &&
    chosen.every((one) => clearWinners.includes(one) || tieAtCut.includes(one)));

/** The decision stands beside the dots; where it departs from them it must say why (domain.md section 0, finding 8). */
const decidePoll = (
  poll: Poll,
  results: PollResults,
  { chosen, text, reason, agreed }: Extract<PollCommand, { type: 'poll.decide' }>,
): Result<Decision> => {
  if (chosen.some((one) => !poll.items.some((candidate) => candidate.id === one))) return refuse('poll.item-unknown');
  if (agreed && results.scale?.verdict === 'blocked') return refuse('poll.blocked');
  const differs = results.dots !== undefined && !followsDots(chosen, results.dots);
  const needsReason = differs || (agreed && results.scale?.verdict === 'keep-talking');
  if (needsReason && reason.trim() === '') return refuse('decision.reason-missing');
  const decision: PollDecision = { chosen, text: text.trim(), reason: reason.trim(), differs };
  return ok({ events: [{ type: 'poll.decided', poll: poll.id, decision } satisfies PollEvent] });
};

type OnPoll = Exclude<PollCommand, { type: 'poll.open' | 'poll.vote' }>;

const steer = (context: Context, poll: Poll, command: OnPoll, actor: Actor): Result<Decision> => {
  if (!canFacilitate(actor.role)) return refuse('role.forbidden');
  const phase = (next: Poll['phase']) =>
    ok({ events: [{ type: 'poll.phase', poll: poll.id, phase: next } satisfies PollEvent] });
  switch (command.type) {
    case 'poll.tally':
      return enterTable(context, poll, command, actor);
    case 'poll.close':
      return poll.phase === 'open' ? phase('closed') : refuse('poll.closed');
    case 'poll.reveal':
      if (poll.phase === 'open') return refuse('poll.still-open');
      return poll.phase === 'revealed' ? ok({ events: [] }) : phase('revealed');
    case 'poll.cancel':
      return ok({
        events: [{ type: 'poll.cancelled', poll: poll.id } satisfies PollEvent],
        drop: [...ballotsOf(context.secrets, poll.id).keys()],
      });
    case 'poll.decide':
      if (poll.phase === 'open') return refuse('poll.still-open');
      return decidePoll(poll, resultsIn(poll, context.secrets), command);
  }
};

/**
 * Refusals: `role.forbidden`, `poll.unknown`, `poll.too-many`, `poll.item-unknown`, `poll.not-tied`, `poll.no-vote` (facilitators and
 * observers), `poll.closed`, `poll.still-open` (reveal or decision before the closing), `poll.voted` (a second ballot), `poll.unread`,
 * `poll.over-budget`, `poll.over-cap`, `ballot.invalid`, `poll.blocked`, `decision.reason-missing`, `session.paused`,
 * `step.forbidden`, and those of acting for somebody.
 */
export const decidePolls = (
  context: Context,
  state: PollState,
  command: PollCommand,
  actor: Actor,
): Result<Decision> => {
  if (command.type === 'poll.open')
    return canFacilitate(actor.role) ? open(context, state, command) : refuse('role.forbidden');
  const poll = state.polls.find((one) => one.id === command.poll);
  if (poll === undefined) return refuse('poll.unknown');
  return command.type === 'poll.vote' ? vote(context, poll, command, actor) : steer(context, poll, command, actor);
};
