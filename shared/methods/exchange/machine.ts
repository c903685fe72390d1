/**
 * The exchange's live state (domain.md B.2 c): entries are written in silence and shown at once, a match is agreed only
 * when both say yes and a first step is named. What is written in silence is a secret under `exchange/<entry>`.
 */

import { type Actor, canFacilitate, canWrite } from '../../access.ts';
import { LIMITS } from '../../limits.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { Context, Decision, Look, Machine, Secrets } from '../../session/machine.ts';
import { noteText } from '../../session/note-text.ts';
import { type Acting, actingFor } from '../../session/proxy.ts';
import { sorted, textOrder } from '../../text-order.ts';
import { type Command, type ExchangeCommand, exchangeCommand } from './commands.ts';
import {
  applyToExchange,
  type Entry,
  type ExchangeEvent,
  type ExchangeState,
  type ExchangeView,
  exchangeReading,
  exchangesIn,
  exchangeWithin,
  type Match,
  NEW_EXCHANGE,
  restoreExchange,
  type Waiting,
} from './exchange.ts';

const NAME = 'exchange';

const happens = (...events: readonly ExchangeEvent[]): Result<Decision> => ok({ events });

const keyOfEntry = (id: string): string => `${NAME}/${id}`;

/** What was written in silence, in an order that tells nothing. */
const hidden = (secrets: Secrets): readonly Entry[] =>
  [...secrets]
    .filter(([key]) => key.startsWith(`${NAME}/`))
    .map(([, entry]) => entry as Entry)
    .sort((a, b) => textOrder(a.id, b.id));

/** What belongs to any place is seen in each: it is kept back as long as there is silence in one of them. */
const isSilent = (silent: readonly string[], template: string): boolean =>
  template === '' ? silent.length > 0 : silent.includes(template);

const enter = (
  context: Context,
  state: ExchangeState,
  command: Command<'exchange.enter'>,
  { person, via }: Acting,
): Result<Decision> => {
  const text = noteText(command.text);
  if (!text.ok) return text;
  const own = [...state.entries, ...hidden(context.secrets)].filter((entry) => entry.person === person.id);
  if (own.length >= LIMITS.entriesPerPerson || state.entries.length >= LIMITS.heldEntries)
    return refuse('exchange.full');
  const { type: _type, for: _for, exchange: template, ...fields } = command;
  const by = { person: person.id, ...(via === undefined ? {} : { via }) };
  const entry: Entry = { ...fields, ...by, id: context.newId(), template, text: text.value };
  return isSilent(state.silent, template)
    ? ok({ events: [], keep: { [keyOfEntry(entry.id)]: entry } })
    : happens({ type: 'exchange.entered', entry });
};

/** Begins the silence, or shows everything that was written in it. */
const setSilence = (
  context: Context,
  state: ExchangeState,
  { exchange: template, on }: Command<'exchange.silence'>,
): Result<Decision> => {
  if (on) return happens({ type: 'exchange.silence-set', template, on });
  if (!state.silent.includes(template)) return happens();
  const stillSilent = state.silent.filter((one) => one !== template);
  const entries = hidden(context.secrets).filter((entry) => !isSilent(stillSilent, entry.template));
  return ok({
    events: [
      ...entries.map((entry): ExchangeEvent => ({ type: 'exchange.entered', entry })),
      { type: 'exchange.silence-set', template, on } satisfies ExchangeEvent,
    ],
    drop: entries.map(({ id }) => keyOfEntry(id)),
  });
};

const takeBack = (
  context: Context,
  state: ExchangeState,
  id: string,
  person: string,
  leads: boolean,
): Result<Decision> => {
  const secret = hidden(context.secrets).find((entry) => entry.id === id && entry.person === person);
  if (secret) return ok({ events: [], drop: [keyOfEntry(secret.id)] });
  const entry = state.entries.find((one) => one.id === id);
  if (entry === undefined) return refuse('exchange.unknown');
  if (entry.person !== person && !leads) return refuse('role.forbidden');
  return happens({ type: 'exchange.gone', entry: entry.id });
};

const suggest = (
  context: Context,
  state: ExchangeState,
  command: Command<'exchange.suggest'>,
  person: string,
  leads: boolean,
): Result<Decision> => {
  const offer = state.entries.find((entry) => entry.id === command.offer && entry.kind === 'offer');
  const need = state.entries.find((entry) => entry.id === command.need && entry.kind === 'need');
  if (offer === undefined || need === undefined || offer.template !== need.template) return refuse('exchange.unknown');
  const known = state.matches.find((match) => match.offer === offer.id && match.need === need.id);
  if (known) return happens();
  const sides = [offer.person, need.person];
  if (!leads && !sides.includes(person)) return refuse('role.forbidden');
  const standsIn = (count: (match: Match) => boolean): number => state.matches.filter(count).length;
  const isFull = [standsIn((one) => one.offer === offer.id), standsIn((one) => one.need === need.id)].some(
    (matches) => matches >= LIMITS.matchesPerEntry,
  );
  if (isFull || state.matches.length >= LIMITS.heldEntries) return refuse('exchange.full');
  // Somebody else's suggestion is nobody's yes.
  const yes = sides.includes(person) ? [person] : [];
  const pair = { offer: offer.id, need: need.id };
  const match: Match = { ...pair, id: context.newId(), yes, firstStep: '', firstStepOn: '', agreedAt: 0 };
  return happens({ type: 'exchange.matched', match });
};

