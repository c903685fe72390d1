/**
 * Offers and needs (domain.md B.2 c): what people give and what they look for, and matches between them. A match is
 * agreed only when both say yes and a first step is named.
 */
import { z } from 'zod';
import { type Actor, canFacilitate, canWrite } from '../../access.ts';
import { LIMITS } from '../../limits.ts';
import { type RefusalCode, refusal } from '../../refusals.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Context, Decision, Machine } from '../../session/machine.ts';
import { actingFor } from '../../session/proxy.ts';
import { sorted } from '../../text-order.ts';

export const TERMS = ['gift', 'barter', 'paid', 'to-agree'] as const;

export interface Entry {
  readonly id: string;
  readonly kind: 'offer' | 'need';
  readonly person: string;
  readonly text: string;
  readonly tags: readonly string[];
  readonly terms: (typeof TERMS)[number];
  readonly via?: string | undefined;
}

export interface Match {
  readonly id: string;
  readonly offer: string;
  readonly need: string;
  /** Who said yes. */
  readonly yes: readonly string[];
  readonly firstStep: string;
}

export interface ExchangeState {
  readonly entries: readonly Entry[];
  readonly matches: readonly Match[];
}

const id = z.string().min(1).max(64);
const forPerson = id.optional();
const exchangeCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('exchange.enter'),
    kind: z.enum(['offer', 'need']),
    text: z.string(),
    tags: z.array(z.string().trim().min(1).max(LIMITS.labelChars)).max(10).default([]),
    terms: z.enum(TERMS).default('to-agree'),
    for: forPerson,
  }),
  z.object({ type: z.literal('exchange.take-back'), entry: id, for: forPerson }),
  z.object({ type: z.literal('exchange.suggest'), offer: id, need: id, for: forPerson }),
  z.object({
    type: z.literal('exchange.agree'),
    match: id,
    firstStep: z.string().max(LIMITS.fieldChars).optional(),
    for: forPerson,
  }),
]);
export type ExchangeCommand = z.infer<typeof exchangeCommand>;
export type ExchangeInput = z.input<typeof exchangeCommand>;
type Command<Type extends ExchangeCommand['type']> = Extract<ExchangeCommand, { type: Type }>;

export type ExchangeEvent =
  | { readonly type: 'exchange.entered'; readonly entry: Entry }
  | { readonly type: 'exchange.gone'; readonly entry: string }
  | { readonly type: 'exchange.matched'; readonly match: Match };

const no = (code: RefusalCode): Result<never> => err(refusal(code));

/** Both sides said yes and the first step is named. */
export const isAgreed = ({ entries }: Pick<ExchangeState, 'entries'>, match: Match): boolean => {
  const sides = [match.offer, match.need].map((side) => entries.find((entry) => entry.id === side)?.person);
  return match.firstStep !== '' && sides.every((person) => person !== undefined && match.yes.includes(person));
};

const enter = (
  context: Context,
  state: ExchangeState,
  command: Command<'exchange.enter'>,
  person: string,
  via: string | undefined,
) => {
  const text = command.text.trim();
  if (text === '') return no('note.empty');
  if ([...text].length > LIMITS.privateNoteChars) return no('note.too-long');
  if (state.entries.filter((entry) => entry.person === person).length >= LIMITS.notesPerPerson)
    return no('writing.full');
  const { kind, tags, terms } = command;
  const entry: Entry = { id: context.newId(), kind, person, text, tags, terms, ...(via === undefined ? {} : { via }) };
  return ok({ events: [{ type: 'exchange.entered', entry } satisfies ExchangeEvent] });
};

const suggest = (
  context: Context,
  state: ExchangeState,
  command: Command<'exchange.suggest'>,
  person: string,
  leads: boolean,
) => {
  const offer = state.entries.find((entry) => entry.id === command.offer && entry.kind === 'offer');
  const need = state.entries.find((entry) => entry.id === command.need && entry.kind === 'need');
  if (offer === undefined || need === undefined) return no('exchange.unknown');
  const known = state.matches.find((match) => match.offer === offer.id && match.need === need.id);
  if (known) return ok({ events: [] });
  const sides = [offer.person, need.person];
  if (!leads && !sides.includes(person)) return no('role.forbidden');
  // Somebody else's suggestion is nobody's yes.
  const yes = sides.includes(person) ? [person] : [];
  const match: Match = { id: context.newId(), offer: offer.id, need: need.id, yes, firstStep: '' };
  return ok({ events: [{ type: 'exchange.matched', match } satisfies ExchangeEvent] });
};

