/**
 * Silent writing as acts: a round for each area that was written in silence, everybody's notes through their own
 * connection, then the reveal. The cards that come out take their place and cluster, and the diary knows which note each is.
 *
 * Invariant: before the reveal nobody sees a note that is not theirs; who does is in the diary.
 */
import type * as Y from 'yjs';
import { FIELD_PREFIX, recordsOf } from '../../shared/document/layout.ts';
import { patchRecord } from '../../shared/document/write.ts';
import { LIMITS } from '../../shared/limits.ts';
import type { Point } from '../../shared/methods/method.ts';
import type { RoundView } from '../../shared/session/writing-view.ts';
import { Failure } from './failure.ts';
import type { Replica } from './replica.ts';
import type { Scenario } from './scenario.ts';
import { type Act, hasRecords, type Stage, zoneOfArea } from './stage.ts';

type Note = Scenario['notes'][number];

const SILENT = 'silent-writing';

/** What a round takes: notes of one idea, not too many of one person. All others are written for everybody to see. */
export const writtenInSilence = ({ notes }: Scenario): ReadonlySet<Note> => {
  const silent = new Set<Note>();
  const written = new Map<string, number>();
  for (const note of notes) {
    const key = JSON.stringify([note.area, note.authorId]);
    const before = written.get(key) ?? 0;
    const fits = note.text.trim() !== '' && [...note.text.trim()].length <= LIMITS.privateNoteChars;
    if (note.phase !== SILENT || !fits || before >= LIMITS.notesPerPerson) continue;
    written.set(key, before + 1);
    silent.add(note);
  }
  return silent;
};

const roundsOf = (replica: Replica): readonly RoundView[] => replica.view()?.parts.writing.rounds ?? [];
const roundOf = (replica: Replica, id: string): RoundView | undefined => roundsOf(replica).find((one) => one.id === id);

/** Who holds the pen: a facilitator for people whose role may not write. */
const penOf = ({ cast }: Stage, { authorId }: Note) => {
  const author = cast.of(authorId);
  const isEntered = author.view()?.me.canWrite === false;
  return { author, pen: isEntered ? cast.leader : author, isEntered };
};

const open = async (stage: Stage, area: string): Promise<string> => {
  const { leader } = stage.cast;
  const place = zoneOfArea(stage, area);
  const known = new Set(roundsOf(leader).map(({ id }) => id));
  const isNew = ({ id }: RoundView): boolean => !known.has(id);
  await leader.command({
    type: 'writing.open',
    title: area === 'vision' ? (stage.scenario.visioning?.prompt ?? area) : stage.fitter.title(area, area),
    template: place?.template.id ?? '',
    zone: place?.zone.id ?? '',
  });
  await stage.see(leader, () => roundsOf(leader).some(isNew), `silent writing in ${area}`);
  const round = roundsOf(leader).find(isNew);
  if (round === undefined) throw new Failure(`Silent writing in ${area} did not begin.`);
  return round.id;
};

const write = async (stage: Stage, round: string, note: Note): Promise<void> => {
  const { author, pen, isEntered } = penOf(stage, note);
  await stage.see(pen, () => roundOf(pen, round) !== undefined, `silent writing in ${note.area}`);
  await pen.command({
    type: 'writing.write',
    round,
    text: note.text,
    ...(isEntered ? { for: author.participantId } : {}),
    ...(/^[a-z]{2,3}$/.test(note.lang) ? { lang: note.lang } : {}),
  });
};

const noteLeaks = ({ cast, diary }: Stage, round: string): void => {
  for (const replica of cast.all) {
    const { mine = [], shared = [], waiting = [] } = roundOf(replica, round) ?? {};
    const foreign = mine.filter(({ author }) => author !== replica.participantId && replica !== cast.leader);
    for (const { text } of [...foreign, ...shared, ...waiting]) diary.leaks.push(`${replica.name}: ${text}`);
  }
};

