/**
 * The agenda as acts: the facilitator plans all steps, with every right for everybody, and goes from one to the next when
 * the minutes of the steps before are over. Says when a step of some kind ends, for what belongs into it.
 */
import { LIMITS } from '../../shared/limits.ts';
import type { AgendaView, StepInput } from '../../shared/session/agenda.ts';
import { ALL_RIGHTS } from '../../shared/session/rights.ts';
import { Failure } from './failure.ts';
import { phasesOf } from './plan-visioning.ts';
import type { Scenario } from './scenario.ts';
import type { Act, Stage } from './stage.ts';

type Entry = Scenario['agenda'][number];

/** What belongs into a step happens shortly before its end. */
const BEFORE_END = 0.25;

const focusOf = (stage: Stage, template: string): Pick<StepInput, 'method' | 'focus'> => {
  const laid = stage.methods.find(({ method }) => method.id === template);
  return laid ? { method: laid.method.id, focus: { template: laid.template.id, zone: '' } } : {};
};

type Phase = Entry & Pick<StepInput, 'visible'>;

const stepOf = (stage: Stage, { id, title, minutes, template, visible }: Phase): StepInput => ({
  ...(visible === undefined ? {} : { visible }),
  title: stage.fitter.title(title, id),
  minutes: stage.fitter.minutes(minutes, id),
  rights: ALL_RIGHTS,
  ...focusOf(stage, template),
});

const agendaOf = ({ cast }: Stage): AgendaView => {
  const view = cast.leader.view();
  if (view === undefined) throw new Failure('The facilitator sees no session.');
  return view.parts.agenda;
};

const goOn = async (stage: Stage, minute: number): Promise<void> => {
  const { leader } = stage.cast;
  const from = agendaOf(stage).current;
  await leader.command({ type: 'agenda.next', from });
  await stage.see(leader, () => agendaOf(stage).current !== from, `the step of minute ${minute}`);
};

export interface AgendaPlan {
  readonly acts: readonly Act[];
  /** The minute for what belongs into a step of one of these kinds; the end of the agenda where there is no such step. */
  readonly minuteFor: (...templates: readonly string[]) => number;
}

/** The last of the first steps in a row that are of one of these kinds. */
const lastOfFirst = (entries: readonly Entry[], templates: readonly string[]): number => {
  const first = entries.findIndex(({ template }) => templates.includes(template));
  const kind = entries[first]?.template;
  let last = first;
  while (first >= 0 && entries[last + 1]?.template === kind && entries[last + 1]?.id === entries[first]?.id) last++;
  return last;
};

export const planAgenda = (stage: Stage): AgendaPlan => {
  const { leader } = stage.cast;
  const all: readonly Phase[] = stage.scenario.agenda.flatMap((entry) => phasesOf(stage.scenario, entry));
  const entries = all.slice(0, LIMITS.steps);
  if (entries.length < all.length)
    stage.fitter.remarks.push(`The agenda is longer than the board takes; ${LIMITS.steps} steps are played.`);
  const steps = entries.map((entry) => stepOf(stage, entry));
  let minute = 0;
  const ends = steps.map((step) => {
    minute += step.minutes;
    return minute;
  });
  const end = (at: number): number => Math.max(0, (ends[at] ?? 0) - BEFORE_END);
  const first: Act = {
    atMinute: 0,
    what: 'the agenda',
    act: async () => {
      await leader.command({ type: 'agenda.plan', steps });
      await stage.see(leader, () => agendaOf(stage).steps.length === steps.length, 'the agenda');
      await goOn(stage, 0);
    },
  };
  const walk = ends.map((at): Act => ({ atMinute: at, what: `minute ${at}`, act: () => goOn(stage, at) }));
  return {
    acts: steps.length === 0 ? [] : [first, ...walk],
    minuteFor: (...templates) => {
      const found = lastOfFirst(entries, templates);
      return end(found < 0 ? ends.length - 1 : found);
    },
  };
};
