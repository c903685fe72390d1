/**
 * A visioning as steps: its horizon before anybody writes, headlines and the way back when its time is nearly over; and its
 * phases as steps of the agenda. What participants wrote in silence is played with all notes.
 */
import { cardKind, cardSize } from '../../shared/cards/registry.ts';
import type { Card } from '../../shared/document/record.ts';
import type { Point } from '../../shared/methods/method.ts';
import { backTo, type Span } from '../../shared/methods/visioning/timeline.ts';
import { VISIBILITIES } from '../../shared/session/agenda.ts';
import { type Figure, figure } from './compare.ts';
import { layoutZone } from './layout.ts';
import { cornerOf } from './plan-notes.ts';
import type { Scenario } from './scenario.ts';
import { adding, type Edit, hasRecords, type LaidMethod, type Stage } from './stage.ts';
import { isValues, type Values } from './values.ts';

const METHOD = 'visioning';
/** Heights of milestones on the line, in turn. */
const LANES = [100, 0] as const;
const USUAL_YEARS = 10;

type Visioning = NonNullable<Scenario['visioning']>;
type Entry = Scenario['agenda'][number];

const spanOf = ({ setting }: Scenario, { horizon, backcast }: Visioning): Span => {
  const start = Number(/^\d{4}/.exec(setting?.startsAt ?? '')?.[0] ?? horizon - USUAL_YEARS);
  return { year: horizon, fromYear: Math.min(start, horizon - 1, ...backcast.map(({ year }) => year)) };
};

const cardOf = (
  stage: Stage,
  { template }: LaidMethod,
  change: Pick<Card, 'id' | 'kind' | 'text' | 'fields'>,
): Card => ({
  type: 'card',
  by: stage.cast.leader.participantId,
  parent: stage.parent(template.id, 'card'),
  xy: [0, 0],
  tint: cardKind(change.kind)?.tint ?? 'stone',
  ...change,
});

const edit = (stage: Stage, template: string, atMinute: number, card: Card): Edit => ({
  atMinute,
  by: stage.cast.leader,
  what: card.id,
  isReady: hasRecords(template),
  change: adding(card),
});

const headlineCards = (stage: Stage, laid: LaidMethod, { headlines }: Visioning): readonly Card[] => {
  const zone = laid.method.zones.find(({ id }) => id === 'headlines');
  const texts = headlines.map(({ text }, at) => stage.fitter.text(text, `Headline ${at + 1}`));
  const id = (at: number): string => `headline-${String(at + 1).padStart(2, '0')}`;
  const boxes = texts.map((text, at) => ({
    title: undefined,
    notes: [{ id: id(at), size: cardSize('headline', text, { group: headlines[at]?.group ?? '' }) }],
  }));
  const centres = zone ? layoutZone(zone.rect, boxes) : new Map<string, Point>();
  return headlines.map(({ group }, at) => {
    const text = texts[at] ?? '';
    const fields = { group: stage.fitter.field(group, `The group of headline ${at + 1}`) };
    const xy = cornerOf('headline', text, centres.get(id(at)) ?? [0, 0]);
    return { ...cardOf(stage, laid, { id: id(at), kind: 'headline', text, fields }), xy };
  });
};

const milestoneCards = (stage: Stage, laid: LaidMethod, visioning: Visioning): readonly Card[] => {
  const span = spanOf(stage.scenario, visioning);
  return visioning.backcast.map(({ year, text }, at) => ({
    ...cardOf(stage, laid, {
      id: `milestone-${String(at + 1).padStart(2, '0')}`,
      kind: 'milestone',
      text: stage.fitter.text(text, `Milestone ${at + 1}`),
      fields: {},
    }),
    place: [backTo(span, year), LANES[at % LANES.length] ?? 0],
  }));
};

export const planVisioning = (
  stage: Stage,
  minuteFor: (...templates: readonly string[]) => number,
): readonly Edit[] => {
  const { visioning } = stage.scenario;
  const laid = stage.methods.find(({ method }) => method.id === METHOD);
  if (!visioning || !laid) return [];
  const span = spanOf(stage.scenario, visioning);
  const head = laid.method.zones.find(({ id }) => id === 'head')?.rect ?? [0, 0, 0, 0];
  const text = stage.fitter.text(visioning.prompt, 'The prompt of the vision');
  const horizon = cardOf(stage, laid, { id: 'horizon-01', kind: 'horizon', text, fields: { ...span } });
  const centre: Point = [head[0] + head[2] / 2, head[1] + head[3] / 2];
  const late = [...headlineCards(stage, laid, visioning), ...milestoneCards(stage, laid, visioning)];
  return [
    edit(stage, laid.template.id, 0, { ...horizon, locked: true, xy: cornerOf('horizon', text, centre) }),
    ...late.map((card) => edit(stage, laid.template.id, minuteFor(METHOD), card)),
  ];
};

/** The phases of a visioning as steps of the agenda, within its minutes; what they leave is a step before them. */
export const phasesOf = ({ visioning, agenda }: Scenario, entry: Entry) => {
  const phases = visioning?.phases ?? [];
  const first = agenda.find(({ template }) => template === METHOD);
  const sum = phases.reduce((minutes, phase) => minutes + phase.minutes, 0);
  if (entry !== first || phases.length === 0 || sum > entry.minutes) return [entry];
  const frame = entry.minutes - sum;
  return [
    ...(frame > 0 ? [{ ...entry, minutes: frame }] : []),
    ...phases.map(({ name, minutes, visible }) => ({
      ...entry,
      title: `${entry.title}: ${name}`,
      minutes,
      visible: VISIBILITIES.find((one) => one === visible) ?? 'all',
    })),
  ];
};

/** What the board says of the visioning beside what the file has. */
export const visioningFigures = ({ visioning }: Scenario, readings: Values): readonly Figure[] => {
  if (!visioning) return [];
  const got = isValues(readings.vision) ? readings.vision : {};
  const { horizon, prompt, headlines, backcast } = visioning;
  return [
    figure('visioning.horizon', horizon, got.horizon),
    figure('visioning.prompt', prompt, got.prompt),
    figure('visioning.headlines', headlines, got.headlines),
    figure(
      'visioning.backcast',
      [...backcast].sort((a, b) => b.year - a.year),
      got.milestones,
    ),
  ];
};
