/**
 * The board as JSON, out and in (design.md section 7: `baraza-board/1`). What comes in is checked as a whole:
 * a file that is broken or newer is refused before anything is made of it.
 */
import { z } from 'zod';
import { ANONYMOUS, ROLES } from '../access.ts';
import { pictureHashes } from '../cards/picture.ts';
import { type BoardRecord, parseRecord } from '../document/record.ts';
import { ID_PATTERN } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type Held, heldSchema } from '../session/held.ts';
import type { Person } from '../session/roster.ts';
import { type Settings, settingsSchema } from '../session/settings.ts';
import { boardFacts } from './board-facts.ts';
import { readingsOf } from './readings.ts';

const FORMAT_NAME = 'baraza-board';
const FORMAT_VERSION = 1;

/** A picture's bytes as base64, under the SHA-256 of them. */
export interface HeldPicture {
  readonly hash: string;
  readonly data: string;
}

export interface BoardContent extends Held {
  readonly settings: Settings;
  readonly people: readonly Person[];
  readonly records: readonly BoardRecord[];
  /** Of the pictures on the board those whose bytes go along; none unless somebody fetched them. */
  readonly pictures?: readonly HeldPicture[];
}

const byType = <Type extends BoardRecord['type']>(records: readonly BoardRecord[], type: Type) =>
  records.filter((record): record is Extract<BoardRecord, { type: Type }> => record.type === type);

/** The export document; `readings` comes last and is derived. */
export const boardToJson = (id: string, content: BoardContent) => ({
  format: `${FORMAT_NAME}/${FORMAT_VERSION}`,
  board: { id, title: content.settings.title, language: content.settings.language },
  cards: byType(content.records, 'card'),
  links: byType(content.records, 'link'),
  templates: byType(content.records, 'template'),
  drawings: byType(content.records, 'drawing'),
  session: {
    settings: content.settings,
    // Said for the balance of a talk alone: it stays on the board.
    people: content.people.map(({ gender: _gender, ...person }) => person),
    agenda: content.agenda,
    polls: content.polls,
    bowls: content.bowls,
    markets: content.markets,
    exchange: content.exchange,
    map: content.map,
    intention: content.intention,
  },
  pictures: content.pictures ?? [],
  picturesLeftOut: pictureHashes(byType(content.records, 'card')).length - (content.pictures ?? []).length,
  readings: readingsOf(boardFacts(content.records, content)),
});

const id = z.string().regex(ID_PATTERN);
const personSchema = z.object({
  // The name of nobody: a person of this id would be given what others wrote under a promise.
  id: id.refine((one) => one !== ANONYMOUS),
  name: z.string().min(1).max(LIMITS.nameChars),
  group: z.string().max(LIMITS.groupChars),
  language: z.string().regex(/^[a-z]{2,3}$/),
  role: z.enum(ROLES),
  scribe: id.optional(),
  removed: z.boolean().optional(),
});

const fileSchema = z.object({
  cards: z.array(z.unknown()),
  links: z.array(z.unknown()),
  templates: z.array(z.unknown()),
  drawings: z.array(z.unknown()).default([]),
  pictures: z.array(z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/), data: z.base64() })).default([]),
  session: heldSchema.extend({ settings: settingsSchema, people: z.array(personSchema) }),
});

/** Refusals: `import.newer` for a later version of the format, `import.broken` for anything else that is not whole. */
export const boardFromJson = (input: unknown): Result<BoardContent> => {
  const head = z.object({ format: z.string() }).safeParse(input);
  const version = head.success ? new RegExp(`^${FORMAT_NAME}/(\\d+)$`).exec(head.data.format)?.[1] : undefined;
  if (version === undefined) return refuse('import.broken', 'not a board file');
  if (Number(version) > FORMAT_VERSION) return refuse('import.newer', `version ${version}`);
  const file = fileSchema.safeParse(input);
  if (!file.success) return refuse('import.broken', file.error.issues[0]?.path.join('.'));
  const { cards, links, templates, drawings, pictures, session } = file.data;
  const records: BoardRecord[] = [];
  for (const candidate of [...templates, ...cards, ...links, ...drawings]) {
    const record = parseRecord(candidate);
    if (!record.ok) return refuse('import.broken', record.error.detail);
    records.push(record.value);
  }
  if (new Set(records.map((record) => record.id)).size !== records.length) return refuse('import.broken', 'ids repeat');
  return ok({ ...session, records, pictures });
};
