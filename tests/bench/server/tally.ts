/**
 * What was sent when, and who saw it when. Edits of a writer are numbered from 0 and arrive in order; of cursors only
 * the newest counts, so one that was overtaken is not missed.
 */
export interface Tally {
  /** Gives the number of the edit. */
  readonly editSent: (writer: number) => number;
  readonly cursorSent: (seat: number, clock: number) => void;
  /** All edits of this writer below `upTo` are now at this sample. */
  readonly editsSeen: (sample: number, writer: number, upTo: number) => void;
  readonly cursorSeen: (seat: number, clock: number) => void;
  /** The first `count` edits of this writer are acknowledged to them. */
  readonly acknowledged: (writer: number, count: number) => void;
  readonly openWindow: () => void;
  readonly closeWindow: () => void;
  /** Edits that arrived so far, as a mean of the samples. */
  readonly delivered: () => number;
  readonly isComplete: () => boolean;
  readonly result: () => TallyResult;
}

export interface TallyResult {
  readonly sent: number;
  readonly notDelivered: number;
  readonly notAcknowledged: number;
  readonly edits: readonly number[];
  readonly cursors: readonly number[];
  readonly acks: readonly number[];
}

export const createTally = (writers: number, samples: number, hasAcks: boolean): Tally => {
  const sent = Array.from({ length: writers }, (): number[] => []);
  const seen = Array.from({ length: samples }, () => new Array<number>(writers).fill(0));
  const acked = new Array<number>(writers).fill(0);
  const cursorTimes = new Map<number, number[]>();
  const [edits, cursors, acks]: [number[], number[], number[]] = [[], [], []];
  let [from, to] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const now = (): number => performance.now();

  /** Notes for those between two numbers how long they took. */
  const measure = (times: readonly number[], first: number, end: number, into: number[]): void => {
    const at = now();
    for (const time of times.slice(first, end)) if (time >= from && time < to) into.push(at - time);
  };
  const countFrom = (writer: number, first: number): number =>
    (sent[writer] ?? []).slice(first).filter((time) => time >= from && time < to).length;
  const total = (count: (writer: number) => number): number =>
    sent.reduce((sum, _times, writer) => sum + count(writer), 0);
  /** Those that never came count as endlessly late, or a server that drops most would look quick. */
  const endless = (count: number): number[] => new Array<number>(count).fill(Number.POSITIVE_INFINITY);
  const missing = (): number =>
    seen.reduce((sum, row) => sum + total((writer) => countFrom(writer, row[writer] ?? 0)), 0);
  const notAcknowledged = (): number => (hasAcks ? total((writer) => countFrom(writer, acked[writer] ?? 0)) : 0);
  const seenByAll = (writer: number): number => Math.min(...seen.map((row) => row[writer] ?? 0));

  return {
    editSent: (writer) => (sent[writer]?.push(now()) ?? 1) - 1,
    cursorSent: (seat, clock) => {
      const times = cursorTimes.get(seat) ?? [];
      cursorTimes.set(seat, times);
      times[clock] = now();
    },
    editsSeen: (sample, writer, upTo) => {
      const row = seen[sample];
      const times = sent[writer];
      const first = row?.[writer] ?? 0;
      if (row === undefined || times === undefined || upTo <= first) return;
      measure(times, first, upTo, edits);
      row[writer] = upTo;
    },
    cursorSeen: (seat, clock) => {
      const time = cursorTimes.get(seat)?.[clock];
      if (time !== undefined && time >= from && time < to) cursors.push(now() - time);
    },
    acknowledged: (writer, count) => {
      measure(sent[writer] ?? [], acked[writer] ?? 0, count, acks);
      acked[writer] = Math.max(acked[writer] ?? 0, count);
    },
    openWindow: () => {
      from = now();
    },
    closeWindow: () => {
      to = now();
    },
    delivered: () => seen.flat().reduce((sum, count) => sum + count, 0) / samples,
    isComplete: () =>
      sent.every(({ length }, writer) => seenByAll(writer) >= length && (!hasAcks || (acked[writer] ?? 0) >= length)),
    result: () => ({
      sent: total((writer) => countFrom(writer, 0)),
      notDelivered: total((writer) => countFrom(writer, seenByAll(writer))),
      notAcknowledged: notAcknowledged(),
      edits: [...edits, ...endless(missing())],
      cursors: [...cursors],
      acks: [...acks, ...endless(notAcknowledged())],
    }),
  };
};