const agree = (
  context: Context,
  state: ExchangeState,
  command: Command<'exchange.agree'>,
  person: string,
): Result<Decision> => {
  const match = state.matches.find((one) => one.id === command.match);
  if (match === undefined) return refuse('exchange.unknown');
  const sides = state.entries.filter((entry) => entry.id === match.offer || entry.id === match.need);
  if (!sides.some((entry) => entry.person === person)) return refuse('role.forbidden');
  const firstStep = command.firstStep?.trim() || match.firstStep;
  const firstStepOn = command.firstStepOn ?? match.firstStepOn;
  // A yes is to this step: whoever changes it asks the other again.
  const isOther = match.firstStep !== '' && (firstStep !== match.firstStep || firstStepOn !== match.firstStepOn);
  const yes = sorted(new Set([...(isOther ? [] : match.yes), person]));
  const isBoth = sides.every((entry) => yes.includes(entry.person));
  // The second yes needs something to be said yes to.
  if (isBoth && firstStep === '') return refuse('exchange.first-step-missing');
  const agreedAt = isBoth ? match.agreedAt || context.now : 0;
  return happens({ type: 'exchange.matched', match: { ...match, yes, firstStep, firstStepOn, agreedAt } });
};

/** Every need that is in no match becomes a note of the person who has it, once. */
const carry = (
  context: Context,
  state: ExchangeState,
  { exchange, template, zone }: Command<'exchange.carry'>,
): Result<Decision> => {
  const { unmatchedNeeds } = exchangeReading(exchangeWithin(state, exchange));
  const needs = state.entries.filter(({ id }) => unmatchedNeeds.includes(id) && !state.carried.includes(id));
  if (needs.length === 0) return happens();
  return ok({
    events: [{ type: 'exchange.carried', needs: needs.map(({ id }) => id) } satisfies ExchangeEvent],
    cards: needs.map(({ person, via, text }) => ({
      id: context.newId(),
      text,
      by: person,
      ...(via === undefined ? {} : { via }),
      template,
      zone,
    })),
  });
};

/**
 * Refusals: `role.forbidden`, `session.paused`, `exchange.unknown`, `exchange.full`, `exchange.first-step-missing`, those of
 * a note and of acting for somebody.
 */
const decide = (context: Context, state: ExchangeState, command: ExchangeCommand, actor: Actor): Result<Decision> => {
  if (!canWrite(actor.role)) return refuse('role.forbidden');
  const leads = canFacilitate(actor.role);
  if (context.paused && !leads) return refuse('session.paused');
  if (command.type === 'exchange.silence' || command.type === 'exchange.carry') {
    if (!leads) return refuse('role.forbidden');
    return command.type === 'exchange.carry' ? carry(context, state, command) : setSilence(context, state, command);
  }
  const acting = actingFor(context.people, actor, command.for);
  if (!acting.ok) return acting;
  const { id } = acting.value.person;
  switch (command.type) {
    case 'exchange.enter':
      return enter(context, state, command, acting.value);
    case 'exchange.suggest':
      return suggest(context, state, command, id, leads);
    case 'exchange.agree':
      return agree(context, state, command, id);
    case 'exchange.take-back':
      return takeBack(context, state, command.entry, id, leads);
  }
};

const viewFor = ({ secrets }: Look, state: ExchangeState, { participantId }: Actor): ExchangeView => {
  const waiting = hidden(secrets);
  const count = (template: string): Waiting => {
    const entries = waiting.filter((entry) => entry.template === template);
    return { entries: entries.length, people: new Set(entries.map(({ person }) => person)).size };
  };
  return {
    ...state,
    mine: waiting.filter(({ person, via }) => person === participantId || via === participantId),
    waiting: Object.fromEntries(exchangesIn({ entries: waiting }).map((template) => [template, count(template)])),
  };
};

export const exchangeMachine: Machine<ExchangeState, ExchangeCommand, ExchangeEvent, ExchangeView> = {
  name: NAME,
  command: exchangeCommand,
  start: NEW_EXCHANGE,
  restore: restoreExchange,
  decide,
  apply: applyToExchange,
  viewFor,
};
