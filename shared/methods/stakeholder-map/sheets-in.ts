/**
 * Spreadsheets into the map: a register of stakeholders, a list of links, or Kumu's two sheets. Says row by row what it
 * takes and what not, before anything is made. Pure.
 * Invariant: nothing is lost. What no field can take stands in the card's field "from the file", beside its column's name.
 */
import Papa from 'papaparse';
import type { Fields, FieldValue } from '../../cards/kind.ts';
import { LIMITS } from '../../limits.ts';
import type { BoardFacts } from '../facts.ts';
import type { Point } from '../method.ts';
import { type CellReader, columnOf, DERIVED_COLUMNS, numberIn, readCell, unescaped } from './cells.ts';
import { nameKey } from './names.ts';

export const WRONGS = ['no-name', 'bad-value', 'end-unknown', 'self-link', 'type-unknown', 'link-there'] as const;
export type WrongKind = (typeof WRONGS)[number];

/** What is wrong in a row: `line` counts as a spreadsheet does, the headings are line 1. */
export interface Wrong {
  readonly line: number;
  readonly kind: WrongKind;
  readonly column: string;
  readonly value: string;
}

export interface CardIn {
  readonly name: string;
  /** The card on the map with this name already; its fields are filled in. */
  readonly known: string | undefined;
  readonly place: Point | undefined;
  readonly fields: Fields;
}

export interface LinkIn {
  /** Names: cards of the same file may be at its ends. */
  readonly from: string;
  readonly to: string;
  readonly linkType: string;
  readonly direction: 'one-way' | 'two-way';
  readonly strength: number;
  readonly note: string;
}

export interface SheetPlan {
  readonly cards: readonly CardIn[];
  readonly links: readonly LinkIn[];
  readonly wrongs: readonly Wrong[];
}

interface Row {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

interface Sheet {
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
}

/** Rows by heading; empty ones left out. Commas, semicolons and tabs divide cells. */
const readSheet = (text: string): Sheet => {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''));
  const [first = [], ...rest] = data;
  const headings = first.map((heading) => heading.trim());
  return {
    headings,
    rows: rest.flatMap((cells, at): Row[] => {
      const named = headings.map((heading, place) => [heading, unescaped(cells[place] ?? '')] as const);
      return named.some(([, cell]) => cell !== '') ? [{ line: at + 2, cells: new Map(named) }] : [];
    }),
  };
};

const headingFor = (sheet: Sheet, names: readonly string[]): string | undefined =>
  sheet.headings.find((heading) => names.includes(heading.toLowerCase()));

interface Ends {
  readonly from: string;
  readonly to: string;
}

/** The two columns that make a sheet a list of links. */
const endsOf = (sheet: Sheet, { t }: CellReader): Ends | undefined => {
  const from = headingFor(sheet, ['source', 'from', t('field.from').toLowerCase()]);
  const to = headingFor(sheet, ['target', 'to', t('field.to').toLowerCase()]);
  return from !== undefined && to !== undefined ? { from, to } : undefined;
};

interface Gathered {
  name: string;
  power: number | undefined;
  interest: number | undefined;
  readonly fields: Record<string, FieldValue>;
  readonly rest: string[];
  readonly wrongs: Wrong[];
}

const inPercent = (cell: string): number | undefined => {
  const value = numberIn(cell);
  return value !== undefined && value >= 0 && value <= 100 ? value : undefined;
};

const takeCell = (row: Gathered, line: number, heading: string, cell: string, reader: CellReader): void => {
  const column = columnOf(heading, reader.t);
  const rest = `${heading}: ${cell}`;
  if (DERIVED_COLUMNS.some((name) => name === column)) return;
  if (column === 'name') row.name = cell.slice(0, LIMITS.textChars);
  else if (column === undefined || column === 'tags') row.rest.push(rest);
  else if (column === 'fromFile') row.rest.push(cell);
  else {
    const isPlace = column === 'power' || column === 'interest';
    const value = isPlace ? inPercent(cell) : readCell(column, cell, reader);
    if (value === undefined) {
      row.wrongs.push({ line, kind: 'bad-value', column: heading, value: cell });
      row.rest.push(rest);
    } else if (column === 'power' || column === 'interest') row[column] = Number(value);
    else row.fields[column] = value;
  }
};

const cardRow = ({ line, cells }: Row, reader: CellReader): Gathered => {
  const row: Gathered = { name: '', power: undefined, interest: undefined, fields: {}, rest: [], wrongs: [] };
  for (const [heading, cell] of cells) if (cell !== '') takeCell(row, line, heading, cell, reader);
  if (row.name === '') row.wrongs.push({ line, kind: 'no-name', column: '', value: [...cells.values()].join(' ') });
  // One of two numbers alone is no place.
  const { power, interest } = row;
  if (power !== undefined && interest === undefined) row.rest.push(`power: ${power}`);
  if (power === undefined && interest !== undefined) row.rest.push(`interest: ${interest}`);
  return row;
};

