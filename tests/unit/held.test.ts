/**
 * What of a session is taken home: the steps as held and revealed polls, in readings, report, file and back again; and
 * nothing of what was not revealed.
 */
import { describe, expect, test } from 'vitest';
import { ANONYMOUS } from '../../shared/access.ts';
import { translatorFor } from '../../shared/i18n/catalogues.ts';
import { boardFacts } from '../../shared/report/board-facts.ts';
import { type BoardContent, boardFromJson, boardToJson } from '../../shared/report/board-json.ts';
import { buildReport, csvTables } from '../../shared/report/build.ts';
import { tableToCsv } from '../../shared/report/csv.ts';
import { reportToMarkdown } from '../../shared/report/markdown.ts';
import { readingsOf } from '../../shared/report/readings.ts';
import { eventsOf, heldIn } from '../../shared/session/held.ts';
import { apply, newSession, type Session, viewFor } from '../../shared/session/session.ts';
import { card, contentOf, factsOf, noteIn, person, stakeholder, template } from './sample-board.ts';
import { CAST, createStage } from './session-world.ts';

const MARKER = 'nobody-may-read-this';
const t = translatorFor('en');

const RECORDS = [
  template('t-wall', 'gathering-wall'),
  noteIn('t-wall', 'n1', [100, 200], { by: 'ana' }),
  noteIn('t-wall', 'n2', [100, 400], { by: ANONYMOUS }),
  stakeholder('s1', 50, 50, { marginalised: true, representedBy: ['ana', 'ben', 'fay'] }),
  stakeholder('s2', 50, 50, { representedBy: ['dot'] }),
];

const ITEMS = ['wells', 'pumps', 'pipes'].map((id) => ({ id, label: `About ${id}` }));

/** A session in which every kind of poll was revealed, and one poll of each phase before was not. */
const played = () => {
  const stage = createStage();
  const { act, parts } = stage;
  const open = (plan: object): string => {
    act('fay', { type: 'poll.open', title: 'A poll', ...plan } as Parameters<typeof act>[1]);
    return parts('fay').poll.polls.at(-1)?.id ?? '';
  };
  const vote = (poll: string, who: string, ballot: object): void => act(who, { type: 'poll.vote', poll, ballot });
  const end = (poll: string): void => act('fay', { type: 'poll.close', poll }, { type: 'poll.reveal', poll });

  act('fay', {
    type: 'agenda.plan',
    steps: [
      { title: 'Arrive', minutes: 10, script: { say: MARKER, watch: '', recover: '' } },
      { title: 'Vote', minutes: 20 },
      { title: 'Close', minutes: 5 },
    ],
  });
  const current = (): string | null => parts('fay').agenda.current;
  act('fay', { type: 'agenda.next', from: current() });
  stage.world.now += 9 * 60_000;
  act('fay', { type: 'agenda.next', from: current() });

  const rules = { budget: 3, maxPerItem: 2, places: 2, weight: 'narrowing', tieRule: 'We talk, then vote again' };
  const dots = open({ kind: 'dots', title: 'Which first?', items: ITEMS, ...rules });
  vote(dots, 'ana', { marks: { wells: 2, pumps: 1 }, reason: 'Wells are near' });
  vote(dots, 'ben', { marks: { wells: 1, pipes: 1 } });
  end(dots);
  const decision = { chosen: ['wells', 'pumps'], text: 'Wells, then pumps', reason: 'Money is there' };
  act('fay', { type: 'poll.decide', poll: dots, ...decision });
  const scale = open({ kind: 'scale', title: 'We share pumps' });
  vote(scale, 'ana', { level: 8, reason: 'Not without us' });
  vote(scale, 'ben', { level: 5 });
  vote(scale, 'dot', { level: 7 });
  end(scale);
  const health = open({ kind: 'rating', title: 'Pulse', items: [{ id: 'trust-and-openness', label: 'Trust' }] });
  vote(health, 'ana', { marks: { 'trust-and-openness': 2 } });
  vote(health, 'cem', { marks: { 'trust-and-openness': 5 } });
  end(health);
  const criteria = open({ kind: 'rating', title: 'Options', items: ITEMS });
  vote(criteria, 'ana', { marks: { wells: 1 } });
  end(criteria);
  vote(open({ kind: 'scale', title: `open ${MARKER}` }), 'ana', { level: 1, reason: MARKER });
  const closed = open({ kind: 'scale', title: `closed ${MARKER}` });
  vote(closed, 'ben', { level: 8, reason: MARKER });
  act('fay', { type: 'poll.close', poll: closed });
  return { stage, dots, scale, health, criteria };
};

