/**
 * What of talks, markets and exchanges is taken home: by whom, in which figures, in the report, and back again. Nobody's
 * gender leaves the board, and the report names nobody who spoke.
 */
import { describe, expect, test } from 'vitest';
import { translatorFor } from '../../shared/i18n/catalogues.ts';
import { boardFacts } from '../../shared/report/board-facts.ts';
import { type BoardContent, boardFromJson, boardToJson } from '../../shared/report/board-json.ts';
import { buildReport, csvTables } from '../../shared/report/build.ts';
import { tableToCsv } from '../../shared/report/csv.ts';
import { reportToMarkdown } from '../../shared/report/markdown.ts';
import { eventsOf, heldIn } from '../../shared/session/held.ts';
import { apply, newSession, type Session, viewFor } from '../../shared/session/session.ts';
import { contentOf } from './sample-board.ts';
import { createStage } from './session-world.ts';

const t = translatorFor('en');

/** One closed talk and one that still runs, a visited market, an exchange with a match. */
const played = () => {
  const stage = createStage();
  const { act, parts, world } = stage;
  const bowl = (): string => parts('fay').fishbowl.bowls.at(-1)?.id ?? '';
  act('ana', { type: 'person.change', gender: 'f' });
  act('fay', { type: 'fishbowl.make', topic: 'Who mends the pump?', variant: 'open', seats: 3, keepEmpty: 1 });
  act('ana', { type: 'fishbowl.sit', bowl: bowl() });
  act('ben', { type: 'fishbowl.queue', bowl: bowl() });
  act('fay', { type: 'fishbowl.open', bowl: bowl() });
  act('ana', { type: 'fishbowl.turn-start', bowl: bowl() });
  world.now += 40_000;
  act('fay', { type: 'fishbowl.close', bowl: bowl() });
  const turn = parts('fay').fishbowl.bowls[0]?.turns[0]?.id ?? '';
  act('fay', { type: 'fishbowl.turn-fix', bowl: bowl(), turn, gist: 'Parts are far away' });
  act('fay', { type: 'fishbowl.make', topic: 'Still on', variant: 'open' });
  const stalls = [
    { id: 'm1', title: 'Ramps', hosts: ['ben'] },
    { id: 'm2', title: 'Seals', hosts: [] },
  ];
  act('fay', {
    type: 'market.make',
    variant: 'stalls-with-rounds',
    title: 'Market day',
    rounds: [{ minutes: 10 }],
    stalls,
  });
  const market = parts('fay').market.markets[0]?.id ?? '';
  act('fay', { type: 'market.round', market, to: 1 });
  act('ana', { type: 'market.visit', market, stall: 'm1' });
  act('ana', { type: 'market.feedback', market, stall: 'm1', useful: 4, text: 'Cheap enough' });
  act('ana', { type: 'exchange.enter', kind: 'offer', text: 'A spare pump' });
  act('ben', { type: 'exchange.enter', kind: 'need', text: 'Any pump' });
  const [offer, need] = parts('fay').exchange.entries.map(({ id }) => id);
  act('ana', { type: 'exchange.suggest', offer: offer ?? '', need: need ?? '' });
  return stage.session();
};

const contentFor = (session: Session, role: 'facilitator' | 'observer'): BoardContent => ({
  ...contentOf([], [...session.people.values()]),
  ...heldIn(viewFor(session, { participantId: '', role }).parts),
});
const asFile = (content: BoardContent) => JSON.parse(JSON.stringify(boardToJson('b', content)));
const imported = (file: unknown): Session => {
  const content = boardFromJson(file);
  if (!content.ok) throw new Error(content.error.detail);
  return eventsOf(content.value).reduce<Session>(apply, newSession(content.value));
};

