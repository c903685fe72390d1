/**
 * What a new board begins with when it is made from a template file: templates with ids of their own, steps that point
 * at them, settings. No cards, no people.
 */
import { layTemplates } from '../document/lay.ts';
import type { BoardContent } from '../report/board-json.ts';
import { type HeldStep, heldSchema } from '../session/held.ts';
import type { TemplateFile } from './file.ts';

export interface OpenOptions {
  /** The new board's question; the template's own title when empty. */
  readonly title: string;
  /** Who the templates are credited to. */
  readonly by: string;
  readonly newId: () => string;
}

export const boardFromTemplate = (file: TemplateFile, { title, by, newId }: OpenOptions): BoardContent => {
  const ids = new Map(file.templates.map(({ id }) => [id, newId()]));
  const wanted = file.templates.map((one) => ({ ...one, id: ids.get(one.id) ?? newId() }));
  const agenda = file.agenda.map((step): HeldStep => {
    const template = ids.get(step.focus.template);
    return {
      ...step,
      id: newId(),
      state: 'ahead',
      focus: template ? { ...step.focus, template } : { template: '', zone: '' },
    };
  });
  return {
    ...heldSchema.parse({}),
    agenda,
    settings: { ...file.settings, title: title || file.title, language: file.language },
    people: [],
    records: layTemplates([], wanted, by),
  };
};
