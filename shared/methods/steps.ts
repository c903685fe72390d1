/**
 * The steps that a method brings to the agenda: minutes, zone, visibility, what participants may do. Their words stand in
 * the catalogue under `step.<method>.<id>`, with `.do` (the instruction), `.say`, `.watch` and `.recover` (the script).
 */
import { keyOf, type Translate } from '../i18n/translate.ts';
import type { StepInput, Visibility } from '../session/agenda.ts';
import { NO_RIGHTS, type Right } from '../session/rights.ts';

export interface MethodStep {
  readonly id: string;
  readonly minutes: number;
  /** Zone that everybody looks at; the whole template unless said. */
  readonly zone?: string;
  readonly visible?: Visibility;
  /** What participants may do; everything else is put away. */
  readonly may: readonly Right[];
}

/** Where people only listen and speak. */
export const LISTEN: readonly Right[] = ['comment'];
/** Where cards are written, and nothing that others wrote is touched. */
export const WRITE: readonly Right[] = ['add', 'editOwn', 'comment'];
/** Where what lies there is ordered together. */
export const ARRANGE: readonly Right[] = ['add', 'editOwn', 'editAll', 'move', 'comment'];

/** Minutes of a method's steps, in their order, when it is held as this preset says ('' for the usual way). */
export const stepMinutes = (
  {
    steps,
    presets = [],
  }: {
    readonly steps: readonly MethodStep[];
    readonly presets?: readonly { readonly id: string; readonly steps?: Readonly<Record<string, number>> }[];
  },
  preset: string | undefined,
): readonly number[] => {
  const own = presets.find(({ id }) => id === preset)?.steps;
  return steps.map(({ id, minutes }) => own?.[id] ?? minutes);
};

/** The steps of one template on the board as the agenda takes them, in the language of `t`; `times` in place of their own. */
export const stepsOf = (
  method: { readonly id: string; readonly steps: readonly MethodStep[] },
  template: string,
  t: Translate,
  times: readonly number[] = [],
): readonly StepInput[] =>
  method.steps.map(({ id, minutes, zone = '', visible = 'all', may }, at) => ({
    title: t(keyOf('step', method.id, id)),
    instruction: t(keyOf('step', method.id, id, 'do')),
    minutes: times[at] ?? minutes,
    method: method.id,
    focus: { template, zone },
    visible,
    rights: { ...NO_RIGHTS, ...Object.fromEntries(may.map((right) => [right, true])) },
    script: {
      say: t(keyOf('step', method.id, id, 'say')),
      watch: t(keyOf('step', method.id, id, 'watch')),
      recover: t(keyOf('step', method.id, id, 'recover')),
    },
  }));
