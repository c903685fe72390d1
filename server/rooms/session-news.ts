/**
 * What of the session is new since the last tick, and telling it: entries of people and the settings alike to all, each
 * machine's view to each person as they may see it, and only when theirs has changed.
 */
import { MACHINES } from '../../shared/session/machines.ts';
import type { PersonView } from '../../shared/session/roster.ts';
import { partFor, personView, type Session } from '../../shared/session/session.ts';
import { sessionFrame, sessionTextFrame } from './frames.ts';
import type { Member } from './member.ts';

/** Those whose views tell of people too: how many may vote, whose group speaks next, who may sit. */
const READ_PEOPLE = MACHINES.filter(({ readsPeople }) => readsPeople).map(({ name }) => name);

export const createNews = (session: () => Session, onWork: () => void) => {
  const people = new Set<string>();
  const machines = new Set<string>();
  const reactions = new Map<string, number>();
  /** What each connection was last told of each machine; equal texts are one string. */
  const told = new Map<Member, Map<string, string>>();
  let settings = false;

  /** The parts that are new to one person, as the inside of a JSON object. */
  const partsFor = (member: Member, texts: Map<string, string>): string => {
    const known = told.get(member) ?? new Map<string, string>();
    told.set(member, known);
    const parts: string[] = [];
    for (const name of machines) {
      const view = partFor(session(), name, member);
      if (view === undefined) continue;
      const made = JSON.stringify(view);
      const text = texts.get(made) ?? made;
      texts.set(text, text);
      if (known.get(name) === text) continue;
      known.set(name, text);
      parts.push(`${JSON.stringify(name)}:${text}`);
    }
    return parts.join(',');
  };

  /** What everybody sees alike, as the inside of a JSON object. */
  const common = (): string => {
    const entries: readonly PersonView[] = [...people].flatMap((id) => personView(session(), id) ?? []);
    const parts = [`"type":"change"`, `"people":${JSON.stringify(entries)}`];
    if (settings) parts.push(`"settings":${JSON.stringify(session().settings)}`);
    return parts.join(',');
  };

  return {
    person: (id: string): void => {
      people.add(id);
      for (const name of READ_PEOPLE) machines.add(name);
      onWork();
    },
    settings: (): void => {
      settings = true;
      onWork();
    },
    decided: (names: Iterable<string>): void => {
      for (const name of names) machines.add(name);
      onWork();
    },
    reaction: (kind: unknown): void => {
      reactions.set(String(kind), (reactions.get(String(kind)) ?? 0) + 1);
      onWork();
    },
    forget: (member: Member): void => void told.delete(member),
    hasWork: (): boolean => settings || people.size > 0 || machines.size > 0 || reactions.size > 0,
    flush: (members: Iterable<Member>): void => {
      const shared = common();
      const isCommon = settings || people.size > 0;
      const sharedFrame = sessionTextFrame(`{${shared}}`);
      const texts = new Map<string, string>();
      const risen =
        reactions.size === 0 ? undefined : { type: 'reactions' as const, counts: Object.fromEntries(reactions) };
      const risenFrame = risen && sessionFrame(risen);
      for (const member of members) {
        const parts = machines.size === 0 ? '' : partsFor(member, texts);
        if (parts !== '') member.send(sessionTextFrame(`{${shared},"parts":{${parts}}}`));
        else if (isCommon) member.send(sharedFrame);
        if (risenFrame) member.send(risenFrame);
      }
      people.clear();
      machines.clear();
      reactions.clear();
      settings = false;
    },
  };
};