/** Which card is which note: by author and words. Of equal notes of one person any is any. */
const match = (stage: Stage, doc: Y.Doc, cardIds: readonly string[], notes: readonly Note[]) => {
  const keyOf = (author: unknown, text: string): string => JSON.stringify([author, text.trim()]);
  const left = new Map<string, Note[]>();
  for (const note of notes) {
    const key = keyOf(stage.cast.of(note.authorId).participantId, note.text);
    left.set(key, [...(left.get(key) ?? []), note]);
  }
  return cardIds.map((id) => {
    const record = recordsOf(doc).get(id);
    const note = left.get(keyOf(record?.get('by'), String(record?.get('text'))))?.shift();
    if (note === undefined) throw new Failure(`The card ${id} that came out of silent writing is nobody's note.`);
    return { id, note };
  });
};

const takePlace = async (stage: Stage, id: string, note: Note, xy: Point): Promise<void> => {
  const { pen } = penOf(stage, note);
  const cluster = note.clusterId === null ? undefined : stage.ids.of('cluster', note.clusterId);
  const wanted = cluster === undefined ? [id] : [id, cluster];
  await stage.see(pen, () => hasRecords(...wanted)(pen.doc), `the card of note ${note.id} and its cluster`);
  const change = { xy: [...xy], ...(cluster === undefined ? {} : { [`${FIELD_PREFIX}cluster`]: cluster }) };
  pen.write((doc) => void patchRecord(doc, id, change));
};

/** Pairs read each other's notes where the file has such a phase. */
const sharesInPairs = ({ visioning }: Scenario): boolean =>
  visioning?.phases.some(({ visible }) => visible === 'pair') ?? false;

/** Everybody reads the notes of the one or two they are put together with, and of nobody else. */
const share = async (stage: Stage, round: string): Promise<void> => {
  const { cast, diary } = stage;
  const visibleTo = (replica: Replica) => roundOf(replica, round)?.visible;
  for (const visible of ['pair', 'own'] as const) {
    await cast.leader.command({ type: 'writing.share', round, visible });
    for (const replica of cast.all) await stage.see(replica, () => visibleTo(replica) === visible, 'who shares');
    for (const replica of cast.all) {
      const shared = roundOf(replica, round)?.shared ?? [];
      if (new Set(shared.map(({ author }) => author)).size > (visible === 'pair' ? 2 : 0))
        diary.leaks.push(`${replica.name} reads more than a pair's notes`);
    }
  }
};

const reveal = async (stage: Stage, round: string, notes: readonly Note[], cornerOf: (note: Note) => Point) => {
  const { leader } = stage.cast;
  noteLeaks(stage, round);
  if (notes[0]?.area === 'vision' && sharesInPairs(stage.scenario)) await share(stage, round);
  await leader.command({ type: 'writing.close', round });
  await stage.see(leader, () => roundOf(leader, round)?.phase === 'closed', 'that writing is closed');
  const cardIds = (roundOf(leader, round)?.waiting ?? []).map(({ id }) => id);
  await leader.command({ type: 'writing.reveal', round });
  await stage.see(leader, () => hasRecords(...cardIds)(leader.doc), 'the cards of silent writing');
  for (const { id, note } of match(stage, leader.doc, cardIds, notes)) {
    stage.diary.back.set(id, note.id);
    await takePlace(stage, id, note, cornerOf(note));
  }
};

/** The acts of one area's round, in an order that holds within a minute. */
const roundActs = (stage: Stage, area: string, notes: readonly Note[], cornerOf: (note: Note) => Point) => {
  const minutes = notes.map((note) => note.atMinute);
  let round = '';
  const begin = async (): Promise<void> => {
    round = await open(stage, area);
  };
  const acts: Act[] = [
    { atMinute: Math.min(...minutes), what: `silent writing in ${area}`, act: begin },
    ...notes.map((note) => ({
      atMinute: note.atMinute,
      what: `note ${note.id}`,
      act: () => write(stage, round, note),
    })),
    {
      atMinute: Math.max(...minutes),
      what: `the reveal in ${area}`,
      act: () => reveal(stage, round, notes, cornerOf),
    },
  ];
  return acts;
};

export const planWriting = (stage: Stage, notes: readonly Note[], cornerOf: (note: Note) => Point): readonly Act[] => {
  const areas = [...new Set(notes.map((note) => note.area))];
  return areas.flatMap((area) => {
    const written = notes.filter((note) => note.area === area);
    return roundActs(stage, area, written, cornerOf);
  });
};
