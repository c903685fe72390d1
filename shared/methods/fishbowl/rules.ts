/**
 * The variants of the fishbowl as data plus rules (domain.md B.1, table of variants). A facilitator starts from one and
 * may change every number; the machine knows rules only, never the name of a variant.
 */

/** What observers look for (domain.md B.1). */
export const OBSERVATIONS = ['pattern', 'question', 'tension', 'agreement', 'insight', 'silence'] as const;
export type ObservationKind = (typeof OBSERVATIONS)[number];

/** What somebody in the ring watches, so that not all watch the same. */
export const LENSES = ['words', 'emotions', 'power', 'agreements'] as const;
export type Lens = (typeof LENSES)[number];

/** Parts of a talk once it is open. While `satellites` gather questions nobody speaks. */
export const ROUNDS = ['talk', 'satellites', 'answers', 'absent', 'last-word', 'debrief'] as const;
export type RoundKind = (typeof ROUNDS)[number];

export interface PlannedRound {
  readonly kind: RoundKind;
  readonly minutes: number;
}

export interface BowlRules {
  /** Chairs for people. A symbolic chair is besides and nobody's. */
  readonly seats: number;
  /** Chairs that must be free whenever somebody speaks. */
  readonly keepEmpty: number;
  /** Soft limit of a turn, in seconds. */
  readonly maxTurnSec: number;
  readonly timeBoxMin: number;
  /** Name of an absent group whose chair stands in the ring; '' for none. */
  readonly symbolic: string;
  /** Whole groups change; only members of the group that is called may sit. */
  readonly byGroup: boolean;
  /** A listener may tap somebody inside, who then finishes the sentence and goes. */
  readonly taps: boolean;
  /** Ends by taking chairs away, one after the other. */
  readonly takesChairs: boolean;
  /** Turns after which a person goes back to the ring; 0 for as long as they like. */
  readonly leaveAfterTurns: number;
  /** Questions are gathered outside, those inside pick some. */
  readonly asks: boolean;
  /** After the last group some of each sit together. */
  readonly joint: boolean;
  /** How the talk goes on once it is open. The absent are asked about wherever they have a chair. */
  readonly plan: readonly PlannedRound[];
}

const LAST_WORD: PlannedRound = { kind: 'last-word', minutes: 3 };
const ABSENT: PlannedRound = { kind: 'absent', minutes: 5 };
const talkOf = (minutes: number): PlannedRound => ({ kind: 'talk', minutes });

const OPEN: BowlRules = {
  seats: 5,
  keepEmpty: 1,
  maxTurnSec: 90,
  timeBoxMin: 40,
  symbolic: '',
  byGroup: false,
  taps: false,
  takesChairs: false,
  leaveAfterTurns: 0,
  asks: false,
  joint: false,
  plan: [talkOf(27), LAST_WORD],
};

const GATHERED: readonly PlannedRound[] = [
  talkOf(15),
  { kind: 'satellites', minutes: 4 },
  { kind: 'answers', minutes: 15 },
  { kind: 'debrief', minutes: 12 },
];
const ASKED: readonly PlannedRound[] = [
  talkOf(15),
  { kind: 'satellites', minutes: 3 },
  { kind: 'answers', minutes: 5 },
  LAST_WORD,
];

export const VARIANTS = {
  open: OPEN,
  'open-two-empty-plus-symbolic': { ...OPEN, seats: 7, keepEmpty: 2, plan: [talkOf(22), ABSENT, LAST_WORD] },
  closed: { ...OPEN, keepEmpty: 0, byGroup: true, timeBoxMin: 20, plan: [talkOf(15), LAST_WORD] },
  'closed-rotating': { ...OPEN, keepEmpty: 0, byGroup: true, timeBoxMin: 45, asks: true, plan: ASKED },
  'leave-after-contribution': { ...OPEN, leaveAfterTurns: 1 },
  samoan: { ...OPEN, seats: 4, taps: true, takesChairs: true, maxTurnSec: 60, timeBoxMin: 30 },
  'user-experience': { ...OPEN, keepEmpty: 0, byGroup: true, timeBoxMin: 60, asks: true, plan: GATHERED },
  'role-swap': {
    ...OPEN,
    seats: 6,
    keepEmpty: 0,
    byGroup: true,
    timeBoxMin: 50,
    joint: true,
    plan: [talkOf(15), LAST_WORD],
  },
} as const satisfies Record<string, BowlRules>;

export type Variant = keyof typeof VARIANTS;

/** The rules of a variant; those of the open fishbowl for a name that is not known. */
export const ruledAs = (variant: string): BowlRules => {
  const known: Readonly<Record<string, BowlRules>> = VARIANTS;
  return Object.hasOwn(known, variant) ? (known[variant] ?? OPEN) : OPEN;
};
export const VARIANT_IDS = Object.keys(VARIANTS) as readonly Variant[];

/** How long somebody who was tapped may finish, in seconds (domain.md B.1, our own default). */
export const TAP_SEC = 10;
/** Share of the turn from which it is shown as nearly over. */
export const AMBER_SHARE = 0.8;
/** Seconds that all chairs may be taken before somebody is asked to open one. */
export const FULL_SEC = 60;
/** Share of the time box, and minutes at most, after which who has not been in yet is asked (domain.md B.1). */
export const UNHEARD_SHARE = 2 / 3;
export const UNHEARD_MIN = 25;
/** People in a group that gathers questions outside, at most. */
export const SATELLITE_PEOPLE = 4;

/** The parts this talk can have, in the order in which they come. */
export const roundsOf = ({ plan, symbolic }: Pick<BowlRules, 'plan' | 'symbolic'>): readonly PlannedRound[] => {
  if (symbolic === '') return plan.filter(({ kind }) => kind !== 'absent');
  if (plan.some(({ kind }) => kind === 'absent')) return plan;
  const last = plan.findIndex(({ kind }) => kind === 'last-word');
  const at = last < 0 ? plan.length : last;
  return [...plan.slice(0, at), ABSENT, ...plan.slice(at)];
};