describe('taken home', () => {
  const session = played();
  const file = asFile(contentFor(session, 'facilitator'));

  test('by who facilitates: the closed talk with its figures, the visited market, the exchange', () => {
    const [talk, ...others] = Object.values(file.readings.fishbowls);
    expect(others).toEqual([]);
    expect(talk).toMatchObject({ airtimeSec: { ana: 40 }, queuedButNeverSpoke: ['ben'], womenShareOfAirtime: 1 });
    const [market, exchange] = Object.values(file.readings.markets);
    expect(market).toMatchObject({ visits: 1, perStall: { m1: 1, m2: 0 } });
    expect(exchange).toMatchObject({ offers: 1, needs: 1, matches: 1, agreed: 0 });
  });
  test('[MK30] by anybody else: how many were at which stall, and not who went where', () => {
    const theirs = asFile(contentFor(session, 'observer'));
    const [market, ...others] = theirs.session.markets;
    expect(others).toEqual([]);
    expect(market).toMatchObject({ visits: [], feedback: [], counted: { visits: 1, perStall: { m1: 1, m2: 0 } } });
    expect(JSON.stringify(market)).not.toContain('ana');
    const [figures, exchange] = Object.values(theirs.readings.markets);
    expect(figures).toMatchObject({ visits: 1, visitors: 1, stallsPerVisitor: {} });
    expect(exchange).toMatchObject({ offers: 1 });
    expect(asFile(contentFor(imported(theirs), 'facilitator')).session.markets).toEqual([market]);
  });
  test('[FB19] by anybody else: what was said and how evenly, without names, moments and seconds of a turn', () => {
    const theirs = asFile(contentFor(session, 'observer'));
    const [talk, ...others] = theirs.session.bowls;
    expect(others).toEqual([]);
    expect(talk.turns).toEqual([{ id: expect.any(String), gist: 'Parts are far away' }]);
    expect(talk.balance).toMatchObject({ turns: 1, distinctSpeakers: 1, eligible: 4, unheard: 1, shares: [100] });
    expect(JSON.stringify([talk, theirs.readings.fishbowls])).not.toMatch(/ana|ben|women|durationSec|startSec/);
    expect(asFile(contentFor(imported(theirs), 'facilitator')).session.bowls).toEqual([talk]);
  });
  test('without anybody’s gender', () => {
    expect(session.people.get('ana')?.gender).toBe('f');
    expect(JSON.stringify(file)).not.toContain('gender');
  });
  test('comes in again with the same figures and the same record', () => {
    expect(asFile(contentFor(imported(file), 'facilitator'))).toEqual(file);
  });
  test('shows nobody but who facilitates what it brought', () => {
    const { parts } = viewFor(imported(file), { participantId: 'ben', role: 'participant' });
    expect(JSON.stringify(parts.fishbowl)).not.toMatch(/"person":"ana"|womenShare/);
    expect(parts.market.markets[0]).not.toHaveProperty('visits');
  });
  test.each([
    ['a talk without an end', { turns: 'many' }],
    ['a share above one', { womenShareOfAirtime: 2 }],
  ])('%s is no board', (_what, change) => {
    const bowls = [{ ...file.session.bowls[0], ...change }];
    const broken = boardFromJson({ ...file, session: { ...file.session, bowls } });
    expect(broken.ok ? undefined : broken.error.code).toBe('import.broken');
  });
});

describe('the report', () => {
  const content = contentFor(played(), 'facilitator');
  const facts = boardFacts(content.records, content);
  const report = buildReport(facts, t, 'today');
  const markdown = reportToMarkdown(report);

  test('tells what was said and how the time was shared, and names nobody', () => {
    const talk = reportToMarkdown({
      ...report,
      lead: [],
      sections: report.sections.filter(({ title }) => title === 'Fishbowl'),
    });
    expect(talk).toContain('- Parts are far away');
    expect(talk).toContain('- Waited and were not heard: 1');
    expect(talk).not.toMatch(/Name of|ana\b/);
  });
  test('[FB19] has the talk for everybody; what only the record tells is left out', () => {
    const theirs = contentFor(played(), 'observer');
    const text = reportToMarkdown(buildReport(boardFacts([], theirs), t, 'today'));
    expect(text).toContain('- Parts are far away');
    expect(text).toContain('- Spoke: 1 of 4 who could (25 %)');
    expect(text).not.toMatch(/Longest turn|Women/);
    expect(markdown).toMatch(/Longest turn: 40 s[\s\S]*Women: 100 %/);
  });
  test('has stalls with visits and feedback, stalls that nobody saw, and what is still needed', () => {
    expect(markdown).toMatch(/\| Ramps \|.*\| 1 \| 4 \| Cheap enough \|/);
    expect(markdown).toContain('Nobody has been at: Seals');
    expect(markdown).toMatch(/\| A spare pump.*\| Any pump.*still talking \|/);
  });
  test('has a table of each for a spreadsheet', () => {
    const csv = new Map(csvTables(facts, t).map((one) => [one.name, tableToCsv(one)]));
    expect(csv.get('turns')).toContain('Who mends the pump?,0,40,Parts are far away');
    expect(csv.get('stalls')).toContain('Market day,Seals,,0,,');
    expect(csv.get('matches')).toContain('A spare pump');
  });
});
