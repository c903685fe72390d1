/**
 * What this device remembers: the boards opened here and how to come back to them, the links made here, the host key,
 * a person's name and language. Nothing leaves the device. A browser that stores nothing gets a board all the same.
 */
import { ROLES, type Role } from '../../shared/access.ts';
import type { SessionInput, SessionView } from '../../shared/session/session.ts';

/** Tells whether a value is of the type. By hand: a validator would weigh more than all else a phone loads at first. */
type Is<T> = (value: unknown) => value is T;

const isString: Is<string> = (value) => typeof value === 'string';
const isNumber: Is<number> = (value) => typeof value === 'number';
const isBoolean: Is<boolean> = (value) => typeof value === 'boolean';
const isRole: Is<Role> = (value): value is Role => ROLES.some((role) => role === value);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isShaped =
  <T extends object>(shape: { readonly [Key in keyof T]: Is<T[Key]> }): Is<T> =>
  (value): value is T =>
    isRecord(value) && Object.entries<Is<unknown>>(shape).every(([key, is]) => is(value[key]));

export interface Visit {
  readonly boardId: string;
  readonly title: string;
  readonly role: Role;
  readonly participantId: string;
  readonly sessionToken: string;
  readonly at: number;
}
const isVisit = isShaped<Visit>({
  boardId: isString,
  title: isString,
  role: isRole,
  participantId: isString,
  sessionToken: isString,
  at: isNumber,
});
const areVisits = (value: unknown): value is readonly Visit[] => Array.isArray(value) && value.every(isVisit);

/** Links made on this device, by link id: the server keeps only their hashes and could not show them again. */
type MadeLinks = Readonly<Record<string, { readonly boardId: string; readonly url: string }>>;
const isMadeLink = isShaped<MadeLinks[string]>({ boardId: isString, url: isString });
const areMadeLinks = (value: unknown): value is MadeLinks => isRecord(value) && Object.values(value).every(isMadeLink);

export interface RememberedPerson {
  readonly name: string;
  readonly group: string;
}
const isPerson = isShaped<RememberedPerson>({ name: isString, group: isString });

/** A view of before there were machines has no parts; the next one has. */
const isView = (value: unknown): value is SessionView => isRecord(value) && 'parts' in value;

const read = <T>(key: string, is: Is<T>): T | undefined => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(`baraza.${key}`) ?? 'null');
    return is(value) ? value : undefined;
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
export const visits = (): readonly Visit[] => read('visits', areVisits) ?? [];
export const visitOf = (boardId: string): Visit | undefined => visits().find((one) => one.boardId === boardId);
export const rememberVisit = (one: Visit): void =>
  write('visits', [one, ...visits().filter((other) => other.boardId !== one.boardId)].slice(0, MOST_VISITS));
export const forgetVisit = (boardId: string): void => {
  const person = visitOf(boardId)?.participantId;
  if (person !== undefined) forget(`apart.${person}`);
  forget(`view.${boardId}`);
  forget(`unsaved.${boardId}`);
  forget(`outbox.${boardId}`);
  write(
    'visits',
    visits().filter((other) => other.boardId !== boardId),
  );
};

export const hostKey = (): string | undefined => read('host', isString);
export const rememberHostKey = (key: string): void => write('host', key);

export const rememberedPerson = (): RememberedPerson => read('person', isPerson) ?? { name: '', group: '' };
export const rememberPerson = (one: RememberedPerson): void => write('person', one);

export const linkUrl = (linkId: string): string | undefined => read('links', areMadeLinks)?.[linkId]?.url;
export const rememberLink = (boardId: string, linkId: string, url: string): void =>
  write('links', { ...read('links', areMadeLinks), [linkId]: { boardId, url } });

/** How many changes of this device were not durable yet when the board was last open; undefined when nobody knows. */
export const rememberedUnsaved = (boardId: string): number | undefined => read(`unsaved.${boardId}`, isNumber);
export const rememberUnsaved = (boardId: string, count: number): void => write(`unsaved.${boardId}`, count);

/** The session as it was last seen, so that a board opens without a connection too. Ours alone: it was checked when it came. */
export const rememberedView = (boardId: string): SessionView | undefined => read(`view.${boardId}`, isView);
export const rememberView = (boardId: string, view: SessionView): void => write(`view.${boardId}`, view);

/** Commands that were given and are not answered yet. */
export interface Unanswered {
  readonly id: string;
  readonly command: SessionInput;
}
const areUnanswered = (value: unknown): value is readonly Unanswered[] =>
  Array.isArray(value) &&
  value.every((one) => isRecord(one) && isString(one.id) && isRecord(one.command) && isString(one.command.type));
export const keptUnanswered = (boardId: string): readonly Unanswered[] =>
  read(`outbox.${boardId}`, areUnanswered) ?? [];
export const keepUnanswered = (boardId: string, commands: readonly Unanswered[]): void => {
  const ids = new Set(commands.map(({ id }) => id));
  const others = keptUnanswered(boardId).filter(({ id }) => !ids.has(id));
  if (ids.size > 0) write(`outbox.${boardId}`, [...others, ...commands]);
};
export const forgetUnanswered = (boardId: string, answered: string): void => {
  const kept = keptUnanswered(boardId);
  const left = kept.filter(({ id }) => id !== answered);
  if (left.length === 0) forget(`outbox.${boardId}`);
  else if (left.length < kept.length) write(`outbox.${boardId}`, left);
};

const MOST_APART = 400;
const areStrings = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isString);
const pairOf = (a: string, b: string): string => [a, b].sort().join(' ');

/** Whether this person said of two notes that they are not alike. A person has another id on each board. */
export const areApart = (person: string): ((a: string, b: string) => boolean) => {
  const pairs = new Set(read(`apart.${person}`, areStrings));
  return (a, b) => pairs.has(pairOf(a, b));
};
/** Keeps the newest few hundred. */
export const rememberApart = (person: string, a: string, b: string): void => {
  const others = (read(`apart.${person}`, areStrings) ?? []).filter((pair) => pair !== pairOf(a, b));
  write(`apart.${person}`, [...others, pairOf(a, b)].slice(-MOST_APART));
};

/** Whether this device keeps quiet when time runs out. */
export const isQuiet = (): boolean => read('quiet', isBoolean) ?? false;
export const rememberQuiet = (quiet: boolean): void => write('quiet', quiet);

/** A board saved as a template on this device. What is in the file is checked where it is used. */
export interface SavedTemplate {
  readonly title: string;
  readonly at: number;
  readonly file: Readonly<Record<string, unknown>>;
}
const isSavedTemplate = isShaped<SavedTemplate>({ title: isString, at: isNumber, file: isRecord });
const areSavedTemplates = (value: unknown): value is readonly SavedTemplate[] =>
  Array.isArray(value) && value.every(isSavedTemplate);

const MOST_TEMPLATES = 12;

/** The newest first. */
export const savedTemplates = (): readonly SavedTemplate[] => read('templates', areSavedTemplates) ?? [];
export const rememberTemplate = (one: SavedTemplate): void =>
  write('templates', [one, ...savedTemplates()].slice(0, MOST_TEMPLATES));
export const forgetTemplate = ({ at }: SavedTemplate): void =>
  write(
    'templates',
    savedTemplates().filter((one) => one.at !== at),
  );

export const rememberedLanguage = (): string | undefined => read('language', isString);
export const rememberLanguage = (language: string): void => write('language', language);
