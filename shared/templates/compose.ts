/**
 * A session put together from methods and breaks, in the order chosen: the picker's list. Its times add up, can be scaled
 * to the time there is, and it becomes a template file or the templates and steps that a live board takes in.
 */
import { keyOf, type Translate } from '../i18n/translate.ts';
import type { Method, Preset } from '../methods/method.ts';
import { methodById } from '../methods/registry.ts';
import { stepMinutes, stepsOf } from '../methods/steps.ts';
import type { StepInput } from '../session/agenda.ts';
import { agendaTime, scaledToFit } from '../session/agenda-time.ts';
import { ALL_RIGHTS } from '../session/rights.ts';
import { TEMPLATE_FORMAT, TEMPLATE_VERSION, type TemplateInput } from './file.ts';

export interface PlanItem {
  /** Unique in the list. */
  readonly key: string;
  /** '' for a break. */
  readonly method: string;
  /** '' for the usual way of holding the method. */
  readonly preset: string;
  /** Minutes of each of its steps, in the method's order. */
  readonly minutes: readonly number[];
}

export const BREAK_MINUTES = 15;

export const presetOf = (method: Method | undefined, id: string | undefined): Preset | undefined =>
  method?.presets?.find((preset) => preset.id === id);

export const methodItem = (key: string, method: Method, preset: string): PlanItem => ({
  key,
  method: method.id,
  preset,
  minutes: stepMinutes(method, preset),
});

export const breakItem = (key: string): PlanItem => ({ key, method: '', preset: '', minutes: [BREAK_MINUTES] });

export const itemMinutes = ({ minutes }: PlanItem): number =>
  agendaTime(
    minutes.map((one) => ({ minutes: one })),
    0,
  ).sum;

/** The list with its steps shortened or lengthened in proportion, so that all of it takes the budget. Breaks stay. */
export const scaledItems = (items: readonly PlanItem[], budget: number): readonly PlanItem[] => {
  const breaks = items.filter(({ method }) => method === '').reduce((sum, item) => sum + itemMinutes(item), 0);
  const all = items.flatMap(({ method, minutes }) => (method === '' ? [] : minutes));
  const scaled = [...scaledToFit(all, budget - breaks)];
  return items.map((item) => (item.method === '' ? item : { ...item, minutes: scaled.splice(0, item.minutes.length) }));
};

/** Names of the templates of a list: the second of the same method is called so, others have the method's own name (''). */
const titlesOf = (items: readonly PlanItem[], there: readonly string[], t: Translate): readonly string[] => {
  const counts = new Map<string, number>();
  for (const method of there) counts.set(method, (counts.get(method) ?? 0) + 1);
  return items.map(({ method }) => {
    const count = (counts.get(method) ?? 0) + 1;
    counts.set(method, count);
    return method === '' || count === 1 ? '' : `${t(keyOf('method', method))} ${count}`;
  });
};

export interface Composed {
  readonly templates: readonly {
    readonly id: string;
    readonly method: string;
    readonly preset?: string;
    readonly title: string;
  }[];
  readonly steps: readonly StepInput[];
}

/**
 * Templates and steps of a list, in the language of `t`. `idOf` names the template of an item; `there` are the methods
 * that lie on the board already.
 */
export const compose = (
  items: readonly PlanItem[],
  t: Translate,
  idOf: (item: PlanItem) => string,
  there: readonly string[] = [],
): Composed => {
  const titles = titlesOf(items, there, t);
  return {
    templates: items.flatMap((item, at) =>
      item.method === ''
        ? []
        : [
            {
              id: idOf(item),
              method: item.method,
              ...(item.preset ? { preset: item.preset } : {}),
              title: titles[at] ?? '',
            },
          ],
    ),
    steps: items.flatMap((item): readonly StepInput[] => {
      const method = methodById(item.method);
      if (method) return stepsOf(method, idOf(item), t, item.minutes);
      return [{ title: t('plan.break'), minutes: item.minutes[0] ?? BREAK_MINUTES, rights: ALL_RIGHTS }];
    }),
  };
};

export interface ComposeOptions {
  readonly title: string;
  readonly language: string;
  readonly budgetMinutes: number;
  /** Whether the steps stand in the agenda from the start. */
  readonly withAgenda: boolean;
  readonly t: Translate;
}

/** The list as a template file, from which a board is made. */
export const composeTemplate = (
  items: readonly PlanItem[],
  { title, language, budgetMinutes, withAgenda, t }: ComposeOptions,
): TemplateInput => {
  const { templates, steps } = compose(items, t, ({ key }) => key);
  return {
    format: `${TEMPLATE_FORMAT}/${TEMPLATE_VERSION}`,
    title,
    language,
    settings: budgetMinutes > 0 ? { budgetMinutes } : {},
    templates: [...templates],
    agenda: withAgenda ? [...steps] : [],
  };
};
