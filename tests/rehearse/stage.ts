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
import type { Alarm } from './alarm.ts';
import type { Cast } from './cast.ts';
import { Failure } from './failure.ts';
import type { Fitter } from './fit.ts';
import type { IdBook } from './id-book.ts';
import type { Replica } from './replica.ts';
import type { Scenario } from './scenario.ts';

/** The templates of a rehearsal's board. */
export const TEMPLATES = [
  'stakeholder-map',
  'strategic-intention',
  'visioning',
  'gathering-wall',
  'fishbowl',
  'marketplace',
  'exchange',
] as const;

/** What happens at a minute of the workshop. */
interface Moment {
  readonly atMinute: number;
  /** For messages: what the step makes or moves. */
  readonly what: string;
}

/** One change of the document by one person. */
export interface Edit extends Moment {
  readonly by: Replica;
  /** Whether everything this builds upon has reached the person. */
  readonly isReady: (doc: Y.Doc) => boolean;
  readonly change: (doc: Y.Doc) => void;
}

/** What goes through the session: commands, and waiting for what they lead to. */
export interface Act extends Moment {
  readonly act: () => Promise<void>;
}

export type Step = Edit | Act;

/** What only the play can tell: which ids the server gave, and what it refused of the recording. */
export interface Diary {
  /** Scenario ids by the ids that the server made. */
  readonly back: Map<string, string>;
  readonly refused: { readonly poll: string; readonly person: string; readonly code: string }[];
  /** What else of the recording the server did not take. */
  readonly turnedAway: string[];
  /** Private notes that somebody saw before the reveal who may not. */
  readonly leaks: string[];
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
  readonly diary: Diary;
  /** Waits until one person sees what holds; `missing` says what did not come. */
  readonly see: (replica: Replica, holds: () => boolean, missing: string) => Promise<void>;
  readonly methods: readonly LaidMethod[];
  /** The place above all of its layer so far. */
  readonly parent: (templateId: string, type: 'card' | 'link') => [templateId: string, index: string];
}

/** Looks at the new board through the leader's own document. */
export const createStage = (scenario: Scenario, ids: IdBook, cast: Cast, fitter: Fitter, alarm: Alarm): Stage => {
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
  const see: Stage['see'] = (replica, holds, missing) =>
    holds() ? Promise.resolve() : alarm.wait(replica.until(holds), () => `${replica.name} does not see ${missing}.`);
  const diary: Diary = { back: new Map(), refused: [], turnedAway: [], leaks: [] };
  return { scenario, ids, cast, fitter, diary, see, methods, parent };
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
  (...ids: readonly string[]): Edit['isReady'] =>
  (doc) =>
    ids.every((id) => recordsOf(doc).has(id));

/** How a step adds a record. Throws a Failure when the board's own rules would set the record aside. */
export const adding = (record: BoardRecord): Edit['change'] => {
  const parsed = parseRecord(record);
  if (!parsed.ok) throw new Failure(`${record.id} is no valid ${record.type}: ${parsed.error.detail}.`);
  return (doc) => createRecord(doc, record);
};
