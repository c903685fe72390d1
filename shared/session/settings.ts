/**
 * Settings of a board: title, the time there is, the groups people may choose when they join, the link types (at most five,
 * each a verb and a colour: domain.md B.3). Decided by the server alone; changed by facilitators.
 */
import { z } from 'zod';
import { type Actor, canFacilitate, cleanLine } from '../access.ts';
import { LIMITS } from '../limits.ts';
import { ok, type Result, refuse } from '../result.ts';

export const linkTypeSchema = z.object({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
  label: z.string().trim().min(1).max(LIMITS.labelChars),
  colour: z.string().regex(/^#[0-9a-fA-F]{6}$/),
  /** A tie that does harm (a conflict, a rivalry): not counted as access to power. */
  negative: z.boolean(),
});
export type LinkType = z.infer<typeof linkTypeSchema>;

const unique = (values: readonly string[]): boolean => new Set(values).size === values.length;

export const settingsSchema = z.object({
  title: z.string().transform(cleanLine).pipe(z.string().min(1).max(LIMITS.titleChars)),
  language: z.string().regex(/^[a-z]{2,3}$/),
  groups: z.array(z.string().transform(cleanLine).pipe(z.string().min(1).max(LIMITS.groupChars))).max(LIMITS.groups),
  linkTypes: z
    .array(linkTypeSchema)
    .min(1)
    .max(LIMITS.linkTypes)
    .refine((types) => unique(types.map((type) => type.id))),
  /** Minutes that the session may take, breaks included; 0 or missing when nobody said. */
  budgetMinutes: z.number().int().min(0).max(LIMITS.budgetMinutes).optional(),
});
export type Settings = z.infer<typeof settingsSchema>;

/** The five ties most Net-Maps start from; each board may put its own verbs in their place. */
export const DEFAULT_LINK_TYPES: readonly LinkType[] = [
  { id: 'funds', label: 'funds', colour: '#2e7d32', negative: false },
  { id: 'directs', label: 'directs', colour: '#b4471f', negative: false },
  { id: 'informs', label: 'informs', colour: '#1565c0', negative: false },
  { id: 'serves', label: 'serves', colour: '#6a1b9a', negative: false },
  { id: 'disputes', label: 'disputes with', colour: '#a32020', negative: true },
];

export const newSettings = (title: string, language: string): Settings => ({
  title,
  language,
  groups: [],
  linkTypes: [...DEFAULT_LINK_TYPES],
});

export const settingsChange = z.object({ type: z.literal('settings.change'), settings: settingsSchema.partial() });
export type SettingsChange = z.infer<typeof settingsChange>;
export type SettingsInput = z.input<typeof settingsChange>;

/** Refusals: `role.forbidden` for anyone but a facilitator. Returns the settings as they will be. */
export const decideSettings = (now: Settings, command: SettingsChange, actor: Actor): Result<Settings> => {
  if (!canFacilitate(actor.role)) return refuse('role.forbidden');
  const next = settingsSchema.safeParse({ ...now, ...command.settings });
  return next.success ? ok(next.data) : refuse('settings.invalid', next.error.message);
};
