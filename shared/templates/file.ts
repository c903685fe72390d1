/**
 * A board as a template without its content (`baraza-template/1`): methods laid out, their titles, the agenda with its
 * scripts, link types, names of groups if wanted. Nothing that anybody wrote on a card, no person, no vote.
 * What comes in is checked as a whole; what the format does not name is left behind.
 */
import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { methodById } from '../methods/registry.ts';
import { ok, type Result, refuse } from '../result.ts';
import { stepSchema } from '../session/agenda.ts';
import { DEFAULT_LINK_TYPES, settingsSchema } from '../session/settings.ts';

export const TEMPLATE_FORMAT = 'baraza-template';
export const TEMPLATE_VERSION = 1;

const coordinate = z.number().min(-LIMITS.coordinate).max(LIMITS.coordinate);
const { title, language, groups, linkTypes, budgetMinutes } = settingsSchema.shape;

const laid = z.object({
  /** Known in this file only: steps point at it. */
  id: z.string().min(1).max(64),
  method: z.string().max(40),
  preset: z.string().max(60).optional(),
  /** '' for the method's own name. */
  title: z.string().max(LIMITS.titleChars).default(''),
  /** Where it lies; beside the one before it when nobody said. */
  xy: z.tuple([coordinate, coordinate]).optional(),
});

const fileSchema = z.object({
  format: z.string(),
  title,
  language,
  settings: z
    .object({ groups: groups.default([]), linkTypes: linkTypes.default([...DEFAULT_LINK_TYPES]), budgetMinutes })
    .default({ groups: [], linkTypes: [...DEFAULT_LINK_TYPES] }),
  templates: z
    .array(laid)
    .max(LIMITS.templates)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length),
  agenda: z.array(stepSchema).max(LIMITS.steps).default([]),
});

export type TemplateFile = z.infer<typeof fileSchema>;
/** As it may be given: most has a default. */
export type TemplateInput = z.input<typeof fileSchema>;

/** The version a file says it is of; undefined for a file of another kind. */
export const templateVersion = (input: unknown): number | undefined => {
  const head = z.object({ format: z.string() }).safeParse(input);
  const version = head.success ? new RegExp(`^${TEMPLATE_FORMAT}/(\\d+)$`).exec(head.data.format)?.[1] : undefined;
  return version === undefined ? undefined : Number(version);
};

/**
 * A template from a file of any origin. Refusals: `template.newer` for a later version of the format,
 * `template.unknown-method` for a method that is not known here, `template.broken` for anything else that is not whole.
 */
export const parseTemplate = (input: unknown): Result<TemplateFile> => {
  const version = templateVersion(input);
  if (version === undefined) return refuse('template.broken', 'not a template file');
  if (version > TEMPLATE_VERSION) return refuse('template.newer', `version ${version}`);
  const file = fileSchema.safeParse(input);
  if (!file.success) return refuse('template.broken', file.error.issues[0]?.path.join('.'));
  const unknown = file.data.templates.find(({ method }) => methodById(method) === undefined);
  return unknown ? refuse('template.unknown-method', unknown.method) : ok(file.data);
};
