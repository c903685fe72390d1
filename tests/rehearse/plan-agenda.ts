/**
 * The agenda as acts: the facilitator plans all steps, with every right for everybody, and goes from one to the next when
 * the minutes of the steps before are over. Says when a step of some kind ends, for what belongs into it.
 */
import { LIMITS } from '../../shared/limits.ts';
import type { AgendaView, StepInput } from '../../shared/session/agenda.ts';
import { ALL_RIGHTS } from '../../shared/session/rights.ts';
import { Failure } from './failure.ts';
import type { Scenario } from './scenario.ts';
import { type Act, type Stage, zoneOfArea } from './stage.ts';

type Entry = Scenario['agenda'][number];

/** Work on visions happens in the corner for them; other steps name the method whose template lies on the board. */
const VISIONING = 'visioning';
/** What belongs into a step happens shortly before its end. */
const BEFORE_END = 0.25;

const focusOf = (stage: Stage, template: string): Pick<StepInput, 'method' | 'focus'> => {
  const vision = template === VISIONING ? zoneOfArea(stage, 'vision') : undefined;
  if (vision) return { method: vision.method.id, focus: { template: vision.template.id, zone: vision.zone.id } };
  const laid = stage.methods.find(({ method }) => method.id === template);
  return laid ? { method: laid.method.id, focus: { template: laid.template.id, zone: '' } } : {};
};

const stepOf = (stage: Stage, { id, title, minutes, template }: Entry): StepInput => ({
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

export const planAgenda = (stage: Stage): AgendaPlan => {
  const { leader } = stage.cast;
  const entries = stage.scenario.agenda.slice(0, LIMITS.steps);
  if (entries.length < stage.scenario.agenda.length)
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
      const found = entries.findIndex(({ template }) => templates.includes(template));
      return end(found < 0 ? ends.length - 1 : found);
    },
  };
};
