/**
 * The stakeholder: a person, office or group that can influence the issue or is affected by it.
 * Fields as in FORMAT.md section 3. Power and interest are not fields: they are the card's place on a map,
 * one packed pair, so that moving the card and typing a number are the same edit.
 */
import {
  type CardKind,
  choiceField,
  copiedFromField,
  countLines,
  type Fields,
  inPart,
  lineField,
  numberField,
  peopleField,
  personField,
  yesNoField,
} from './kind.ts';

export const RINGS = ['key', 'primary', 'secondary', 'outside'] as const;
/** What makes somebody able to stop it (domain.md B.3, make or break). */
export const VETO_REASONS = ['unsaid', 'law', 'money', 'street', 'respect'] as const;

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
    ...inPart('who', [lineField('group'), lineField('level'), lineField('alsoNamed'), yesNoField('sensitive')]),
    ...inPart('needs', [lineField('need'), lineField('demand'), lineField('expectation')]),
    ...inPart('weight', [
      percent('importance', 50),
      percent('affected', 50),
      yesNoField('legitimate'),
      yesNoField('urgent'),
      yesNoField('veto'),
      choiceField('vetoReason', VETO_REASONS, 'unsaid'),
      numberField('attitude', -2, 2, 0),
      choiceField('ring', RINGS, 'secondary'),
      { ...numberField('tower', 0, 8, 0), initial: null, schema: numberField('tower', 0, 8, 0).schema.nullable() },
    ]),
    ...inPart('inclusion', [
      peopleField('representedBy'),
      yesNoField('marginalised'),
      numberField('voice', 0, 3, 0),
      lineField('barrier'),
      lineField('measure'),
      personField('inclusionOwner'),
      lineField('openQuestion'),
    ]),
    ...inPart('strategy', [lineField('strategy'), personField('strategyOwner')]),
    ...inPart('who', [lineField('fromFile')]),
    copiedFromField,
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
  readonly inclusionOwner: string | null;
  /** What is to be asked about or of them, while they have no link. */
  readonly openQuestion: string;
  readonly need: string;
  readonly demand: string;
  readonly expectation: string;
  readonly vetoReason: string;
  readonly strategy: string;
  readonly strategyOwner: string | null;
  /** The card holds a code name. */
  readonly sensitive: boolean;
  /** Other names of the same, from cards that were merged into this one. */
  readonly alsoNamed: string;
  /** What an imported file said and no field could take. */
  readonly fromFile: string;
  readonly copiedFrom: string | null;
}

const INITIAL = Object.fromEntries(stakeholder.fields.map((field) => [field.name, field.initial]));

/** The fields with initial values filled in. The record was validated against `stakeholder.fields` before. */
export const stakeholderFields = (fields: Fields): StakeholderFields =>
  ({ ...INITIAL, ...fields }) as unknown as StakeholderFields;

/** Height of the influence tower, 0 to 8: as the group set it or, until then, power / 12.5 rounded (FORMAT.md section 3). */
export const towerOf = (fields: StakeholderFields, power: number): number => fields.tower ?? Math.round(power / 12.5);
