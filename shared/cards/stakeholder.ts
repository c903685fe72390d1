/**
 * The stakeholder: a person, office or group that can influence the issue or is affected by it.
 * Fields as in FORMAT.md section 3. Power and interest are not fields: they are the card's place on a map,
 * one packed pair, so that moving the card and typing a number are the same edit.
 */
import {
  type CardKind,
  choiceField,
  countLines,
  type Fields,
  lineField,
  numberField,
  peopleField,
  yesNoField,
} from './kind.ts';

export const RINGS = ['key', 'primary', 'secondary'] as const;

/** In board units: a name of one line with its marks, and each line more. */
const WIDTH = 156;
const HEIGHT = 50;
const LINE = 18;

const percent = (name: string, initial: number) => numberField(name, 0, 100, initial);

export const stakeholder: CardKind = {
  id: 'stakeholder',
  tint: 'lake',
  fields: [
    lineField('goal'),
    lineField('group'),
    lineField('level'),
    percent('importance', 50),
    percent('affected', 50),
    yesNoField('legitimate'),
    yesNoField('urgent'),
    yesNoField('veto'),
    numberField('attitude', -2, 2, 0),
    choiceField('ring', RINGS, 'secondary'),
    { ...numberField('tower', 0, 8, 0), initial: null, schema: numberField('tower', 0, 8, 0).schema.nullable() },
    peopleField('representedBy'),
    yesNoField('marginalised'),
    numberField('voice', 0, 3, 0),
    lineField('barrier'),
    lineField('measure'),
  ],
  size: (text) => [WIDTH, HEIGHT + (Math.min(3, countLines(text, 14)) - 1) * LINE],
};

/** Typed reading of a stakeholder's fields. */
export interface StakeholderFields {
  readonly goal: string;
  readonly group: string;
  readonly level: string;
  readonly importance: number;
  readonly affected: number;
  readonly legitimate: boolean;
  readonly urgent: boolean;
  readonly veto: boolean;
  readonly attitude: number;
  readonly ring: string;
  readonly tower: number | null;
  readonly representedBy: readonly string[];
  readonly marginalised: boolean;
  readonly voice: number;
  readonly barrier: string;
  readonly measure: string;
}

const INITIAL = Object.fromEntries(stakeholder.fields.map((field) => [field.name, field.initial]));

/** The fields with initial values filled in. The record was validated against `stakeholder.fields` before. */
export const stakeholderFields = (fields: Fields): StakeholderFields =>
  ({ ...INITIAL, ...fields }) as unknown as StakeholderFields;

/** Height of the influence tower, 0 to 8: as the group set it or, until then, power / 12.5 rounded (FORMAT.md section 3). */
export const towerOf = (fields: StakeholderFields, power: number): number => fields.tower ?? Math.round(power / 12.5);
