/**
 * Stakeholders, their moves and their links as steps. The file names no makers, so participants take turns.
 * Each move is told with its reason. Invariant: a stakeholder that was moved is first made where the first move starts, and moved by somebody else.
 */
import { cardKind } from '../../shared/cards/registry.ts';
import { recordsOf } from '../../shared/document/layout.ts';
import type { Card, Link } from '../../shared/document/record.ts';
import { patchRecord, sameJson } from '../../shared/document/write.ts';
import type { Placement, Point } from '../../shared/methods/method.ts';
import { Failure } from './failure.ts';
import { cornerOf } from './plan-notes.ts';
import type { Replica } from './replica.ts';
import type { Scenario } from './scenario.ts';
import { type Act, adding, type Edit, hasRecords, type LaidMethod, type Stage, type Step } from './stage.ts';

type Stakeholder = Scenario['stakeholders'][number];
type Move = Scenario['stakeholderMoves'][number];

const KIND = 'stakeholder';

interface Grid extends LaidMethod {
  readonly placement: Placement;
}

const gridOf = ({ methods }: Stage): Grid => {
  for (const laid of methods) {
    const { placement } = laid.method;
    if (placement?.kind === KIND) return { ...laid, placement };
  }
  throw new Failure('The board has no template on which stakeholders are placed.');
};

const fieldsOf = (stage: Stage, one: Stakeholder): Card['fields'] => {
  const line = (text: string): string => stage.fitter.field(text, `A field of stakeholder ${one.id}`);
  return {
    goal: line(one.goal),
    group: line(one.group),
    level: line(one.level),
    importance: one.importance,
    affected: one.affected,
    legitimate: one.legitimate,
    urgent: one.urgent,
    veto: one.veto,
    attitude: one.attitude,
    ring: one.ring,
    tower: one.influenceTower,
    representedBy: one.representedBy.map((person) => stage.cast.of(person).participantId),
    marginalised: one.inclusion.marginalised,
    voice: one.inclusion.voice,
    barrier: line(one.inclusion.barrier),
    measure: line(one.inclusion.measure),
  };
};

const pointOf = (place: { readonly power: number; readonly interest: number }): [number, number] => [
  place.interest,
  place.power,
];

/** Where the stakeholder is first put: where its first move starts or, if that one adds it, where it leads. */
const startOf = (one: Stakeholder, [first]: readonly Move[]) => (first === undefined ? one : (first.from ?? first.to));

/** Packed place and position agree: both are one intention. */
const positionAt = (grid: Grid, text: string, place: Point) => ({
  xy: cornerOf(KIND, text, grid.placement.toPoint(place)),
  place: [place[0], place[1]] as [number, number],
});

const makeStep = (stage: Stage, grid: Grid, one: Stakeholder, by: Replica, moves: readonly Move[]): Edit => {
  const [first] = moves;
  const comesLate = first !== undefined && !first.from;
  const text = stage.fitter.text(one.name, `The name of stakeholder ${one.id}`);
  const zone = grid.method.zones.find((candidate) => candidate.id === grid.placement.zoneId);
  const card: Card = {
    id: stage.ids.of('stakeholder', one.id),
    type: 'card',
    kind: KIND,
    by: by.participantId,
    parent: stage.parent(grid.template.id, 'card'),
    ...positionAt(grid, text, pointOf(startOf(one, moves))),
    text,
    tint: zone?.tint ?? cardKind(KIND)?.tint ?? 'lake',
    fields: fieldsOf(stage, one),
  };
  return {
    atMinute: comesLate ? first.atMinute : 0,
    by,
    what: `stakeholder ${one.id}`,
    isReady: hasRecords(grid.template.id),
    change: adding(card),
  };
};

/** `from` is where the card was put last: a move made before that arrived would be a race, not a second move. */
const moveStep = (stage: Stage, grid: Grid, one: Stakeholder, by: Replica, move: Move, from: Point): Edit => {
  const id = stage.ids.of('stakeholder', one.id);
  const text = stage.fitter.text(one.name, `The name of stakeholder ${one.id}`);
  const position = positionAt(grid, text, pointOf(move.to));
  return {
    atMinute: move.atMinute,
    by,
    what: `the move of stakeholder ${one.id}`,
    isReady: (doc) => sameJson(recordsOf(doc).get(id)?.get('place'), from),
    change: (doc) => void patchRecord(doc, id, position),
  };
};

/** Says who moved it and why, as a client does once the card has come to rest. */
const sayStep = (stage: Stage, one: Stakeholder, by: Replica, move: Move, from: Point | null): Act => {
  const card = stage.ids.of('stakeholder', one.id);
  const to = pointOf(move.to);
  const reason = stage.fitter.field(move.reason, `The reason for a move of stakeholder ${one.id}`);
  return {
    atMinute: move.atMinute,
    what: `the reason for the move of stakeholder ${one.id}`,
    act: () =>
      by.command({ type: 'map.moved', card, from: from && ([from[0], from[1]] as [number, number]), to, reason }),
  };
};

const linkStep = (stage: Stage, grid: Grid, link: Scenario['links'][number], by: Replica, atMinute: number): Edit => {
  const { ids } = stage;
  const record: Link = {
    id: ids.of('link', link.id),
    type: 'link',
    by: by.participantId,
    parent: stage.parent(grid.template.id, 'link'),
    from: ids.of('stakeholder', link.from),
    to: ids.of('stakeholder', link.to),
    linkType: ids.of('type', link.type),
    direction: link.direction,
    strength: link.strength,
    note: stage.fitter.field(link.note, `The note of link ${link.id}`),
  };
  return { atMinute, by, what: `link ${link.id}`, isReady: hasRecords(record.from, record.to), change: adding(record) };
};

/** Steps in an order that holds within a minute: cards, then moves, then links. */
export const planStakeholders = (stage: Stage): readonly Step[] => {
  const { scenario, cast } = stage;
  if (scenario.stakeholders.length === 0) return [];
  const grid = gridOf(stage);
  const inTurn = (order: number): Replica => cast.writers[order % cast.writers.length] ?? cast.leader;
  const made: Step[] = [];
  const moved: Step[] = [];
  const comesAt = new Map<string, number>();
  scenario.stakeholders.forEach((one, order) => {
    const moves = scenario.stakeholderMoves
      .filter((move) => move.stakeholderId === one.id)
      .sort((a, b) => a.atMinute - b.atMinute);
    const step = makeStep(stage, grid, one, inTurn(order), moves);
    made.push(step);
    comesAt.set(one.id, step.atMinute);
    let place = pointOf(startOf(one, moves));
    if (moves[0] && !moves[0].from) made.push(sayStep(stage, one, inTurn(order), moves[0], null));
    for (const [turn, move] of (moves[0]?.from ? moves : moves.slice(1)).entries()) {
      const by = inTurn(order + 1 + turn);
      moved.push(moveStep(stage, grid, one, by, move, place), sayStep(stage, one, by, move, place));
      place = pointOf(move.to);
    }
  });
  const linked = scenario.links.map((link, order) =>
    linkStep(stage, grid, link, inTurn(order), Math.max(comesAt.get(link.from) ?? 0, comesAt.get(link.to) ?? 0)),
  );
  return [...made, ...moved, ...linked];
};
