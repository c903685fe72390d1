/**
 * The wire of tldraw's sync room, protocol 7: JSON, records instead of a CRDT. An edit says its number in `x`, a cursor
 * its own in `x` and its seat in `y`, as the server gives sessions names of its own.
 */
import { createTLSchema, InstancePresenceRecordType, toRichText } from '@tldraw/tlschema';
import { generateNKeysBetween } from 'fractional-indexing';
import type { Dialect, Replica, Sink } from './dialect.ts';
import { openRawSocket } from './raw-socket.ts';
import { CARDS, PATIENCE_MS, type Scenario } from './scenario.ts';

const PROTOCOL = 7;
const SEATS = 1_000;
const FIRST_X = 10_000;
const SHAPE = 'shape:n';

type Operation = readonly ['put' | 'patch' | 'remove', unknown?];
type Difference = Readonly<Record<string, Operation>>;
type Fields = Readonly<Record<string, readonly [string, unknown]>>;

interface DownMessage {
  readonly type: string;
  readonly diff?: Difference;
  readonly data?: readonly DownMessage[];
}

const connectFrame = (): string =>
  JSON.stringify({
    type: 'connect',
    connectRequestId: 'connect',
    lastServerClock: -1,
    protocolVersion: PROTOCOL,
    schema: createTLSchema().serialize(),
  });

const noteOf = (order: number, index: string | undefined) => ({
  id: `${SHAPE}${order}`,
  typeName: 'shape',
  type: 'note',
  parentId: 'page:page',
  index,
  x: (order % 25) * 230,
  y: Math.floor(order / 25) * 230,
  rotation: 0,
  isLocked: false,
  opacity: 1,
  meta: {},
  props: {
    color: 'yellow',
    labelColor: 'black',
    size: 'm',
    font: 'sans',
    fontSizeAdjustment: 0,
    align: 'middle',
    verticalAlign: 'middle',
    growY: 0,
    url: '',
    scale: 1,
    richText: toRichText(`Card ${order}: the water committee keeps its own book of repairs`),
  },
});

const notes = () => {
  const indices = generateNKeysBetween('a1', null, CARDS);
  return Array.from({ length: CARDS }, (_, order) => noteOf(order, indices[order]));
};

/** The place changes in both coordinates each time, or the server would leave one out. */
const cursorAt = (seat: number, clock: number) => ({
  x: FIRST_X + clock,
  y: seat + SEATS * (clock % 2),
  type: 'default' as const,
  rotation: 0,
});

const presenceOf = (seat: number, clock: number): Operation => {
  const cursor = cursorAt(seat, clock);
  if (clock > 1) return ['patch', { cursor: ['put', cursor] }];
  const record = InstancePresenceRecordType.create({
    id: InstancePresenceRecordType.createId(`p${seat}`),
    currentPageId: 'page:page' as Parameters<typeof InstancePresenceRecordType.create>[0]['currentPageId'],
    userId: `participant-${seat}`,
    userName: `Participant ${seat}`,
    cursor,
  });
  return ['put', record];
};

const differencesOf = (payload: Buffer): readonly Difference[] => {
  const message = JSON.parse(payload.toString()) as DownMessage;
  return (message.data ?? [message]).flatMap(({ diff }) => (diff ? [diff] : []));
};

const numberIn = (fields: unknown, name: string): number | undefined => {
  const value = (fields as Fields | undefined)?.[name]?.[1];
  return typeof value === 'number' ? value : undefined;
};

const readEdit = (id: string, [kind, content]: Operation, own: number, sink: Sink): void => {
  const x = numberIn(content, 'x');
  if (kind !== 'patch' || x === undefined) return;
  sink.editsSeen(Math.floor(Number(id.slice(SHAPE.length)) / own), x - FIRST_X + 1);
};

const readCursor = ([kind, content]: Operation, sink: Sink): void => {
  const cursor = kind === 'patch' ? (content as Fields).cursor?.[1] : undefined;
  if (typeof cursor !== 'object' || cursor === null) return;
  const { x, y } = cursor as ReturnType<typeof cursorAt>;
  sink.cursorSeen(y % SEATS, x - FIRST_X);
};

const placesText = (places: ReadonlyMap<string, readonly [number, number]>): string =>
  [...places]
    .map(([id, place]) => `${id} ${JSON.stringify(place)}`)
    .sort()
    .join('\n');

const openReplica = async (port: number): Promise<Replica> => {
  const places = new Map<string, readonly [number, number]>();
  const take = (id: string, [kind, content]: Operation): void => {
    if (!id.startsWith(SHAPE)) return;
    const [x, y] = places.get(id) ?? [0, 0];
    const put = content as { readonly x: number; readonly y: number };
    if (kind === 'put') places.set(id, [put.x, put.y]);
    else places.set(id, [numberIn(content, 'x') ?? x, numberIn(content, 'y') ?? y]);
  };
  const onFrame = (payload: Buffer): void => {
    for (const [id, operation] of differencesOf(payload).flatMap(Object.entries<Operation>)) take(id, operation);
  };
  const socket = await openRawSocket({ port, path: '/', protocols: [], onFrame, timeoutMs: PATIENCE_MS });
  socket.send(connectFrame());
  return { places: () => placesText(places), close: socket.close };
};

export const openTldrawRoom = async (port: number, { writers }: Scenario): Promise<Dialect> => {
  const own = Math.floor(CARDS / writers);
  const moves = new Array<number>(writers).fill(0);
  const places = new Map(notes().map(({ id, x, y }) => [id, [x, y] as const]));
  let clock = 0;
  const push = (content: object): string => {
    clock++;
    return JSON.stringify({ type: 'push', clientClock: clock, ...content });
  };
  return {
    address: () => ({ path: '/', protocols: [] }),
    hello: () => [connectFrame()],
    seed: () => [push({ diff: Object.fromEntries(notes().map((note) => [note.id, ['put', note]])) })],
    edit: (writer) => {
      const move = moves[writer] ?? 0;
      moves[writer] = move + 1;
      const id = `${SHAPE}${writer * own + (move % own)}`;
      const place = [FIRST_X + move, (move * 17 + writer) % 5_000] as const;
      places.set(id, place);
      return push({ diff: { [id]: ['patch', { x: ['put', place[0]], y: ['put', place[1]] }] } });
    },
    cursor: (seat, count) => push({ presence: presenceOf(seat, count) }),
    keepAlive: JSON.stringify({ type: 'ping' }),
    read: (payload, sink) => {
      let presence = 0;
      for (const [id, operation] of differencesOf(payload).flatMap(Object.entries<Operation>)) {
        if (id.startsWith(SHAPE)) readEdit(id, operation, own, sink);
        else {
          readCursor(operation, sink);
          presence += JSON.stringify({ id: operation }).length + id.length;
        }
      }
      sink.heard('presence', presence);
      sink.heard('document', payload.length - presence);
    },
    acknowledged: undefined,
    replica: () => openReplica(port),
    expectedPlaces: () => placesText(places),
  };
};