const contentFor = (session: Session, role: 'facilitator' | 'observer'): BoardContent => ({
  ...contentOf(RECORDS, [...session.people.values()]),
  ...heldIn(viewFor(session, { participantId: '', role }).parts),
});
const factsFor = (content: BoardContent) => boardFacts(content.records, content);
const asFile = (content: BoardContent) => JSON.parse(JSON.stringify(boardToJson('b', content)));

const imported = (file: unknown): Session => {
  const content = boardFromJson(file);
  if (!content.ok) throw new Error(content.error.detail);
  return eventsOf(content.value).reduce<Session>(apply, newSession(content.value));
};

describe('readings', () => {
  const { stage, dots, scale } = played();
  const readings = readingsOf(factsFor(contentFor(stage.session(), 'observer')));

  test('of votes, by poll, with the tie at the cut named', () => {
    expect(readings.votes).toEqual({
      [dots]: {
        totals: { wells: 3, pumps: 1, pipes: 1 },
        voters: { wells: 2, pumps: 1, pipes: 1 },
        order: ['wells', 'pipes', 'pumps'],
        ranks: { wells: 1, pumps: 2, pipes: 2 },
        ballotsCast: 2,
        dotsCast: 5,
        places: 2,
        tieAtCut: ['pumps', 'pipes'],
        clearWinners: ['wells'],
      },
    });
  });

  test('of statements, and who of those speaks for somebody usually left out', () => {
    expect(readings.convergence).toMatchObject({
      [scale]: { n: 3, blockedBy: ['ana', 'dot'], wantMoreTalk: ['ben'], verdict: 'blocked' },
    });
    expect(readings.convergenceWatch).toEqual({ [scale]: ['ana', 'ben'] });
  });

  test('of health: the check of health, also when something else was rated later', () => {
    expect(readings.health).toMatchObject({ weakest: 'trust-and-openness' });
  });

  test('are the same for everybody', () => {
    expect(readingsOf(factsFor(contentFor(stage.session(), 'facilitator')))).toEqual(readings);
  });

  test('a board without polls has none', () => {
    const empty = readingsOf(factsOf([]));
    expect(empty).toMatchObject({ votes: {}, convergence: {}, convergenceWatch: {} });
    expect(empty).not.toHaveProperty('health');
  });

  test('a note of nobody is a note and has no author', () => {
    expect(readings).toMatchObject({
      counts: { notes: 2, notesByArea: { vision: 2 } },
      authorsByArea: { vision: 1 },
      vision: { notes: 2, authors: 1 },
      silentParticipants: ['ben', 'cem', 'dot'],
    });
  });

  test('who was taken off the board takes part no more', () => {
    const people = [person('p1'), person('p2', { removed: true, group: 'Gone' })];
    expect(readingsOf(factsOf([card('n', 'note', { by: 'p2' })], people))).toMatchObject({
      counts: { participants: 1, organisations: 0, notes: 1 },
      silentParticipants: ['p1'],
    });
  });
});

