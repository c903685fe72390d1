/**
 * Offers, needs and the matches between them (domain.md B.2 c): what there is of them, and what it tells. Pure.
 */
import { sorted } from '../../text-order.ts';

export const TERMS = ['gift', 'barter', 'paid', 'to-agree'] as const;
export const URGENCIES = ['open', 'soon', 'now'] as const;

export interface Entry {
  readonly id: string;
  readonly kind: 'offer' | 'need';
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
  /** While it is silent, everybody writes for themselves, and what they write is kept from all others. */
  readonly phase: 'silent' | 'open';
  /** Needs that became notes on the board. */
  readonly carried: readonly string[];
}

export interface ExchangeView extends ExchangeState {
  /** What I wrote, or entered for somebody, that nobody else sees yet. */
  readonly mine: readonly Entry[];
  /** How many entries wait, and how many people wrote them. */
  readonly waiting: { readonly entries: number; readonly people: number };
}

export const NEW_EXCHANGE: ExchangeState = { entries: [], matches: [], phase: 'open', carried: [] };

export type ExchangeEvent =
  | { readonly type: 'exchange.entered'; readonly entry: Entry }
  | { readonly type: 'exchange.gone'; readonly entry: string }
  | { readonly type: 'exchange.matched'; readonly match: Match }
  | { readonly type: 'exchange.phase-set'; readonly phase: ExchangeState['phase'] }
  | { readonly type: 'exchange.carried'; readonly needs: readonly string[] };

export const applyToExchange = (state: ExchangeState, event: ExchangeEvent): ExchangeState => {
  switch (event.type) {
    case 'exchange.entered':
      return { ...state, entries: [...state.entries, event.entry] };
    case 'exchange.gone':
      return {
        ...state,
        entries: state.entries.filter((entry) => entry.id !== event.entry),
        matches: state.matches.filter((match) => match.offer !== event.entry && match.need !== event.entry),
      };
    case 'exchange.matched': {
      const others = state.matches.filter((match) => match.id !== event.match.id);
      return { ...state, matches: [...others, event.match] };
    }
    case 'exchange.phase-set':
      return { ...state, phase: event.phase };
    case 'exchange.carried':
      return { ...state, carried: [...new Set([...state.carried, ...event.needs])] };
  }
};

type Held = Pick<ExchangeState, 'entries' | 'matches'>;

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
