/**
 * A board's structure without its content. Takes what the format names and nothing else, so that what a board learns to
 * hold later stays behind by itself.
 */
import type { BoardContent } from '../report/board-json.ts';
import { stepSchema } from '../session/agenda.ts';
import { TEMPLATE_FORMAT, TEMPLATE_VERSION, type TemplateFile } from './file.ts';

export interface StripOptions {
  /** Names of the groups, which may be names of organisations that were in the room. */
  readonly withGroups: boolean;
}

/** The board as a template file. Steps come back as plans: none has been run, none says how long it took. */
export const boardTemplate = (content: BoardContent, { withGroups }: StripOptions): TemplateFile => {
  const { settings, records, agenda } = content;
  const templates = records
    .filter((record) => record.type === 'template')
    .toSorted((a, b) => a.xy[1] - b.xy[1] || a.xy[0] - b.xy[0]);
  const local = new Map(templates.map(({ id }, order) => [id, `t${order + 1}`]));
  return {
    format: `${TEMPLATE_FORMAT}/${TEMPLATE_VERSION}`,
    title: settings.title,
    language: settings.language,
    settings: {
      groups: withGroups ? settings.groups : [],
      linkTypes: settings.linkTypes,
      ...(settings.budgetMinutes ? { budgetMinutes: settings.budgetMinutes } : {}),
    },
    templates: templates.map(({ id, method, preset, title, xy }) => ({
      id: local.get(id) ?? id,
      method,
      ...(preset ? { preset } : {}),
      title,
      xy,
    })),
    agenda: agenda.map((step) => {
      const plan = stepSchema.parse(step);
      const template = local.get(plan.focus.template);
      return { ...plan, focus: template ? { ...plan.focus, template } : { template: '', zone: '' } };
    }),
  };
};