describe('a file', () => {
  test('has nothing of what was not revealed, and no ballot of an anonymous poll', () => {
    const { stage, dots } = played();
    const text = JSON.stringify(asFile(contentFor(stage.session(), 'observer')));
    expect(text).not.toContain(MARKER);
    const { session } = JSON.parse(text);
    expect(session.polls.map(({ title }: { title: string }) => title)).toEqual([
      'Which first?',
      'We share pumps',
      'Pulse',
      'Options',
    ]);
    const vote = session.polls.find(({ id }: { id: string }) => id === dots);
    for (const { id } of CAST) expect(JSON.stringify(vote)).not.toContain(`"${id}"`);
  });

  test('has the facilitator’s script only for facilitators', () => {
    const { stage } = played();
    expect(JSON.stringify(asFile(contentFor(stage.session(), 'facilitator')).session.agenda)).toContain(MARKER);
  });

  test.each(['facilitator', 'observer'] as const)('taken by a %s gives the same readings on a new board', (role) => {
    const { stage } = played();
    const file = asFile(contentFor(stage.session(), role));
    const again = asFile(contentFor(imported(file), role));
    expect(again.readings).toEqual(file.readings);
    expect(again.session.polls).toEqual(file.session.polls);
  });

  test('brings steps that are over, and none that runs', () => {
    const { stage } = played();
    const { agenda } = viewFor(imported(asFile(contentFor(stage.session(), 'observer'))), {
      participantId: '',
      role: 'observer',
    }).parts;
    expect(agenda.current).toBeNull();
    expect(agenda.steps.map(({ title, state, ranMs }) => [title, state, ranMs])).toEqual([
      ['Arrive', 'done', 9 * 60_000],
      ['Vote', 'done', undefined],
      ['Close', 'ahead', undefined],
    ]);
  });

  test('from before there were polls is whole', () => {
    const file = asFile(contentOf(RECORDS));
    const { agenda: _agenda, polls: _polls, ...session } = file.session;
    expect(boardFromJson({ ...file, session })).toMatchObject({ ok: true, value: { agenda: [], polls: [] } });
  });

  test.each<[string, (session: { polls: object[]; agenda: object[]; people: object[] }) => void]>([
    ['with the result of another kind', ({ polls }) => Object.assign(polls[0] ?? {}, { kind: 'rating' })],
    ['with no result', ({ polls }) => Object.assign(polls[0] ?? {}, { results: { reasons: [] } })],
    ['with a poll twice', ({ polls }) => polls.push(polls[0] ?? {})],
    ['with a poll that is none', ({ polls }) => polls.push({})],
    ['with a step of no state', ({ agenda }) => Object.assign(agenda[0] ?? {}, { state: 'lost' })],
    ['with somebody who is called nobody', ({ people }) => people.push(person(ANONYMOUS))],
  ])('%s is broken', (_what, spoil) => {
    const file = asFile(contentFor(played().stage.session(), 'observer'));
    spoil(file.session);
    expect(boardFromJson(file)).toMatchObject({ ok: false, error: { code: 'import.broken' } });
  });
});

describe('the report', () => {
  const { stage } = played();
  const facts = factsFor(contentFor(stage.session(), 'facilitator'));
  const markdown = reportToMarkdown(buildReport(facts, t, 'today'));
  const files = new Map(csvTables(facts, t).map((table) => [table.name, tableToCsv(table)]));

  test('[SE67] says what the dots were for and what was agreed for a tie', () => {
    expect(facts.polls[0]).toMatchObject({ weight: 'narrowing', tieRule: 'We talk, then vote again' });
    expect(markdown).toContain(t('live.weight.narrowing'));
    expect(markdown).toContain('We talk, then vote again');
  });

  test.each([
    '## The agenda as held',
    '| Arrive | 10 | 9 | held |',
    '| Vote | 20 |  | running |',
    '| Close | 5 |  | not reached |',
    '## Votes and decisions',
    'Ballots: 2 of 4',
    'Clearly ahead: About wells',
    'Tied at the cut: About pumps, About pipes',
    'Decision: Wells, then pumps',
    'Chosen: About wells, About pumps',
    'The decision follows the dots.',
    'Reason: Money is there',
    '- Wells are near',
    'Disagree seriously or block: Name of ana, Name of dot',
    'Want to talk more: Name of ben',
    'block, Name of ana: Not without us',
    'Lowest: Trust',
    '| Trust | 2 | 3.5 | 1.5 | 1 |',
  ])('says %j', (words) => {
    expect(markdown).toContain(words);
  });

  test('says nothing of what was not revealed, nor of what facilitators have before them', () => {
    expect(markdown).not.toContain(MARKER);
    for (const file of files.values()) expect(file).not.toContain(MARKER);
  });

  test('has each table for a spreadsheet, and no author where nobody is to be known', () => {
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['agenda', 'votes', 'convergence', 'ratings', 'decisions']),
    );
    expect(files.get('votes')).toContain('Which first?,About wells,3,2,1,clearly ahead,yes');
    expect(files.get('convergence')).toContain('"Name of ana, Name of dot",Name of ben');
    expect(files.get('notes')).toContain('Text of n2,Vision,,');
    expect(JSON.stringify([...files.values(), markdown])).not.toContain(ANONYMOUS);
  });

  test('says nothing of agenda and votes where there were none', () => {
    const plain = reportToMarkdown(buildReport(factsOf([]), t, 'today'));
    expect(plain).not.toContain('## The agenda');
    expect(plain).not.toContain('## Votes');
  });
});