const agree = (state: ExchangeState, command: Command<'exchange.agree'>, person: string): Result<Decision> => {
  const match = state.matches.find((one) => one.id === command.match);
  if (match === undefined) return no('exchange.unknown');
  const sides = state.entries.filter((entry) => entry.id === match.offer || entry.id === match.need);
  if (!sides.some((entry) => entry.person === person)) return no('role.forbidden');
  const firstStep = command.firstStep?.trim() || match.firstStep;
  const yes = sorted(new Set([...match.yes, person]));
  const next = { ...match, yes, firstStep };
  // The second yes needs something to be said yes to.
  if (sides.every((entry) => yes.includes(entry.person)) && firstStep === '') return no('exchange.first-step-missing');
  return ok({ events: [{ type: 'exchange.matched', match: next } satisfies ExchangeEvent] });
};

/** Refusals: `role.forbidden`, `session.paused`, `exchange.unknown`, `exchange.first-step-missing`, those of a note and of acting for somebody. */
const decide = (context: Context, state: ExchangeState, command: ExchangeCommand, actor: Actor): Result<Decision> => {
  if (!canWrite(actor.role)) return no('role.forbidden');
  if (context.paused && !canFacilitate(actor.role)) return no('session.paused');
  const acting = actingFor(context.people, actor, command.for);
  if (!acting.ok) return acting;
  const { person, via } = acting.value;
  const leads = canFacilitate(actor.role);
  switch (command.type) {
    case 'exchange.enter':
      return enter(context, state, command, person.id, via);
    case 'exchange.suggest':
      return suggest(context, state, command, person.id, leads);
    case 'exchange.agree':
      return agree(state, command, person.id);
    case 'exchange.take-back': {
      const entry = state.entries.find((one) => one.id === command.entry);
      if (entry === undefined) return no('exchange.unknown');
      if (entry.person !== person.id && !leads) return no('role.forbidden');
      return ok({ events: [{ type: 'exchange.gone', entry: entry.id } satisfies ExchangeEvent] });
    }
  }
};

const apply = (state: ExchangeState, event: ExchangeEvent): ExchangeState => {
  switch (event.type) {
    case 'exchange.entered':
      return { ...state, entries: [...state.entries, event.entry] };
    case 'exchange.gone':
      return {
        entries: state.entries.filter((entry) => entry.id !== event.entry),
        matches: state.matches.filter((match) => match.offer !== event.entry && match.need !== event.entry),
      };
    case 'exchange.matched': {
      const others = state.matches.filter((match) => match.id !== event.match.id);
      return { ...state, matches: [...others, event.match] };
    }
  }
};

/** Figures of offers and needs (FORMAT.md, `markets[].expected` of this variant). */
export const exchangeReading = (state: ExchangeState) => {
  const of = (kind: Entry['kind']): readonly Entry[] => state.entries.filter((entry) => entry.kind === kind);
  const without = (kind: Entry['kind'], side: 'offer' | 'need'): readonly string[] =>
    sorted(of(kind).flatMap(({ id: entry }) => (state.matches.some((match) => match[side] === entry) ? [] : [entry])));
  return {
    offers: of('offer').length,
    needs: of('need').length,
    matches: state.matches.length,
    unmatchedNeeds: without('need', 'need'),
    unusedOffers: without('offer', 'offer'),
    agreed: state.matches.filter((match) => isAgreed(state, match)).length,
  };
};

/** Pairs of an open need and an offer of somebody else that share a tag, most shared tags first. */
export const suggestions = ({
  entries,
  matches,
}: ExchangeState): readonly { readonly offer: string; readonly need: string; readonly shared: number }[] => {
  const tagsOf = (entry: Entry): ReadonlySet<string> => new Set(entry.tags.map((tag) => tag.toLocaleLowerCase()));
  return entries
    .filter((entry) => entry.kind === 'need')
    .flatMap((need) =>
      entries
        .filter((offer) => offer.kind === 'offer' && offer.person !== need.person)
        .filter((offer) => !matches.some((match) => match.offer === offer.id && match.need === need.id))
        .map((offer) => ({
          offer: offer.id,
          need: need.id,
          shared: [...tagsOf(need)].filter((tag) => tagsOf(offer).has(tag)).length,
        })),
    )
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared);
};

export const exchangeMachine: Machine<ExchangeState, ExchangeCommand, ExchangeEvent, ExchangeState> = {
  name: 'exchange',
  command: exchangeCommand,
  start: { entries: [], matches: [] },
  decide,
  apply,
  viewFor: (_look, state) => state,
};
