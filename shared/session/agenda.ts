/**
 * The agenda: steps with their time, focus and rights, and where the session stands in them. Going on starts the step's
 * timer. A step's script (say, watch for, recover when) is for facilitators only.
 */
import { z } from 'zod';
import { type Actor, canFacilitate } from '../access.ts';
import { LIMITS } from '../limits.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Context, Decision, Look, Machine } from './machine.ts';
import { ALL_RIGHTS, RIGHTS, type Right, type Rights } from './rights.ts';
import { pausedTimer, resumedTimer, startedTimer, TIMER_OFF, type TimerState, timerSet } from './timer.ts';

/** Who sees what is written in a step while it runs (domain.md B: own, pair, group, all). */
export const VISIBILITIES = ['own', 'pair', 'group', 'all'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

const rightsSchema = z.object(
  Object.fromEntries(RIGHTS.map((right) => [right, z.boolean()])) as Record<Right, z.ZodBoolean>,
);
const words = z.string().max(LIMITS.scriptChars);

export const stepSchema = z.object({
  title: z.string().trim().min(1).max(LIMITS.titleChars),
  instruction: words.default(''),
  /** 0 for a step without a time of its own. */
  minutes: z.number().min(0).max(LIMITS.stepMinutes),
  /** Method that the step belongs to; '' for none. */
  method: z.string().max(40).default(''),
  focus: z.object({ template: z.string().max(64), zone: z.string().max(64) }).default({ template: '', zone: '' }),
  visible: z.enum(VISIBILITIES).default('all'),
  rights: rightsSchema.default(ALL_RIGHTS),
  script: z.object({ say: words, watch: words, recover: words }).default({ say: '', watch: '', recover: '' }),
});
export type StepPlan = z.infer<typeof stepSchema>;
/** As a command may give it: everything but title and minutes has a default. */
export type StepInput = z.input<typeof stepSchema>;

export interface Step extends StepPlan {
  readonly id: string;
  readonly state: 'ahead' | 'done' | 'skipped';
  /** How long it ran, in milliseconds, pauses included; missing until it was left. */
  readonly ranMs?: number | undefined;
}

export interface AgendaState {
  readonly steps: readonly Step[];
  /** Id of the step that runs; null before the first and after the last. */
  readonly current: string | null;
  /** Epoch milliseconds; null until the first step began. */
  readonly startedAt: number | null;
  readonly stepStartedAt: number | null;
  readonly pausedAt: number | null;
}

const stepId = z.string().max(64);
/** The step that the sender saw running: of two who press "next" at once, the second is told. */
const from = stepId.nullable();
const agendaCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('agenda.plan'), steps: z.array(stepSchema).max(LIMITS.steps) }),
  z.object({ type: z.literal('agenda.add'), step: stepSchema, before: stepId.optional() }),
  z.object({ type: z.literal('agenda.change'), step: stepId, plan: stepSchema }),
  z.object({ type: z.literal('agenda.remove'), step: stepId }),
  z.object({ type: z.literal('agenda.move'), step: stepId, before: stepId.nullable() }),
  z.object({ type: z.literal('agenda.next'), from }),
  z.object({ type: z.literal('agenda.skip'), from }),
  z.object({ type: z.literal('agenda.back'), from }),
  z.object({ type: z.literal('agenda.pause') }),
  z.object({ type: z.literal('agenda.resume') }),
]);
/** As it is after parsing; a client sends the looser z.input of it. */
export type AgendaCommand = z.infer<typeof agendaCommand>;
export type AgendaInput = z.input<typeof agendaCommand>;

export type AgendaEvent =
  | { readonly type: 'agenda.planned'; readonly steps: readonly Step[] }
  | {
      readonly type: 'agenda.went';
      readonly to: string | null;
      /** What becomes of the step that was left; null when none ran. */
      readonly left: Step['state'] | null;
      readonly at: number;
    }
  | { readonly type: 'agenda.paused'; readonly at: number }
  | { readonly type: 'agenda.resumed' };

const currentStep = ({ steps, current }: AgendaState): Step | undefined => steps.find((step) => step.id === current);