const planCards = (sheet: Sheet, facts: BoardFacts, reader: CellReader): SheetPlan => {
  const known = new Map(
    facts.cards.filter(({ kind }) => kind === 'stakeholder').map((card) => [nameKey(card.text), card.id]),
  );
  const rows = sheet.rows.map((row) => cardRow(row, reader));
  return {
    links: [],
    wrongs: rows.flatMap(({ wrongs }) => wrongs),
    cards: rows
      .filter(({ name }) => name !== '')
      .map(({ name, power, interest, fields, rest }) => ({
        name,
        known: known.get(nameKey(name)),
        place: power === undefined || interest === undefined ? undefined : [interest, power],
        fields: rest.length === 0 ? fields : { ...fields, fromFile: rest.join('; ').slice(0, LIMITS.fieldChars) },
      })),
  };
};

const TWO_WAY = ['two-way', 'mutual', 'undirected', 'both', 'bidirectional'];

const linkRow = (row: Row, sheet: Sheet, ends: Ends, facts: BoardFacts, { t }: CellReader) => {
  const cell = (...names: readonly string[]): string => {
    const heading = headingFor(sheet, names);
    return heading === undefined ? '' : (row.cells.get(heading) ?? '');
  };
  const type = cell('type', t('field.linkType').toLowerCase());
  const known = facts.linkTypes.find(({ id, label }) => id === type || nameKey(label) === nameKey(type));
  const direction = cell('direction', t('field.direction').toLowerCase());
  const isBoth = TWO_WAY.includes(direction.toLowerCase()) || direction === t('option.direction.two-way');
  const strength = numberIn(cell('strength', 'weight', t('field.strength').toLowerCase())) ?? 2;
  const link: LinkIn = {
    from: row.cells.get(ends.from) ?? '',
    to: row.cells.get(ends.to) ?? '',
    linkType: known?.id ?? (type.slice(0, 40) || (facts.linkTypes[0]?.id ?? '')),
    direction: isBoth ? 'two-way' : 'one-way',
    strength: Math.min(3, Math.max(1, strength)),
    note: cell('description', 'note', t('field.note').toLowerCase()).slice(0, LIMITS.fieldChars),
  };
  const isUnknown = known === undefined && type !== '';
  const wrongs: Wrong[] = isUnknown ? [{ line: row.line, kind: 'type-unknown', column: '', value: type }] : [];
  return { link, wrongs };
};

const planLinks = (sheet: Sheet, ends: Ends, facts: BoardFacts, reader: CellReader, names: Set<string>): SheetPlan => {
  const textOf = new Map(facts.cards.map((card) => [card.id, nameKey(card.text)]));
  const keyOfLink = (from: string, to: string, type: string): string => `${nameKey(from)}>${nameKey(to)}>${type}`;
  const there = new Set(
    facts.links.map(({ from, to, linkType }) => keyOfLink(textOf.get(from) ?? '', textOf.get(to) ?? '', linkType)),
  );
  // Two rows of a file that say different things of the same tie are two links; the same said twice is one.
  const said = new Set<string>();
  const cards: CardIn[] = [];
  const links: LinkIn[] = [];
  const wrongs: Wrong[] = [];
  for (const row of sheet.rows) {
    const made = linkRow(row, sheet, ends, facts, reader);
    const { link } = made;
    const { line } = row;
    const lost = [link.from, link.to].filter((name) => !names.has(nameKey(name)));
    const key = keyOfLink(link.from, link.to, link.linkType);
    const wholly = [key, link.direction, link.strength, link.note].join('>');
    if (link.from === '' || link.to === '')
      wrongs.push({ line, kind: 'no-name', column: '', value: [...row.cells.values()].join(' ') });
    else if (nameKey(link.from) === nameKey(link.to))
      wrongs.push({ line, kind: 'self-link', column: '', value: link.from });
    else if (there.has(key) || said.has(wholly))
      wrongs.push({ line, kind: 'link-there', column: '', value: `${link.from} → ${link.to}` });
    else {
      for (const name of lost) {
        names.add(nameKey(name));
        cards.push({ name, known: undefined, place: undefined, fields: {} });
        wrongs.push({ line, kind: 'end-unknown', column: '', value: name });
      }
      said.add(wholly);
      links.push(link);
      wrongs.push(...made.wrongs);
    }
  }
  return { cards, links, wrongs };
};

/**
 * What these files would bring onto this map. Stakeholders are read first, so that links find them in any order; who
 * stands at the end of a link and nowhere else becomes a card too.
 */
export const planSheets = (texts: readonly string[], facts: BoardFacts, reader: CellReader): SheetPlan => {
  const sheets = texts.map(readSheet);
  const cardPlans = sheets.filter((sheet) => !endsOf(sheet, reader)).map((sheet) => planCards(sheet, facts, reader));
  const cards = cardPlans.flatMap((plan) => plan.cards);
  const onMap = facts.cards.filter(({ kind }) => kind === 'stakeholder').map(({ text }) => text);
  const names = new Set([...onMap, ...cards.map(({ name }) => name)].map(nameKey));
  const linkPlans = sheets.flatMap((sheet) => {
    const ends = endsOf(sheet, reader);
    return ends ? [planLinks(sheet, ends, facts, reader, names)] : [];
  });
  const plans = [...cardPlans, ...linkPlans];
  return {
    cards: plans.flatMap((plan) => plan.cards),
    links: plans.flatMap((plan) => plan.links),
    wrongs: plans.flatMap(({ wrongs }) => wrongs),
  };
};
