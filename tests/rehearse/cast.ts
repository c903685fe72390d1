/**
 * Everybody in the room: each person of the scenario joins through the door of their role and opens one connection.
 * The first to come facilitates and sets up the board, so that the others find their group.
 * Invariant: at least one of the cast facilitates; a stand-in for that is named in `outsiders` and is nobody's figure.
 */
import type { Settings } from '../../shared/session/settings.ts';
import type { Alarm } from './alarm.ts';
import type { Api, BoardAnswer, Door, JoinAnswer, Visitor } from './api.ts';
import { Failure } from './failure.ts';
import type { Fitter } from './fit.ts';
import { createReplica, type Replica } from './replica.ts';
import type { Participant, Scenario } from './scenario.ts';

export interface CastOptions {
  readonly api: Api;
  readonly alarm: Alarm;
  readonly board: BoardAnswer;
  readonly scenario: Scenario;
  readonly fitter: Fitter;
  readonly groups: ReadonlyMap<string, string>;
  readonly language: string;
  readonly settings: Partial<Settings>;
}

const STAND_IN = 'Rehearsal';

const facilitates = ({ boardRole }: Participant): boolean => boardRole === 'facilitator' || boardRole === 'documenter';

const doorOf = ({ links, code }: BoardAnswer, person: Participant | undefined): Door => {
  if (person === undefined || facilitates(person)) return { token: links.facilitator.token };
  return person.boardRole === 'observer' ? { token: links.observer.token } : { code };
};

interface Joined {
  readonly person: Participant | undefined;
  readonly name: string;
  readonly joined: JoinAnswer;
}

const join = async (options: CastOptions, person: Participant | undefined): Promise<Joined> => {
  const { api, board, fitter, groups, language } = options;
  const visitor: Visitor = {
    name: person ? fitter.name(person.name, person.id) : STAND_IN,
    group: groups.get(person?.orgId ?? '') ?? '',
    language,
  };
  return { person, name: visitor.name, joined: await api.join(doorOf(board, person), visitor) };
};

const names = (replicas: readonly Replica[]): string => replicas.map((replica) => replica.name).join(', ');

/** Everybody is here when everybody has the board and sees everybody. */
const gather = async (replicas: readonly Replica[], alarm: Alarm): Promise<void> => {
  const isHere = (replica: Replica): boolean => replica.isSynced() && replica.view()?.people.length === replicas.length;
  await alarm.wait(
    Promise.all(replicas.map((replica) => replica.until(() => isHere(replica)))),
    () => `these do not see the board and everybody on it: ${names(replicas.filter((one) => !isHere(one)))}.`,
  );
};

const writersOf = (
  { participants }: Scenario,
  seats: ReadonlyMap<string, Replica>,
  leader: Replica,
): readonly Replica[] => {
  const people = participants.filter((person) => person.boardRole === 'participant');
  const replicas = people.flatMap((person) => seats.get(person.id) ?? []);
  return replicas.length > 0 ? replicas : [leader];
};

/** Seats the scenario's people. On failure nobody stays connected. */
export const gatherCast = async (options: CastOptions) => {
  const { api, scenario, alarm } = options;
  const lead =
    scenario.participants.find((person) => person.boardRole === 'facilitator') ??
    scenario.participants.find(facilitates);
  const seats = new Map<string, Replica>();
  const all: Replica[] = [];
  const close = (): void => {
    for (const replica of all) replica.close();
  };
  const seat = ({ person, name, joined }: Joined): Replica => {
    const replica = createReplica({ base: api.base, name, joined, alarm });
    all.push(replica);
    if (person) seats.set(person.id, replica);
    return replica;
  };
  try {
    const leader = seat(await join(options, lead));
    await alarm.wait(leader.until(leader.isSynced), () => `${leader.name} does not see the board.`);
    await leader.command({ type: 'settings.change', settings: options.settings });
    const others = scenario.participants.filter((person) => person !== lead);
    // Connections open together: whoever is there already is told of every newcomer.
    for (const joined of await Promise.all(others.map((person) => join(options, person)))) seat(joined);
    await gather(all, alarm);
    return {
      all,
      leader,
      /** Participant ids of people who are not in the scenario. */
      outsiders: lead ? [] : [leader.participantId],
      of: (personId: string): Replica => {
        const replica = seats.get(personId);
        if (replica === undefined) throw new Failure(`${personId} is not in the room.`);
        return replica;
      },
      /** Who makes what the scenario gives no maker for: participants or, where there are none, the facilitator. */
      writers: writersOf(scenario, seats, leader),
      /** Scenario ids by participant id. */
      back: new Map([...seats].map(([personId, replica]) => [replica.participantId, personId])),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
};

export type Cast = Awaited<ReturnType<typeof gatherCast>>;
