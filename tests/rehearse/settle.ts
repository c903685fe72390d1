/**
 * The end of the play: everything saved, everybody with the same document, and what each of them reads from it.
 */
import * as Y from 'yjs';
import { readRecords } from '../../shared/document/read.ts';
import { boardFacts } from '../../shared/report/board-facts.ts';
import { readingsOf } from '../../shared/report/readings.ts';
import type { Alarm } from './alarm.ts';
import { Failure } from './failure.ts';
import type { Replica } from './replica.ts';

const stateOf = (doc: Y.Doc): Map<number, number> => Y.decodeStateVector(Y.encodeStateVector(doc));

/** The newest that anybody has of everybody. */
const newestOf = (replicas: readonly Replica[]): ReadonlyMap<number, number> => {
  const newest = new Map<number, number>();
  for (const { doc } of replicas)
    for (const [client, clock] of stateOf(doc)) newest.set(client, Math.max(clock, newest.get(client) ?? 0));
  return newest;
};

const hasAll = (doc: Y.Doc, newest: ReadonlyMap<number, number>): boolean => {
  const state = stateOf(doc);
  return [...newest].every(([client, clock]) => (state.get(client) ?? 0) >= clock);
};

const waitForAll = (replicas: readonly Replica[], alarm: Alarm, holds: (one: Replica) => boolean, what: string) =>
  alarm.wait(Promise.all(replicas.map((one) => one.until(() => holds(one)))), () => {
    const late = replicas.filter((one) => !holds(one)).map((one) => one.name);
    return `${what} ${late.join(', ')}.`;
  });

/** Resolves when every change is acknowledged as saved and all documents are equal. */
export const settle = async (replicas: readonly Replica[], alarm: Alarm): Promise<void> => {
  await waitForAll(replicas, alarm, (one) => one.isSettled(), 'not everything is saved of');
  const newest = newestOf(replicas);
  await waitForAll(replicas, alarm, (one) => hasAll(one.doc, newest), 'the others’ changes did not reach');
  const snapshots = replicas.map(({ doc }) => Y.snapshot(doc));
  const odd = snapshots.findIndex((snapshot) => !Y.equalSnapshots(snapshot, snapshots[0] ?? snapshot));
  if (odd >= 0) throw new Failure(`The document of ${replicas[odd]?.name} differs from the others.`);
};

/** What this person's own copy of the board reads, without asking the server. */
export const localReadings = ({ doc, view, name }: Replica): Readonly<Record<string, unknown>> => {
  const session = view();
  if (session === undefined) throw new Failure(`${name} sees no session.`);
  return readingsOf(boardFacts(readRecords(doc).records.values(), session));
};
