/**
 * What a plan is made from: the scenario, who plays it, and the templates that lie on the new board.
 * Owns the order of cards in a template and the shape of a step.
 */
import type * as Y from 'yjs';
import { recordsOf } from '../../shared/document/layout.ts';
import { indexAbove } from '../../shared/document/order.ts';
import { readRecords } from '../../shared/document/read.ts';
import { type BoardRecord, parseRecord, type Template } from '../../shared/document/record.ts';
import { createRecord } from '../../shared/document/write.ts';
import type { Method, Zone } from '../../shared/methods/method.ts';
import { methodById } from '../../shared/methods/registry.ts';
import type { Cast } from './cast.ts';
import { Failure } from './failure.ts';
import type { Fitter } from './fit.ts';
import type { IdBook } from './id-book.ts';
import type { Replica } from './replica.ts';
import type { Scenario } from './scenario.ts';

/** The templates of a rehearsal's board. */
export const TEMPLATES = ['stakeholder-map', 'strategic-intention', 'gathering-wall'] as const;

/** One action of one person. */
export interface Step {
  readonly atMinute: number;
  readonly by: Replica;
  /** For messages: what the step makes or moves. */
  readonly what: string;
  /** Whether everything this builds upon has reached the person. */
  readonly isReady: (doc: Y.Doc) => boolean;
  readonly change: (doc: Y.Doc) => void;
}

export interface LaidMethod {
  readonly template: Template;
  readonly method: Method;
}

export interface Stage {
  readonly scenario: Scenario;
  readonly ids: IdBook;
  readonly cast: Cast;
  readonly fitter: Fitter;
  readonly methods: readonly LaidMethod[];
  /** The place above all of its layer so far. */
  readonly parent: (templateId: string, type: 'card' | 'link') => [templateId: string, index: string];
}

/** Looks at the new board through the leader's own document. */
export const createStage = (scenario: Scenario, ids: IdBook, cast: Cast, fitter: Fitter): Stage => {
  const methods: LaidMethod[] = [];
  for (const record of readRecords(cast.leader.doc).records.values()) {
    const method = record.type === 'template' ? methodById(record.method) : undefined;
    if (method && record.type === 'template') methods.push({ template: record, method });
  }
  const tops = new Map<'card' | 'link', string>();
  const parent = (templateId: string, type: 'card' | 'link'): [string, string] => {
    const index = indexAbove(tops.get(type), type);
    tops.set(type, index);
    return [templateId, index];
  };
  return { scenario, ids, cast, fitter, methods, parent };
};

/** The zone where notes of an area lie, and on which template. */
export const zoneOfArea = ({ methods }: Stage, area: string): (LaidMethod & { readonly zone: Zone }) | undefined => {
  for (const { template, method } of methods) {
    const zone = method.zones.find((candidate) => candidate.area === area);
    if (zone) return { template, method, zone };
  }
  return undefined;
};

/** Ready when these records are there. */
export const hasRecords =
  (...ids: readonly string[]): Step['isReady'] =>
  (doc) =>
    ids.every((id) => recordsOf(doc).has(id));

/** How a step adds a record. Throws a Failure when the board's own rules would set the record aside. */
export const adding = (record: BoardRecord): Step['change'] => {
  const parsed = parseRecord(record);
  if (!parsed.ok) throw new Failure(`${record.id} is no valid ${record.type}: ${parsed.error.detail}.`);
  return (doc) => createRecord(doc, record);
};
