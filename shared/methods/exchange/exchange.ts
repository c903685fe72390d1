/**
 * Offers, needs and the matches between them (domain.md B.2 c): what there is of them, and what it tells. Pure.
 */
import { sorted } from '../../text-order.ts';

export const TERMS = ['gift', 'barter', 'paid', 'to-agree'] as const;
export const URGENCIES = ['open', 'soon', 'now'] as const;

export interface Entry {
  readonly id: string;
  readonly kind: 'offer' | 'need';
  /** The template it was put up in; '' belongs to any. */
  readonly template: string;
  readonly person: string;
  readonly text: string;
  readonly tags: readonly string[];
  readonly terms: (typeof TERMS)[number];
  /** When it can be had or is wanted, in people's own words; '' when nobody said. */
  readonly availability: string;
  readonly urgency: (typeof URGENCIES)[number];
  readonly place: string;
  readonly via?: string | undefined;
}

export interface Match {
  readonly id: string;
  readonly offer: string;
  readonly need: string;
  /** Who said yes. */
  readonly yes: readonly string[];
  readonly firstStep: string;
  /** Day of the first step, YYYY-MM-DD; '' when none was named. */
  readonly firstStepOn: string;
  /** When both had said yes, epoch milliseconds; 0 before. */
  readonly agreedAt: number;
}

export interface ExchangeState {
  readonly entries: readonly Entry[];
  readonly matches: readonly Match[];
  /** Templates in which everybody writes for themselves, and what they write is kept from all others. */
  readonly silent: readonly string[];
  /** Needs that became notes on the board. */
  readonly carried: readonly string[];
}

export interface ExchangeView extends ExchangeState {
  /** What I wrote, or entered for somebody, that nobody else sees yet. */
  readonly mine: readonly Entry[];
  /** How many entries wait in each template, and how many people wrote them. */
  readonly waiting: Readonly<Record<string, Waiting>>;
}

export interface Waiting {
  readonly entries: number;
  readonly people: number;
}

export const NEW_EXCHANGE: ExchangeState = { entries: [], matches: [], silent: [], carried: [] };

export type ExchangeEvent =
  | { readonly type: 'exchange.entered'; readonly entry: Entry }
  | { readonly type: 'exchange.gone'; readonly entry: string }
  | { readonly type: 'exchange.matched'; readonly match: Match }
  | { readonly type: 'exchange.silence-set'; readonly template: string; readonly on: boolean }
  | { readonly type: 'exchange.carried'; readonly needs: readonly string[] };

const BLANK_ENTRY = { template: '', availability: '', urgency: 'open', place: '' } as const satisfies Partial<Entry>;
const BLANK_MATCH = { firstStepOn: '', agreedAt: 0 } as const satisfies Partial<Match>;

/** An offer from before it said where it was put up belongs to any place. */
const wholeEntry = (entry: Entry): Entry => ({ ...BLANK_ENTRY, ...entry });
const wholeMatch = (match: Match): Match => ({ ...BLANK_MATCH, ...match });

export const restoreExchange = (kept: ExchangeState): ExchangeState => ({
  ...kept,
  entries: kept.entries.map(wholeEntry),
  matches: kept.matches.map(wholeMatch),
});

export const applyToExchange = (state: ExchangeState, event: ExchangeEvent): ExchangeState => {
  switch (event.type) {
    case 'exchange.entered':
      return { ...state, entries: [...state.entries, wholeEntry(event.entry)] };
    case 'exchange.gone':
      return {
        ...state,
        entries: state.entries.filter((entry) => entry.id !== event.entry),
        matches: state.matches.filter((match) => match.offer !== event.entry && match.need !== event.entry),
      };
    case 'exchange.matched': {
      const others = state.matches.filter((match) => match.id !== event.match.id);
      return { ...state, matches: [...others, wholeMatch(event.match)] };
    }
    case 'exchange.silence-set': {
      const others = state.silent.filter((template) => template !== event.template);
      return { ...state, silent: event.on ? [...others, event.template] : others };
    }
    case 'exchange.carried':
      return { ...state, carried: [...new Set([...state.carried, ...event.needs])] };
  }
};

type Held = Pick<ExchangeState, 'entries' | 'matches'>;

/** What of it was put up in these templates. A match is where its offer is. */
const putUpIn = <All extends Held>(all: All, templates: readonly string[]): All => {
  const entries = all.entries.filter(({ template }) => templates.includes(template));
  const ids = new Set(entries.map(({ id }) => id));
  return { ...all, entries, matches: all.matches.filter(({ offer }) => ids.has(offer)) };
};

/** What was put up in one template, for its figures. */
export const exchangeOf = <All extends Held>(all: All, template: string): All => putUpIn(all, [template]);

/** What is to be seen in one template: what was put up in it, and what belongs to any. */
export const exchangeWithin = <All extends Held>(all: All, template: string): All => putUpIn(all, [template, '']);

/** Templates in which something was put up, in the order of their first entry. */
export const exchangesIn = ({ entries }: Pick<Held, 'entries'>): readonly string[] => [
  ...new Set(entries.map(({ template }) => template)),
];

/** Both sides said yes and the first step is named. */
export const isAgreed = ({ entries }: Pick<ExchangeState, 'entries'>, match: Match): boolean => {
  const sides = [match.offer, match.need].map((side) => entries.find((entry) => entry.id === side)?.person);
  return match.firstStep !== '' && sides.every((person) => person !== undefined && match.yes.includes(person));
};

/** Figures of offers and needs (FORMAT.md, `markets[].expected` of this variant). */
export const exchangeReading = (state: Held) => {
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

const tagsOf = (entry: Entry): ReadonlySet<string> => new Set(entry.tags.map((tag) => tag.toLocaleLowerCase()));

/** Pairs of a need and an offer of somebody else that share a tag, most shared tags first. */
export const suggestions = ({
  entries,
  matches,
}: Held): readonly { readonly offer: string; readonly need: string; readonly shared: readonly string[] }[] =>
  entries
    .filter((entry) => entry.kind === 'need')
    .flatMap((need) =>
      entries
        .filter((offer) => offer.kind === 'offer' && offer.person !== need.person)
        .filter((offer) => !matches.some((match) => match.offer === offer.id && match.need === need.id))
        .map((offer) => ({
          offer: offer.id,
          need: need.id,
          shared: need.tags.filter((tag) => tagsOf(offer).has(tag.toLocaleLowerCase())),
        })),
    )
    .filter(({ shared }) => shared.length > 0)
    .sort((a, b) => b.shared.length - a.shared.length);

const DAY_MS = 24 * 60 * 60 * 1_000;
const FOLLOW_UP_DAYS = 28;

/** Day on which to ask what came of a match: four weeks after both said yes. YYYY-MM-DD; '' before. */
export const followUpOn = ({ agreedAt }: Match): string =>
  agreedAt === 0 ? '' : new Date(agreedAt + FOLLOW_UP_DAYS * DAY_MS).toISOString().slice(0, 10);
