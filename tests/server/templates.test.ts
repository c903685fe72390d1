/**
 * Templates over real connections: boards made from template files, what is refused, facilitators laying templates on a
 * live board, and boards saved as templates without a trace of their content (docs/spec/templates.md).
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { layTemplates } from '../../shared/document/lay.ts';
import { readRecords } from '../../shared/document/read.ts';
import { createRecord } from '../../shared/document/write.ts';
import { translatorFor } from '../../shared/i18n/catalogues.ts';
import { LIMITS } from '../../shared/limits.ts';
import { methodById } from '../../shared/methods/registry.ts';
import type { MadeBoard } from '../../shared/protocol/http.ts';
import { composeTemplate, methodItem } from '../../shared/templates/compose.ts';
import type { TemplateFile } from '../../shared/templates/file.ts';
import { card, template } from '../unit/sample-board.ts';
import { expectRefusal, type RefusedBody } from './api.ts';
import { startTestServer, type TestServer } from './harness.ts';
import { closeAll, openPeer } from './peers.ts';

interface BoardFile {
  readonly board: { readonly title: string };
  readonly cards: readonly unknown[];
  readonly templates: readonly {
    readonly id: string;
    readonly method: string;
    readonly by: string;
    readonly title: string;
  }[];
  readonly session: {
    readonly settings: { readonly budgetMinutes?: number; readonly groups: readonly string[] };
    readonly people: readonly unknown[];
    readonly agenda: readonly { readonly title: string; readonly focus: { readonly template: string } }[];
  };
}

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterEach(closeAll);
afterAll(() => server.close());

const file = (...methods: readonly string[]) =>
  composeTemplate(
    methods.flatMap((id, at) => {
      const method = methodById(id);
      return method ? [methodItem(`k${at}`, method, '')] : [];
    }),
    { title: 'Why?', language: 'en', budgetMinutes: 240, withAgenda: true, t: translatorFor('en') },
  );

const post = <Body = MadeBoard>(body: unknown, token: string | undefined = server.hostKey) =>
  server.call<Body>('POST', '/api/boards/from-template', { token, body });
const templateOf = (id: string, token: string, query = '') =>
  server.call<TemplateFile>('GET', `/api/boards/${id}/export/template${query}`, { token });

describe('[TP9] a board from a template file', () => {
  test('has its templates, its steps, its budget and the title that is given, and is alive', async () => {
    const { status, body: made } = await post({
      title: 'Pumps',
      template: file('stakeholder-map', 'fishbowl', 'fishbowl'),
    });
    expect(status).toBe(201);
    const board = await server.exportJson<BoardFile>(made.id);
    expect(board.board.title).toBe('Pumps');
    expect(board.templates.map(({ method }) => method).sort()).toEqual(['fishbowl', 'fishbowl', 'stakeholder-map']);
    expect(board.session.settings.budgetMinutes).toBe(240);
    expect([board.cards, board.session.people]).toEqual([[], []]);
    const ids = new Set(board.templates.map(({ id }) => id));
    expect(new Set(board.session.agenda.map(({ focus }) => focus.template))).toEqual(ids);
    const lead = openPeer(server.base, await server.joinAs(made, 'facilitator'));
    await lead.synced();
    expect(await lead.command({ type: 'agenda.next', from: null })).toBeUndefined();
    expect(lead.view().settings.title).toBe('Pumps');
  });

  test('without a title has the one of the template', async () => {
    const { body: made } = await post({ template: file('fishbowl') });
    expect((await server.exportJson<BoardFile>(made.id)).board.title).toBe('Why?');
  });

  test.each<[string, string, unknown]>([
    ['nothing', 'template.broken', undefined],
    ['a board file', 'template.broken', { format: 'baraza-board/1' }],
    ['a newer template', 'template.newer', { ...file('fishbowl'), format: 'baraza-template/2' }],
    [
      'an unknown method',
      'template.unknown-method',
      { ...file('fishbowl'), templates: [{ id: 'a', method: 'spaceship' }] },
    ],
    [
      'too many steps',
      'template.broken',
      { ...file('fishbowl'), agenda: Array(LIMITS.steps + 1).fill({ title: 'x', minutes: 1 }) },
    ],
  ])('%s is refused: %s', async (_what, code, template) => {
    const answer = await post<RefusedBody>({ title: 'T', template });
    expectRefusal(answer, code as Parameters<typeof expectRefusal>[1]);
    expect(answer.body.error.message).not.toBe('');
  });

  test('needs the host key, and a title that is one', async () => {
    expectRefusal(await post<RefusedBody>({ template: file('fishbowl') }, 'wrong'), 'host.key-wrong');
    expectRefusal(await post<RefusedBody>({ title: 7, template: file('fishbowl') }), 'request.invalid');
  });
});

describe('on a live board', () => {
  let board: MadeBoard;
  beforeEach(async () => {
    board = await server.createBoard(['stakeholder-map'], 'Live');
  });

  test('[TP2] a facilitator lays a template that everybody gets; of a participant it is put back', async () => {
    const lead = openPeer(server.base, await server.joinAs(board, 'facilitator'));
    const asha = openPeer(server.base, await server.joinAs(board, 'participant'));
    await Promise.all([lead.synced(), asha.synced()]);
    const wanted = { id: 'laid', method: 'fishbowl', title: 'Fishbowl 2' };
    const [laid] = layTemplates(readRecords(lead.doc).records.values(), [wanted], lead.participantId);
    lead.write((doc) => laid && createRecord(doc, laid));
    await asha.until(() => readRecords(asha.doc).records.has('laid'));
    expect(laid?.xy[0]).toBeGreaterThan(0);

    asha.write((doc) => createRecord(doc, { ...template('mine', 'fishbowl', 9_000), by: asha.participantId }));
    await asha.until(() => asha.told.some((one) => one.type === 'refused' && one.code === 'record.protected'));
    await asha.settled();
    const { templates } = await server.exportJson<BoardFile>(board.id);
    expect(templates.map(({ id }) => id)).toContain('laid');
    expect(templates.map(({ id }) => id)).not.toContain('mine');
    expect(templates.find(({ id }) => id === 'laid')).toMatchObject({ by: lead.participantId, title: 'Fishbowl 2' });
  });

  test('[TP4] its steps go behind what is planned; what ran and what runs stay as they are', async () => {
    const lead = openPeer(server.base, await server.joinAs(board, 'facilitator'));
    await lead.synced();
    const step = (title: string) => ({ title, minutes: 5 });
    await lead.command({ type: 'agenda.plan', steps: [step('done'), step('runs'), step('ahead')] });
    await lead.command({ type: 'agenda.next', from: null });
    await lead.until(() => lead.view().parts.agenda.current !== null);
    await lead.command({ type: 'agenda.next', from: lead.view().parts.agenda.current });
    await lead.until(() => lead.view().parts.agenda.steps[0]?.state === 'done');
    const before = lead.view().parts.agenda;
    for (const one of file('fishbowl').agenda ?? [])
      expect(await lead.command({ type: 'agenda.add', step: one })).toBeUndefined();
    await lead.until(() => lead.view().parts.agenda.steps.length === 7);
    const after = lead.view().parts.agenda;
    expect(after.steps.slice(0, 3)).toEqual(before.steps);
    expect([after.current, after.startedAt, after.stepStartedAt]).toEqual([
      before.current,
      before.startedAt,
      before.stepStartedAt,
    ]);
  });

  test('[TP6] the time there is belongs to the board: facilitators set it, others see it', async () => {
    const lead = openPeer(server.base, await server.joinAs(board, 'facilitator'));
    const asha = openPeer(server.base, await server.joinAs(board, 'participant'));
    await Promise.all([lead.synced(), asha.synced()]);
    const set = (budgetMinutes: number) => ({ type: 'settings.change', settings: { budgetMinutes } });
    expect(await asha.command(set(60))).toBe('role.forbidden');
    expect(await lead.command(set(-1))).toBe('settings.invalid');
    expect(await lead.command(set(90))).toBeUndefined();
    await asha.until(() => asha.view().settings.budgetMinutes === 90);
    expect(await lead.command({ type: 'settings.change', settings: { title: 'Other' } })).toBeUndefined();
    await asha.until(() => asha.view().settings.title === 'Other');
    expect(asha.view().settings.budgetMinutes).toBe(90);
  });
});

describe('[TP8] a board saved as a template', () => {
  test('has the structure and nothing of the content: no text, no name, no ballot, no secret', async () => {
    const board = await server.createBoard(['stakeholder-map', 'gathering-wall'], 'Water');
    const asha = openPeer(server.base, await server.join({ code: board.code, name: 'Asha Otieno', group: 'Wananchi' }));
    const joined = await server.joinAs(board, 'facilitator');
    const lead = openPeer(server.base, joined);
    await Promise.all([asha.synced(), lead.synced()]);
    asha.write((doc) => {
      createRecord(doc, card('n1', 'note', { text: 'Kisima kimevunjika', by: asha.participantId }));
    });
    await asha.settled();
    const script = { say: 'Welcome all', watch: '', recover: '' };
    await lead.command({ type: 'settings.change', settings: { groups: ['Wananchi'], budgetMinutes: 120 } });
    await lead.command({ type: 'agenda.plan', steps: [{ title: 'Arrive', minutes: 5, script }] });
    await lead.command({ type: 'agenda.next', from: null });
    const items = [{ id: 'a', label: 'Dig a well' }];
    await lead.command({ type: 'poll.open', kind: 'dots', title: 'Which comes first?', items, budget: 1, places: 1 });
    await asha.until(() => asha.view().parts.poll.polls.length === 1);
    const poll = asha.view().parts.poll.polls[0]?.id ?? '';
    expect(await asha.command({ type: 'poll.vote', poll, ballot: { marks: { a: 1 } } })).toBeUndefined();

    const { status, body } = await templateOf(board.id, joined.sessionToken);
    expect(status).toBe(200);
    expect(body.templates.map(({ method }) => method)).toEqual(['stakeholder-map', 'gathering-wall']);
    expect(body.agenda).toMatchObject([{ title: 'Arrive', script }]);
    expect(body.settings).toMatchObject({ groups: [], budgetMinutes: 120 });
    const text = JSON.stringify(body);
    const content = ['Kisima kimevunjika', 'Asha Otieno', 'Wananchi', 'Which comes first?', 'Dig a well', poll];
    for (const word of [...content, asha.participantId, lead.participantId, 'n1', board.id, board.code])
      expect(text).not.toContain(word);
    expect((await templateOf(board.id, joined.sessionToken, '?groups=yes')).body.settings.groups).toEqual(['Wananchi']);

    const { body: made } = await post({ title: 'Again', template: body });
    const again = await server.exportJson<BoardFile>(made.id);
    expect(again.templates.map(({ method }) => method).sort()).toEqual(['gathering-wall', 'stakeholder-map']);
    expect(again.session.agenda.map(({ title }) => title)).toEqual(['Arrive']);
  });

  test('is taken without the script by those who do not see it', async () => {
    const board = await server.createBoard(['fishbowl'], 'Talk');
    const lead = openPeer(server.base, await server.joinAs(board, 'facilitator'));
    await lead.synced();
    const script = { say: 'For my eyes', watch: '', recover: '' };
    await lead.command({ type: 'agenda.plan', steps: [{ title: 'Arrive', minutes: 5, script }] });
    const { sessionToken } = await server.joinAs(board, 'participant');
    const { body } = await templateOf(board.id, sessionToken);
    expect(body.agenda.map(({ title }) => title)).toEqual(['Arrive']);
    expect(JSON.stringify(body)).not.toContain('For my eyes');
  });
});
