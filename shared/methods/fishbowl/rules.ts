/**
 * The variants of the fishbowl as data plus rules (domain.md B.1, table of variants). A facilitator starts from one and
 * may change every number; the machine knows rules only, never the name of a variant.
 */
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
}

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
};

export const VARIANTS = {
  open: OPEN,
  'open-two-empty-plus-symbolic': { ...OPEN, seats: 7, keepEmpty: 2 },
  closed: { ...OPEN, keepEmpty: 0, byGroup: true, timeBoxMin: 20 },
  'closed-rotating': { ...OPEN, keepEmpty: 0, byGroup: true, timeBoxMin: 45 },
  'leave-after-contribution': { ...OPEN, leaveAfterTurns: 1 },
  samoan: { ...OPEN, seats: 4, taps: true, takesChairs: true, maxTurnSec: 60, timeBoxMin: 30 },
  'user-experience': { ...OPEN, keepEmpty: 0, byGroup: true, timeBoxMin: 60 },
  'role-swap': { ...OPEN, seats: 6, keepEmpty: 0, byGroup: true, timeBoxMin: 50 },
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
