/**
 * What of the session is new since the last tick, and telling it: entries of people and the settings alike to all, each
 * machine's view to each person as they may see it, and only what of theirs has changed.
 */
import { MACHINES } from '../../shared/session/machines.ts';
import type { PersonView } from '../../shared/session/roster.ts';
import { partFor, personView, type Session } from '../../shared/session/session.ts';
import { sessionFrame, sessionTextFrame } from './frames.ts';
import type { Member } from './member.ts';
import { type News, tellPart } from './session-told.ts';

/** Those whose views tell of people too: how many may vote, whose group speaks next, who may sit. */
const READ_PEOPLE = MACHINES.filter(({ readsPeople }) => readsPeople).map(({ name }) => name);

export const createNews = (session: () => Session, onWork: () => void) => {
  const people = new Set<string>();
  const machines = new Set<string>();
  const reactions = new Map<string, number>();
  const told = new Map<Member, Parameters<typeof tellPart>[0]>();
  let settings = false;

  /** What is new to one person, as members of a JSON object. */
  const newsFor = (member: Member, same: (text: string) => string): string => {
    const known = told.get(member) ?? new Map();
    told.set(member, known);
    const news: News = { parts: [], entries: [] };
    for (const name of machines) {
      const view = partFor(session(), name, member);
      if (view !== undefined) tellPart(known, name, view, news, same);
    }
    const members = Object.entries(news).flatMap(([key, texts]) =>
      texts.length === 0 ? [] : [`"${key}":{${texts.join(',')}}`],
    );
    return members.join(',');
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
      const same = (text: string): string => {
        if (!texts.has(text)) texts.set(text, text);
        return texts.get(text) ?? text;
      };
      const risen =
        reactions.size === 0 ? undefined : { type: 'reactions' as const, counts: Object.fromEntries(reactions) };
      const risenFrame = risen && sessionFrame(risen);
      for (const member of members) {
        const own = machines.size === 0 ? '' : newsFor(member, same);
        if (own !== '') member.send(sessionTextFrame(`{${shared},${own}}`));
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