/** What the running step gives participants; everything when none runs. */
export const stepRights = (agenda: AgendaState): Rights => currentStep(agenda)?.rights ?? ALL_RIGHTS;

const go = (context: Context, agenda: AgendaState, to: Step | undefined, left: Step['state']): Result<Decision> => {
  const timed = to && to.minutes > 0 ? startedTimer(context.now, to.minutes * 60_000) : TIMER_OFF;
  return ok({
    events: [
      { type: 'agenda.went', to: to?.id ?? null, left: agenda.current === null ? null : left, at: context.now },
      timerSet(agenda.pausedAt === null ? timed : pausedTimer(timed, context.now)),
    ],
  });
};

/** The first step still ahead behind the one that runs; steps that were done or skipped are not run again by "next". */
const nextOf = ({ steps, current }: AgendaState): Step | undefined => {
  const here = steps.findIndex((step) => step.id === current);
  return steps.slice(here + 1).find((step) => step.state === 'ahead');
};

const walk = (
  context: Context,
  agenda: AgendaState,
  { type, from: seen }: Extract<AgendaCommand, { from: string | null }>,
): Result<Decision> => {
  if (seen !== agenda.current) return refuse('agenda.moved-on');
  const here = agenda.steps.findIndex((step) => step.id === agenda.current);
  if (type === 'agenda.back') {
    const before = here < 0 ? agenda.steps.findLast((step) => step.state !== 'ahead') : agenda.steps[here - 1];
    return before ? go(context, agenda, before, 'ahead') : refuse('agenda.at-end');
  }
  const to = nextOf(agenda);
  if (to === undefined && here < 0) return refuse('agenda.at-end');
  return go(context, agenda, to, type === 'agenda.skip' ? 'skipped' : 'done');
};

const planned = (steps: readonly Step[]): Result<Decision> => ok({ events: [{ type: 'agenda.planned', steps }] });

/** Null is the place behind all steps. */
const insertBefore = (steps: readonly Step[], step: Step, before: string | null): Result<Decision> => {
  if (before === null) return planned([...steps, step]);
  const at = steps.findIndex((candidate) => candidate.id === before);
  return at < 0 ? refuse('agenda.unknown-step') : planned([...steps.slice(0, at), step, ...steps.slice(at)]);
};

type Edit = Exclude<AgendaCommand, { from: string | null } | { type: 'agenda.pause' } | { type: 'agenda.resume' }>;

const edit = (context: Context, agenda: AgendaState, command: Edit): Result<Decision> => {
  const made = (plan: StepPlan): Step => ({ ...plan, id: context.newId(), state: 'ahead' });
  if (command.type === 'agenda.plan') {
    // What was done stays: a plan is made for what lies ahead.
    const kept = agenda.steps.filter((step) => step.state !== 'ahead' || step.id === agenda.current);
    if (kept.length + command.steps.length > LIMITS.steps) return refuse('agenda.full');
    return planned([...kept, ...command.steps.map(made)]);
  }
  if (command.type === 'agenda.add') {
    if (agenda.steps.length >= LIMITS.steps) return refuse('agenda.full');
    return insertBefore(agenda.steps, made(command.step), command.before ?? null);
  }
  const step = agenda.steps.find((candidate) => candidate.id === command.step);
  if (step === undefined) return refuse('agenda.unknown-step');
  const others = agenda.steps.filter((candidate) => candidate !== step);
  if (command.type === 'agenda.move')
    return command.before === step.id ? ok({ events: [] }) : insertBefore(others, step, command.before);
  if (command.type === 'agenda.remove')
    return step.id === agenda.current ? refuse('agenda.step-runs') : planned(others);
  return planned(agenda.steps.map((one) => (one === step ? { ...step, ...command.plan } : one)));
};

/**
 * Refusals: `role.forbidden`, `agenda.moved-on` (somebody went on meanwhile), `agenda.at-end`, `agenda.unknown-step`,
 * `agenda.step-runs`, `agenda.full`. A pause of a paused session changes nothing.
 */
