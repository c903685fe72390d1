/**
 * The board as text over HTTP: places in the reader's language, cards where they lie, nobody named who was promised it.
 */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Joined, MadeBoard } from '../../shared/protocol/http.ts';
import { expectRefusal } from './api.ts';
import { startTestServer, type TestServer } from './harness.ts';
import { closeAll, openPeer } from './peers.ts';

interface OutlineCard {
  readonly text: string;
  readonly author: string;
}
interface Outline {
  readonly title: string;
  readonly templates: readonly {
    readonly id: string;
    readonly method: string;
    readonly title: string;
    readonly zones: readonly { readonly id: string; readonly title: string; readonly cards: readonly OutlineCard[] }[];
  }[];
  readonly beside: readonly OutlineCard[];
}

let server: TestServer;
let board: MadeBoard;
let asha: Joined;

const read = (of = 'cards', token: string | undefined = asha.sessionToken, language = 'en') =>
  server.call<Outline>('GET', `/api/boards/${board.id}/outline?of=${of}`, { token, language });
const zoneIn = ({ templates }: Outline, id: string) =>
  templates.flatMap(({ zones }) => zones).find((zone) => zone.id === id);

beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(async () => {
  board = await server.createBoard(['gathering-wall'], 'Our water points');
  asha = await server.joinAs(board, 'participant', 'Asha');
});
afterEach(closeAll);
afterAll(() => server.close());

test('cards stand in their places with who wrote them, the rest beside the templates', async () => {
  const peer = openPeer(server.base, asha);
  await peer.settled();
  const template = (await read()).body.templates[0]?.id ?? '';
  await peer.command({ type: 'note.add', text: 'A question', template, zone: 'question-draft' });
  await peer.command({ type: 'note.add', text: 'A thought' });
  const { body } = await read();
  expect(body.title).toBe('Our water points');
  expect(zoneIn(body, 'question-draft')).toMatchObject({
    title: 'Questions',
    cards: [{ text: 'A question', author: 'Asha' }],
  });
  expect(body.beside).toMatchObject([{ text: 'A thought', author: 'Asha' }]);
});

test('an anonymous note names nobody', async () => {
  const [host, peer] = [openPeer(server.base, await server.joinAs(board, 'facilitator')), openPeer(server.base, asha)];
  await Promise.all([host.settled(), peer.settled()]);
  const template = (await read()).body.templates[0]?.id ?? '';
  await host.command({ type: 'writing.open', title: 'Vision', template, zone: 'vision', anonymous: true });
  const roundOf = () =>
    peer.told.flatMap((message) => (message.type === 'change' ? (message.parts?.writing?.rounds ?? []) : [])).at(-1)
      ?.id;
  await peer.until(() => roundOf() !== undefined);
  const round = roundOf() ?? '';
  await peer.command({ type: 'writing.write', round, text: 'Unspoken' });
  expect(JSON.stringify((await read()).body)).not.toContain('Unspoken');
  await host.command({ type: 'writing.close', round });
  await host.command({ type: 'writing.reveal', round });
  expect(zoneIn((await read()).body, 'vision')?.cards).toMatchObject([{ text: 'Unspoken', author: '' }]);
});

test('places can be had without their cards, in the reader’s language', async () => {
  const peer = openPeer(server.base, asha);
  await peer.settled();
  await peer.command({ type: 'note.add', text: 'A thought' });
  const { body } = await read('places', asha.sessionToken, 'es');
  expect(body.beside).toEqual([]);
  expect(body.templates[0]?.title).not.toBe('Gathering wall');
});

test('only people of the board may read it', async () => {
  const path = `/api/boards/${board.id}/outline`;
  expectRefusal(await server.call('GET', path), 'session.unknown');
  const stranger = await server.joinAs(await server.createBoard(), 'participant');
  expectRefusal(await server.call('GET', path, { token: stranger.sessionToken }), 'session.unknown');
  expectRefusal(await server.call('GET', `${path}?of=all`, { token: asha.sessionToken }), 'request.invalid');
});
