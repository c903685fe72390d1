/**
 * Notes and clusters as steps: what was written in silence goes through the session, all other notes everyone writes into
 * the zone of the area; a facilitator enters for observers and makes the cluster titles.
 */
import type { Tint } from '../../shared/cards/kind.ts';
import { cardSize } from '../../shared/cards/registry.ts';
import type { Card } from '../../shared/document/record.ts';
import type { Point, Zone } from '../../shared/methods/method.ts';
import { Failure } from './failure.ts';
import { type Box, type Group, layoutZone } from './layout.ts';
import { planWriting, writtenInSilence } from './plan-writing.ts';
import type { Scenario } from './scenario.ts';
import { adding, type Edit, hasRecords, type LaidMethod, type Stage, type Step, zoneOfArea } from './stage.ts';

const CLUSTERED_AREA = 'vision';

/** The board's tints for the colours that a file names. */
const TINTS: Readonly<Record<string, Tint>> = {
  blue: 'lake',
  orange: 'clay',
  green: 'leaf',
  violet: 'dusk',
  yellow: 'sun',
  red: 'rose',
};

type Note = Scenario['notes'][number];
type Cluster = Scenario['clusters'][number];

/** The top left corner for a card with this centre. */
export const cornerOf = (kind: string, text: string, [x, y]: Point): [number, number] => {
  const [width, height] = cardSize(kind, text);
  return [x - width / 2, y - height / 2];
};

/** The notes of a zone, in groups with the clusters' titles where clusters are shown. */
const groupsOf = (stage: Stage, notes: readonly Note[], clusters: readonly Cluster[]): readonly Group[] => {
  const { ids } = stage;
  const box = (note: Note): Box => ({ id: ids.of('note', note.id), size: cardSize('note', note.text) });
  const shown = new Set(clusters.map((cluster) => cluster.id));
  const titled = clusters.map((cluster) => ({
    title: { id: ids.of('cluster', cluster.id), size: cardSize('cluster', cluster.title) },
    notes: notes.filter((note) => note.clusterId === cluster.id).map(box),
  }));
  return [...titled, { title: undefined, notes: notes.filter((note) => !shown.has(note.clusterId ?? '')).map(box) }];
};

const areaZone = (stage: Stage, area: string): LaidMethod & { readonly zone: Zone } => {
  const found = zoneOfArea(stage, area);
  if (found === undefined) throw new Failure(`No template has a zone for notes of the area "${area}".`);
  return found;
};

const clusterStep = (stage: Stage, cluster: Cluster, centre: Point): Edit => {
  const { cast, scenario, ids } = stage;
  const { template } = areaZone(stage, CLUSTERED_AREA);
  const card: Card = {
    id: ids.of('cluster', cluster.id),
    type: 'card',
    kind: 'cluster',
    by: cast.leader.participantId,
    parent: stage.parent(template.id, 'card'),
    xy: cornerOf('cluster', cluster.title, centre),
    text: cluster.title,
    tint: TINTS[cluster.colour] ?? 'stone',
    fields: {},
  };
  const minutes = scenario.notes.filter((note) => note.clusterId === cluster.id).map((note) => note.atMinute);
  return {
    atMinute: minutes.length > 0 ? Math.min(...minutes) : 0,
    by: cast.leader,
    what: `cluster ${cluster.id}`,
    isReady: hasRecords(template.id),
    change: adding(card),
  };
};

const noteStep = (stage: Stage, note: Note, centre: Point): Edit => {
  const { cast, ids } = stage;
  const { template, zone } = areaZone(stage, note.area);
  const author = cast.of(note.authorId);
  const entered = author.view()?.me.canWrite === false;
  const cluster = note.clusterId === null ? undefined : ids.of('cluster', note.clusterId);
  const card: Card = {
    id: ids.of('note', note.id),
    type: 'card',
    kind: 'note',
    by: author.participantId,
    ...(entered ? { via: cast.leader.participantId } : {}),
    parent: stage.parent(template.id, 'card'),
    xy: cornerOf('note', note.text, centre),
    text: note.text,
    tint: zone.tint ?? 'sun',
    ...(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/.test(note.lang) ? { lang: note.lang } : {}),
    fields: cluster === undefined ? {} : { cluster },
  };
  return {
    atMinute: note.atMinute,
    by: entered ? cast.leader : author,
    what: `note ${note.id}`,
    isReady: hasRecords(template.id, ...(cluster === undefined ? [] : [cluster])),
    change: adding(card),
  };
};

/** Cluster steps come first, so that in the same minute a cluster is there before its notes. */
export const planNotes = (stage: Stage): readonly Step[] => {
  const { scenario, ids, fitter } = stage;
  const silent = writtenInSilence(scenario);
  const inSilence = new Set([...silent].map((note) => note.id));
  const notes = scenario.notes.map((note) => ({ ...note, text: fitter.text(note.text, `Note ${note.id}`) }));
  const clusters = scenario.clusters.map((one) => ({ ...one, title: fitter.text(one.title, `Cluster ${one.id}`) }));
  const centres = new Map<string, Point>();
  const areas = new Set([...notes.map((note) => note.area), ...(clusters.length > 0 ? [CLUSTERED_AREA] : [])]);
  for (const area of areas) {
    const inside = notes.filter((note) => note.area === area);
    const groups = groupsOf(stage, inside, area === CLUSTERED_AREA ? clusters : []);
    for (const [id, centre] of layoutZone(areaZone(stage, area).zone.rect, groups)) centres.set(id, centre);
  }
  const centreOf = (id: string): Point => centres.get(id) ?? [0, 0];
  return [
    ...clusters.map((cluster) => clusterStep(stage, cluster, centreOf(ids.of('cluster', cluster.id)))),
    ...notes
      .filter((note) => !inSilence.has(note.id))
      .map((note) => noteStep(stage, note, centreOf(ids.of('note', note.id)))),
    ...planWriting(stage, [...silent], (note) => cornerOf('note', note.text, centreOf(ids.of('note', note.id)))),
  ];
};