const decide = (context: Context, agenda: AgendaState, command: AgendaCommand, actor: Actor): Result<Decision> => {
  if (!canFacilitate(actor.role)) return refuse('role.forbidden');
  const clock = context.stateOf('timer') as TimerState;
  switch (command.type) {
    case 'agenda.next':
    case 'agenda.skip':
    case 'agenda.back':
      return walk(context, agenda, command);
    case 'agenda.pause':
      if (agenda.pausedAt !== null) return ok({ events: [] });
      return ok({
        events: [{ type: 'agenda.paused', at: context.now }, timerSet(pausedTimer(clock, context.now))],
      });
    case 'agenda.resume':
      if (agenda.pausedAt === null) return ok({ events: [] });
      return ok({ events: [{ type: 'agenda.resumed' }, timerSet(resumedTimer(clock, context.now))] });
    default:
      return edit(context, agenda, command);
  }
};

const went = (agenda: AgendaState, event: Extract<AgendaEvent, { type: 'agenda.went' }>): AgendaState => ({
  ...agenda,
  steps: agenda.steps.map((step) => {
    if (step.id === event.to) return { ...step, state: 'ahead' };
    if (step.id !== agenda.current || event.left === null) return step;
    const ranMs = (step.ranMs ?? 0) + event.at - (agenda.stepStartedAt ?? event.at);
    return { ...step, state: event.left, ranMs };
  }),
  current: event.to,
  startedAt: agenda.startedAt ?? event.at,
  stepStartedAt: event.to === null ? null : event.at,
});

const apply = (agenda: AgendaState, event: AgendaEvent): AgendaState => {
  switch (event.type) {
    case 'agenda.planned':
      return { ...agenda, steps: event.steps };
    case 'agenda.went':
      return went(agenda, event);
    case 'agenda.paused':
      return { ...agenda, pausedAt: event.at };
    case 'agenda.resumed':
      return { ...agenda, pausedAt: null };
  }
};

/** A step as everybody sees it; only facilitators see its script. */
export type StepView = Omit<Step, 'script'> & { readonly script?: StepPlan['script'] };

export interface AgendaView extends Omit<AgendaState, 'steps'> {
  readonly steps: readonly StepView[];
}

const viewFor = (_look: Look, agenda: AgendaState, viewer: Actor): AgendaView => {
  if (canFacilitate(viewer.role)) return agenda;
  return { ...agenda, steps: agenda.steps.map(({ script: _script, ...step }) => step) };
};

export interface AgendaClock {
  /** Minutes since the first step began. */
  readonly elapsed: number;
  /** Minutes that the steps up to now should have taken; skipped steps give theirs back. */
  readonly planned: number;
  /** Minutes behind the plan, negative when ahead; a step that still runs in its time is on time. */
  readonly behind: number;
  /** Minutes of the steps that are still to come, the running one whole. */
  readonly ahead: number;
}

/** How the session stands against its plan at `now` (server clock); undefined before it began. */
export const agendaClock = (
  agenda: Pick<AgendaView, 'steps' | 'current' | 'startedAt' | 'stepStartedAt'>,
  now: number,
): AgendaClock | undefined => {
  if (agenda.startedAt === null) return undefined;
  const minutes = (steps: readonly StepView[]): number => steps.reduce((sum, step) => sum + step.minutes, 0);
  const done = minutes(agenda.steps.filter((step) => step.state === 'done' && step.id !== agenda.current));
  const elapsed = (now - agenda.startedAt) / 60_000;
  const running = agenda.steps.find((step) => step.id === agenda.current);
  const inStep = agenda.stepStartedAt === null ? 0 : (now - agenda.stepStartedAt) / 60_000;
  const due = done + Math.min(inStep, running?.minutes ?? 0);
  return {
    elapsed,
    planned: due,
    behind: elapsed - due,
    ahead: minutes(agenda.steps.filter((step) => step.state === 'ahead')),
  };
};

export const NO_AGENDA: AgendaState = {
  steps: [],
  current: null,
  startedAt: null,
  stepStartedAt: null,
  pausedAt: null,
};

export const agenda: Machine<AgendaState, AgendaCommand, AgendaEvent, AgendaView> = {
  name: 'agenda',
  command: agendaCommand,
  start: NO_AGENDA,
  decide,
  apply,
  viewFor,
};
