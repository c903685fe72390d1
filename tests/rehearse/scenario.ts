/**
 * A scenario (tests/scenarios/FORMAT.md) as typed data: only the blocks that a rehearsal plays.
 * Invariant: a part that the file leaves out or sets to null is there as an empty one.
 */
import { z } from 'zod';
import { fishbowl, market } from './live-scenario.ts';

const id = z.string().min(1);
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
const number = (initial: number) =>
  z
    .number()
    .nullish()
    .transform((value) => value ?? initial);
const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((value) => value ?? []);
const reference = id.nullish().transform((value) => value ?? null);

const place = z.object({ power: z.number(), interest: z.number() });

const inclusion = z.object({ marginalised: flag, voice: number(0), barrier: text, measure: text });

const stakeholder = z.object({
  id,
  name: text,
  goal: text,
  group: text,
  level: text,
  power: z.number(),
  interest: z.number(),
  importance: number(50),
  affected: number(50),
  legitimate: flag,
  urgent: flag,
  attitude: number(0),
  ring: z
    .string()
    .nullish()
    .transform((value) => value ?? 'secondary'),
  veto: flag,
  influenceTower: z
    .number()
    .nullish()
    .transform((value) => value ?? null),
  representedBy: list(id),
  inclusion: inclusion.nullish().transform((value) => value ?? inclusion.parse({})),
});

const figures = z
  .record(z.string(), z.unknown())
  .nullish()
  .transform((value) => value ?? {});
const marks = z.record(z.string(), z.number());

const vote = z.object({
  id,
  title: text,
  items: list(id),
  budget: number(1),
  maxPerItem: number(1),
  weight: text,
  tieRule: text,
  ballots: list(z.object({ voterId: id, dots: marks })),
  expected: figures,
});

/** Whatever else a case names depends on what it does. */
const negativeCase = z.looseObject({
  do: id,
  expect: text,
  why: text,
  by: z.unknown().optional(),
  vote: id.nullish(),
  id: id.nullish(),
  items: marks.nullish(),
});

export const scenarioSchema = z.object({
  id: text,
  title: text,
  setting: z.object({ languages: list(z.string()), startsAt: text, budgetMinutes: z.number().optional() }).nullish(),
  organisations: list(z.object({ id, name: text })),
  participants: list(
    z.object({
      id,
      name: text,
      orgId: reference,
      boardRole: z.enum(['facilitator', 'documenter', 'observer', 'participant']).default('participant'),
      gender: z.enum(['f', 'm', 'x']).nullish(),
    }),
  ),
  notes: list(
    z.object({
      id,
      area: z.string(),
      authorId: id,
      text,
      clusterId: reference,
      phase: text,
      lang: text,
      atMinute: number(0),
    }),
  ),
  clusters: list(z.object({ id, title: text, colour: text })),
  visioning: z
    .object({
      horizon: z.number(),
      prompt: text,
      phases: list(z.object({ name: text, minutes: number(0), visible: text })),
      headlines: list(z.object({ group: text, text })),
      backcast: list(z.object({ year: z.number(), text })),
    })
    .nullish(),
  stakeholders: list(stakeholder),
  stakeholderMoves: list(
    z.object({ stakeholderId: id, from: place.nullish(), to: place, reason: text, atMinute: number(0) }),
  ),
  linkTypes: list(z.object({ id, label: text, colour: text })),
  negativeLinkTypes: list(id),
  links: list(
    z.object({
      id,
      from: id,
      to: id,
      type: id,
      direction: z.enum(['one-way', 'two-way']),
      strength: z.number(),
      note: text,
    }),
  ),
  agenda: list(z.object({ id, title: text, minutes: number(0), template: text })),
  questions: list(z.object({ id, text })),
  options: list(z.object({ id, text })),
  fishbowls: list(fishbowl),
  markets: list(market),
  votes: list(vote),
  convergence: list(
    z.object({
      id,
      statement: text,
      threshold: number(0.8),
      ballots: list(z.object({ participantId: id, level: z.number() })),
      expected: figures,
    }),
  ),
  health: z
    .object({
      characteristics: list(id),
      responses: list(z.object({ participantId: id, scores: marks })),
      expected: figures,
    })
    .nullish(),
  negativeCases: list(negativeCase),
  intention: z
    .object({
      statements: list(z.object({ v: z.number(), text })),
      planWordsFound: list(z.object({ v: z.number(), words: list(z.string()) })),
      affectedStakeholdersAbsent: z.array(id).nullish(),
    })
    .nullish(),
  expected: figures,
});

export type Scenario = z.infer<typeof scenarioSchema>;
export type Vote = Scenario['votes'][number];
export type Statement = Scenario['convergence'][number];
export type NegativeCase = Scenario['negativeCases'][number];
export type Participant = Scenario['participants'][number];

/** A scenario with the raw object it came from, which also holds what is not played. */
export interface ScenarioFile {
  readonly scenario: Scenario;
  readonly raw: Readonly<Record<string, unknown>>;
}
