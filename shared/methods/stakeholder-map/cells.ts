/**
 * Words of a spreadsheet as values of a stakeholder's fields: in the person's language, in the names of the fields, or as
 * other programs write them. What cannot be taken is said, never guessed.
 */
import type { Field, FieldValue } from '../../cards/kind.ts';
import { stakeholder } from '../../cards/stakeholder.ts';
import { keyOf, type Translate } from '../../i18n/translate.ts';
import { nameKey } from './names.ts';

export interface CellReader {
  readonly t: Translate;
  readonly people: readonly { readonly id: string; readonly name: string; readonly removed?: boolean | undefined }[];
}

/** Columns that are no field of the card. */
export const PLAIN_COLUMNS = ['name', 'power', 'interest'] as const;
/** Columns that follow from the others: passed over. */
export const DERIVED_COLUMNS = ['quadrant', 'salience', 'degree'] as const;
/** How other programs call ours. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  label: 'name',
  stakeholder: 'name',
  type: 'group',
  description: 'goal',
  tags: 'tags',
};

const same = (a: string, b: string): boolean => a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();

/** A formula that was made harmless on the way out, as it was. */
export const unescaped = (cell: string): string => (/^'[=+\-@]/.test(cell) ? cell.slice(1) : cell).trim();

/** What a column of a sheet is called among ours; undefined for one that we do not know. */
export const columnOf = (heading: string, t: Translate): string | undefined => {
  const names = [...PLAIN_COLUMNS, ...DERIVED_COLUMNS, ...stakeholder.fields.map(({ name }) => name)];
  return (
    names.find((name) => same(heading, name) || same(heading, t(keyOf('field', name)))) ??
    OTHER_NAMES[heading.trim().toLowerCase()]
  );
};

const YES = ['yes', 'true', '1', 'x', 'y'];
const NO = ['no', 'false', '0', 'n', ''];

const yesNo = (cell: string, t: Translate): boolean | undefined => {
  if (YES.includes(cell.toLowerCase()) || same(cell, t('word.yes'))) return true;
  return NO.includes(cell.toLowerCase()) || same(cell, t('word.no')) ? false : undefined;
};

/** A number as people write it, with a comma or a point. */
export const numberIn = (cell: string): number | undefined => {
  const value = Number(cell.replace(',', '.').replace('−', '-'));
  return cell === '' || !Number.isFinite(value) ? undefined : Math.round(value);
};

const personId = (cell: string, people: CellReader['people']): string | undefined =>
  people.find((person) => !person.removed && nameKey(person.name) === nameKey(cell))?.id;

const BETWEEN_PEOPLE = /([,;،])/;

/** `parts` are what stands between the commas, and the commas. A name may have some of its own: the longest counts. */
const peopleIn = (parts: readonly string[], people: CellReader['people']): readonly string[] | undefined => {
  if (parts.length === 0) return [];
  for (let most = parts.length; most > 0; most -= 2) {
    const id = personId(parts.slice(0, most).join('').trim(), people);
    if (id === undefined) continue;
    const others = peopleIn(parts.slice(most + 1), people);
    return others && [id, ...others];
  }
  return undefined;
};

const numberOrWord = (field: Field, cell: string, t: Translate): number | undefined => {
  const value = numberIn(cell);
  if (value !== undefined || field.face.as !== 'number') return value;
  for (let step = field.face.min; step <= field.face.max && field.face.max - field.face.min < 10; step++)
    if (same(cell, t(keyOf('option', field.name, String(step))))) return step;
  return undefined;
};

const valueIn = (field: Field, cell: string, { t, people }: CellReader): FieldValue | undefined => {
  const { face, name } = field;
  if (face.as === 'yes-no') return yesNo(cell, t);
  if (face.as === 'number') return numberOrWord(field, cell, t);
  if (face.as === 'choice')
    return face.options.find((option) => same(cell, option) || same(cell, t(keyOf('option', name, option))));
  if (face.as === 'person') return personId(cell, people);
  if (face.as === 'people') return peopleIn(cell.split(BETWEEN_PEOPLE), people);
  return face.as === 'line' ? cell : undefined;
};

/** The field's value that a cell says; undefined when it says none that the field can take. */
export const readCell = (name: string, cell: string, reader: CellReader): FieldValue | undefined => {
  const field = stakeholder.fields.find((one) => one.name === name);
  const value = field && valueIn(field, cell, reader);
  return value !== undefined && field?.schema.safeParse(value).success ? value : undefined;
};
