/**
 * The end of the play: everything saved, everybody with the same document, and what each of them reads from it.
 */
import * as Y from 'yjs';
import { readRecords } from '../../shared/document/read.ts';
import { sameJson } from '../../shared/document/write.ts';
import { boardFacts } from '../../shared/report/board-facts.ts';
import { readingsOf } from '../../shared/report/readings.ts';
import { heldIn } from '../../shared/session/held.ts';
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

const pollsOf = (replica: Replica): unknown => {
  const view = replica.view();
  return view && heldIn(view.parts).polls;
};

/** Resolves when every change is acknowledged as saved, all documents are equal, and all know the same results. */
export const settle = async (replicas: readonly Replica[], leader: Replica, alarm: Alarm): Promise<void> => {
  const hasPolls = (one: Replica): boolean => sameJson(pollsOf(one), pollsOf(leader));
  await waitForAll(replicas, alarm, hasPolls, 'the results of the polls did not reach');
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
  return readingsOf(boardFacts(readRecords(doc).records.values(), { ...session, ...heldIn(session.parts) }));
};
