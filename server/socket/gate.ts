/**
 * The gate of one connection: how much of what kind may come in. Knows no sockets and no rooms; time is passed in. The
 * allowance is a person's, over all their connections, never that of an address: sixty people may sit behind one.
 *
 * Order of the checks: size (by the library, from the header), rate by kind, then the room decodes and judges the role.
 */
import { LANE, SYNC } from '../../shared/protocol/lanes.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { type Bucket, fullBucket, type Rate, refill, take } from './rate.ts';

/** A drag sends 25 edits a second, a paste of 200 notes one; a stock client may send one a frame. */
const DOCUMENT: Rate = { burst: 600, perSecond: 120 };
/**
 * A client asks for the document once a connection; each answer may be the whole of it. So who asks again while answers
 * still wait for them would only pile up documents in memory.
 */
const ASKING: Rate = { burst: 8, perSecond: 1 };
/** Cursors come ten times a second; a stock client that echoes everybody's sends one frame for each of theirs. */
const PRESENCE: Rate = { burst: 4_000, perSecond: 2_000 };
/**
 * Changes that had to be put back: each costs the room several times what a good one does, and our client asks for none.
 * Somebody who types on in a card that was locked just now has sent dozens before they notice.
 */
export const FAULTS: Rate = { burst: 200, perSecond: 2 };
const COMMANDS: Rate = { burst: 80, perSecond: 5 };
/** Everything together, in bytes. */
const BYTES: Rate = { burst: 24 * 1024 * 1024, perSecond: 1024 * 1024 };

const RATES: ReadonlyMap<number, Rate> = new Map([
  [LANE.sync, DOCUMENT],
  [LANE.awareness, PRESENCE],
  [LANE.queryAwareness, COMMANDS],
  [LANE.session, COMMANDS],
  [LANE.presence, PRESENCE],
]);

/** What a person may still send. */
export interface Allowance {
  /** Whether there was enough left; if not, nothing is taken. */
  readonly spend: (rate: Rate, amount: number, now: number) => boolean;
}

export const createAllowance = (since: number): Allowance => {
  const buckets = new Map<Rate, Bucket>();
  return {
    spend: (rate, amount, now) => {
      const filled = refill(buckets.get(rate) ?? fullBucket(rate, since), rate, now);
      const left = take(filled, amount);
      buckets.set(rate, left ?? filled);
      return left !== undefined;
    },
  };
};

export interface Gate {
  /**
   * The code to close with when a frame comes too fast; `isBehind` says that this connection is slow to take in what it
   * gets. A frame of an unknown kind is the room's to refuse.
   */
  readonly admit: (frame: Uint8Array, now: number, isBehind: boolean) => RefusalCode | undefined;
}

export const createGate = ({ spend }: Allowance): Gate => {
  let hasAsked = false;
  return {
    admit: (frame, at, isBehind) => {
      const isAsking = frame[0] === LANE.sync && frame[1] === SYNC.step1;
      if (isAsking && hasAsked && isBehind) return 'rate.exceeded';
      hasAsked ||= isAsking;
      const rate = isAsking ? ASKING : RATES.get(frame[0] ?? -1);
      if (rate !== undefined && !spend(rate, 1, at)) return 'rate.exceeded';
      return spend(BYTES, frame.length, at) ? undefined : 'rate.exceeded';
    },
  };
};
