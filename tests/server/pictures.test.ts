/**
 * Pictures over real connections: sent by who may write, looked at by who knows the address, laid by the server for
 * phones, taken home in the board's file and brought back.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readRecords } from '../../shared/document/read.ts';
import type { Card } from '../../shared/document/record.ts';
import { LIMITS } from '../../shared/limits.ts';
import type { Joined, MadeBoard } from '../../shared/protocol/http.ts';
import { NO_RIGHTS } from '../../shared/session/rights.ts';
import { JPEG, jpegWithPlace, PLACE, png, pngWithPlace } from '../unit/sample-images.ts';
import { type Answer, expectRefusal, type RefusedBody } from './api.ts';
import { startTestServer, type TestServer } from './harness.ts';
import { openDatabase } from './open-database.ts';
import { closeAll, openPeer, type Peer } from './peers.ts';

interface Sent {
  readonly hash: string;
  readonly url: string;
  readonly width: number;
  readonly height: number;
}
interface BoardFile {
  readonly pictures: readonly { readonly hash: string; readonly data: string }[];
  readonly picturesLeftOut: number;
  readonly [key: string]: unknown;
}

let server: TestServer;
let board: MadeBoard;
let asha: Joined;

beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(async () => {
  board = await server.createBoard(['gathering-wall']);
  asha = await server.joinAs(board, 'participant', 'Asha');
});
afterEach(closeAll);
afterAll(() => server.close());

const post = async <Body = RefusedBody>(
  bytes: Uint8Array,
  token: string | undefined = asha.sessionToken,
  type = 'image/png',
): Promise<Answer<Body>> => {
  const response = await fetch(`${server.base}/api/boards/${board.id}/assets`, {
    method: 'POST',
    headers: { 'content-type': type, ...(token === '' ? {} : { authorization: `Bearer ${token}` }) },
    body: new Blob([bytes.slice()]),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
};

const send = async (bytes: Uint8Array): Promise<Sent> => (await post<Sent>(bytes)).body;

const look = (url: string): Promise<Response> => fetch(server.base + url);

const pictureCards = (peer: Peer): readonly Card[] =>
  [...readRecords(peer.doc).records.values()].filter(
    (record) => record.type === 'card' && record.kind === 'picture',
  ) as Card[];

const enter = async (person: Joined): Promise<Peer> => {
  const peer = openPeer(server.base, person);
  await peer.synced();
  return peer;
};

describe('a picture that is sent', () => {
  test('is stored under its hash and can be looked at, for ever, as nothing but a picture', async () => {
    const { status, body } = await post<Sent>(png(40, 30));
    expect(status).toBe(201);
    expect(body).toMatchObject({ width: 40, height: 30, url: `/assets/${body.hash}` });
    const shown = await look(body.url);
    expect(new Uint8Array(await shown.arrayBuffer())).toEqual(png(40, 30));
    const header = (name: string) => shown.headers.get(name);
    expect(header('content-type')).toBe('image/png');
    expect(header('cache-control')).toContain('immutable');
    expect(header('x-content-type-options')).toBe('nosniff');
    expect(header('content-disposition')).toBe('inline');
    expect(header('content-security-policy')).toContain('sandbox');
  });

  test('is the same one when it comes again, and known by its bytes whatever it is called', async () => {
    const first = await send(png(5, 5));
    expect((await post<Sent>(png(5, 5), asha.sessionToken, 'application/json')).body).toEqual(first);
    expect((await post<Sent>(JPEG, asha.sessionToken, 'text/html')).status).toBe(201);
  });

  test.each([
    ['PNG', pngWithPlace(6, 6)],
    ['JPEG', jpegWithPlace()],
  ])('[PI2] as %s is given out without place and device', async (_name, bytes) => {
    const { url } = await send(bytes);
    const text = Buffer.from(await (await look(url)).arrayBuffer()).toString('latin1');
    expect(text).not.toContain(PLACE.slice(0, 6));
  });

  test('[PI1] and is none is refused, also a drawing with scripts', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    expectRefusal(await post(Uint8Array.from(svg), asha.sessionToken, 'image/svg+xml'), 'asset.not-an-image');
    expectRefusal(await post(new Uint8Array()), 'asset.not-an-image');
  });

  test('[PI1] and is too large is refused, in bytes or in pixels', async () => {
    expectRefusal(await post(new Uint8Array(LIMITS.assetBytes + 1)), 'asset.too-large');
    expectRefusal(await post(png(1, 1, 0, [LIMITS.assetSide + 1, 1])), 'asset.too-large');
    expect((await post(png(2, 2))).status).toBe(201);
  });

  test('[PI4] is refused when the board has no more room, also when several come at once; one that is there is not', async () => {
    const first = png(9, 9, 1);
    const { hash } = await send(first);
    // As if it were so large that two more of its size fit beside it: no test sends 200 MiB.
    const db = openDatabase(`${server.dataDir}/baraza.sqlite`);
    const grow = db.prepare('UPDATE assets SET bytes = ? WHERE hash = ?');
    grow.run(LIMITS.boardAssetBytes - 2 * first.length, hash);
    db.close();
    const together = await Promise.all([2, 3, 4, 5, 6].map((seed) => post(png(9, 9, seed))));
    const taken = together.filter(({ status }) => status === 201).length;
    expect(taken).toBeLessThanOrEqual(2);
    for (const answer of together) if (answer.status !== 201) expectRefusal(answer, 'asset.quota');
    // Who was turned away holds no room: two fit in all, and no third.
    for (let left = taken; left < 2; left++) expect((await post(png(9, 9, 10 + left))).status).toBe(201);
    expectRefusal(await post(png(9, 9, 20)), 'asset.quota');
    expect((await post(first)).status).toBe(201);
    const elsewhere = await server.createBoard([]);
    board = elsewhere;
    expect((await post(png(9, 9, 20), elsewhere.links.participant.token)).status).toBe(201);
  });

  test('[PI3] by an observer, a stranger or somebody of another board is refused', async () => {
    const observer = await server.joinAs(board, 'observer');
    expectRefusal(await post(png(1, 1), observer.sessionToken), 'role.forbidden');
    expectRefusal(await post(png(1, 1), ''), 'session.unknown');
    const other = await server.createBoard([]);
    const ben = await server.joinAs(other, 'participant');
    expectRefusal(await post(png(1, 1), ben.sessionToken), 'session.unknown');
    expect((await post(png(1, 1), board.links.participant.token)).status).toBe(201);
  });

  test('that nobody sent is not found', async () => {
    for (const path of [`/assets/${'0'.repeat(64)}`, '/assets/none', '/assets/..%2f..%2fhost-key']) {
      expectRefusal(await server.call('GET', path), 'request.not-found');
    }
  });
});

describe('a picture from a phone', () => {
  const zone = 'parking';

  test('[PI5] is laid into its zone by the server, credited to its sender', async () => {
    const peer = await enter(asha);
    const phone = openPeer(server.base, await server.joinAs(board, 'participant', 'Ben'), { sessionOnly: true });
    await phone.synced();
    const { hash, width, height } = await send(png(40, 30));
    const [template = ''] = [...readRecords(peer.doc).records.values()].flatMap(({ type, id }) =>
      type === 'template' ? [id] : [],
    );
    expect(
      await phone.command({ type: 'picture.add', hash, width, height, alt: ' The river ', template, zone }),
    ).toBeUndefined();
    await peer.until(() => pictureCards(peer).length === 1);
    expect(pictureCards(peer)[0]).toMatchObject({
      text: 'The river',
      by: phone.participantId,
      parent: [template, expect.anything()],
      fields: { hash, width, height },
    });
  });

  test('[PI5] is refused while the step does not let them add, and to observers', async () => {
    const lead = await enter(await server.joinAs(board, 'facilitator'));
    const peer = await enter(asha);
    const watcher = await enter(await server.joinAs(board, 'observer'));
    const { hash, width, height } = await send(png(4, 4));
    const command = { type: 'picture.add', hash, width, height } as const;
    await lead.command({ type: 'agenda.plan', steps: [{ title: 'Listen', minutes: 5, rights: NO_RIGHTS }] });
    await lead.command({ type: 'agenda.next', from: null });
    expect(await peer.command(command)).toBe('step.forbidden');
    await lead.command({ type: 'agenda.pause' });
    expect(await peer.command(command)).toBe('session.paused');
    expect(await watcher.command(command)).toBe('role.forbidden');
    expect(await lead.command({ ...command, hash: 'not a hash' })).toBe('command.invalid');
  });
});

describe('[PI7] a board with pictures', () => {
  const fill = async (): Promise<Sent> => {
    const sent = await send(png(40, 30, 9));
    const peer = await enter(asha);
    const { hash, width, height } = sent;
    await peer.command({ type: 'picture.add', hash, width, height, alt: 'The river, drawn' });
    await peer.command({ type: 'picture.add', hash: 'f'.repeat(64), width, height, alt: 'Nowhere' });
    await peer.until(() => pictureCards(peer).length === 2);
    return sent;
  };
  const importFile = <Body = MadeBoard>(body: unknown) =>
    server.call<Body>('POST', '/api/boards/import', { token: server.hostKey, body });

  test('takes their bytes home and says how many it leaves out; the report and a table have their words', async () => {
    const { hash } = await fill();
    const file = await server.exportJson<BoardFile>(board.id);
    expect(file.pictures).toEqual([{ hash, data: Buffer.from(png(40, 30, 9)).toString('base64') }]);
    expect(file.picturesLeftOut).toBe(1);
    const report = await (await server.download(`/api/boards/${board.id}/export/md`, asha.sessionToken)).text();
    expect(report).toContain('The river, drawn · Asha');
  });

  test('comes in again with them on a server that never saw them', async () => {
    const { hash, url } = await fill();
    const file = await server.exportJson<BoardFile>(board.id);
    const elsewhere = await startTestServer();
    try {
      expect((await fetch(elsewhere.base + url)).status).toBe(404);
      const { status } = await elsewhere.call('POST', '/api/boards/import', { token: elsewhere.hostKey, body: file });
      expect(status).toBe(201);
      expect(new Uint8Array(await (await fetch(elsewhere.base + url)).arrayBuffer())).toEqual(png(40, 30, 9));
      expect(file.pictures[0]?.hash).toBe(hash);
    } finally {
      await elsewhere.close();
    }
  });

  test('is refused as a file whose picture is none, or another one than it says', async () => {
    await fill();
    const file = await server.exportJson<BoardFile>(board.id);
    const [picture] = file.pictures;
    const other = Buffer.from(png(1, 1)).toString('base64');
    for (const data of [other, Buffer.from('words').toString('base64'), '***'])
      expectRefusal(await importFile<RefusedBody>({ ...file, pictures: [{ ...picture, data }] }), 'import.broken');
    expect((await importFile({ ...file, pictures: undefined })).status).toBe(201);
  });
});
