/**
 * What this device remembers: the boards opened here and how to come back to them, the links made here, the host key,
 * a person's name and language. Nothing leaves the device. A browser that stores nothing gets a board all the same.
 */
import { z } from 'zod';
import { ROLES } from '../../shared/access.ts';
import type { SessionView } from '../../shared/session/session.ts';

const visit = z.object({
  boardId: z.string(),
  title: z.string(),
  role: z.enum(ROLES),
  participantId: z.string(),
  sessionToken: z.string(),
  at: z.number(),
});
export type Visit = z.infer<typeof visit>;

/** Links made on this device, by link id: the server keeps only their hashes and could not show them again. */
const madeLinks = z.record(z.string(), z.object({ boardId: z.string(), url: z.string() }));

const person = z.object({ name: z.string(), group: z.string() });
export type RememberedPerson = z.infer<typeof person>;

const read = <Schema extends z.ZodType>(key: string, schema: Schema): z.output<Schema> | undefined => {
  try {
    return schema.safeParse(JSON.parse(localStorage.getItem(`baraza.${key}`) ?? 'null')).data;
  } catch {
    return undefined;
  }
};

const write = (key: string, value: unknown): void => {
  try {
    localStorage.setItem(`baraza.${key}`, JSON.stringify(value));
  } catch {
    // A full or forbidden store must not keep anybody out of the room.
  }
};

const forget = (key: string): void => {
  try {
    localStorage.removeItem(`baraza.${key}`);
  } catch {
    // Nothing was kept, nothing is to forget.
  }
};

const MOST_VISITS = 50;

/** Boards opened on this device, the last one first. */
export const visits = (): readonly Visit[] => read('visits', z.array(visit)) ?? [];
export const visitOf = (boardId: string): Visit | undefined => visits().find((one) => one.boardId === boardId);
export const rememberVisit = (one: Visit): void =>
  write('visits', [one, ...visits().filter((other) => other.boardId !== one.boardId)].slice(0, MOST_VISITS));
export const forgetVisit = (boardId: string): void => {
  forget(`view.${boardId}`);
  forget(`unsaved.${boardId}`);
  write(
    'visits',
    visits().filter((other) => other.boardId !== boardId),
  );
};

export const hostKey = (): string | undefined => read('host', z.string());
export const rememberHostKey = (key: string): void => write('host', key);

export const rememberedPerson = (): RememberedPerson => read('person', person) ?? { name: '', group: '' };
export const rememberPerson = (one: RememberedPerson): void => write('person', one);

export const linkUrl = (linkId: string): string | undefined => read('links', madeLinks)?.[linkId]?.url;
export const rememberLink = (boardId: string, linkId: string, url: string): void =>
  write('links', { ...read('links', madeLinks), [linkId]: { boardId, url } });

/** How many changes of this device were not durable yet when the board was last open; undefined when nobody knows. */
export const rememberedUnsaved = (boardId: string): number | undefined => read(`unsaved.${boardId}`, z.number());
export const rememberUnsaved = (boardId: string, count: number): void => write(`unsaved.${boardId}`, count);

/** The session as it was last seen, so that a board opens without a connection too. Ours alone: it was checked when it came. */
export const rememberedView = (boardId: string): SessionView | undefined =>
  read(
    `view.${boardId}`,
    // A view of before there were machines has no parts; the next one has.
    z.custom<SessionView>((value) => typeof value === 'object' && value !== null && 'parts' in value),
  );
export const rememberView = (boardId: string, view: SessionView): void => write(`view.${boardId}`, view);

/** Whether this device keeps quiet when time runs out. */
export const isQuiet = (): boolean => read('quiet', z.boolean()) ?? false;
export const rememberQuiet = (quiet: boolean): void => write('quiet', quiet);

/** Minutes that the session on a board may take; undefined when nobody said. */
export const rememberedBudget = (boardId: string): number | undefined => read(`budget.${boardId}`, z.number());
export const rememberBudget = (boardId: string, minutes: number | undefined): void =>
  minutes === undefined ? forget(`budget.${boardId}`) : write(`budget.${boardId}`, minutes);

export const rememberedLanguage = (): string | undefined => read('language', z.string());
export const rememberLanguage = (language: string): void => write('language', language);
