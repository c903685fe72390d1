/**
 * What a strategic intention tells: who gains and whom nobody asked, who has not been heard, and the page of the report.
 */
import { describe, expect, test } from 'vitest';
import type { Card } from '../../shared/document/record.ts';
import { translatorFor } from '../../shared/i18n/catalogues.ts';
import { factsWithin } from '../../shared/methods/facts.ts';
import {
  affectedAbsent,
  concernedIn,
  speaksForMarginalised,
  unheardOf,
} from '../../shared/methods/strategic-intention/coverage.ts';
import { gainsOf } from '../../shared/methods/strategic-intention/gains.ts';
import { boardFacts } from '../../shared/report/board-facts.ts';
import { buildReport, csvTables } from '../../shared/report/build.ts';
import { tableToCsv } from '../../shared/report/csv.ts';
import { reportToMarkdown } from '../../shared/report/markdown.ts';
import { readingsOf } from '../../shared/report/readings.ts';
import { heldIn } from '../../shared/session/held.ts';
import { viewFor } from '../../shared/session/session.ts';
import { card, contentOf, factsOf, noteIn, person, stakeholder, template } from './sample-board.ts';
import { CAST, createStage } from './session-world.ts';

const T = template('t', 'strategic-intention');
const gain = (id: string, change: Partial<Card> = {}): Card => noteIn('t', id, [60, 1200], change);
const reason = (id: string, change: Partial<Card> = {}): Card => noteIn('t', id, [860, 1200], change);
const named = (id: string, text: string, place?: readonly [number, number], fields: Card['fields'] = {}): Card => ({
  ...stakeholder(id, place?.[0], place?.[1], fields),
  text,
});

describe('[SI3] gains', () => {
  const shown = (records: readonly Card[], groups: readonly string[] = []) => {
    const facts = factsOf([T, ...records], [person('p1'), ...groups.map((group, at) => person(`g${at}`, { group }))]);
    const { rows, forNobody } = gainsOf(factsWithin(facts, 't'), facts);
    return {
      rows: rows.map(({ name, gains }) => [name, ...gains.map(({ id }) => id)]),
      none: forNobody.map((g) => g.id),
    };
  };

  test('each stakeholder of the map has a row; picked by card or typed by name, in any case; empty rows stay', () => {
    const map = [named('s1', 'Herders'), named('s2', 'District office'), named('s3', 'Girls')];
    const gains = [
      gain('n1', { fields: { gainOf: ['s1', 'gone'] } }),
      gain('n2', { fields: { gainFor: 'herders, Traders' } }),
      gain('n3', { fields: { gainOf: ['gone'] } }),
      gain('n4'),
    ];
    expect(shown([...map, ...gains])).toEqual({
      rows: [['Herders', 'n1', 'n2'], ['District office'], ['Girls'], ['Traders', 'n2']],
      none: ['n3', 'n4'],
    });
  });

  test('without a map the groups have rows', () => {
    expect(shown([gain('n1', { fields: { gainFor: 'الرعاة، County' } })], ['County', 'Users'])).toEqual({
      rows: [['County', 'n1'], ['Users'], ['الرعاة', 'n1']],
      none: [],
    });
  });
});

describe('[SI13] who has not been heard', () => {
  const map = [
    named('s1', 'Absent and hard hit', [10, 10], { affected: 70, marginalised: true }),
    named('s2', 'Absent, powerful', [10, 50], { affected: 69 }),
    named('s3', 'Here and silent', [90, 90], { representedBy: ['quiet'] }),
    named('s4', 'Here and heard', [90, 90], { representedBy: ['quiet', 'writer'] }),
    named('s5', 'Neither', [90, 49], { affected: 69 }),
    named('s6', 'Voted', [90, 90], { representedBy: ['voter'] }),
    named('s7', 'Not placed, hard hit', undefined, { affected: 100, representedBy: ['quiet'] }),
  ];
  const people = ['quiet', 'writer', 'voter'].map((id) => person(id));
  const voters = { voters: ['voter'] };
  const facts = {
    ...factsOf([...map, card('n', 'note', { by: 'writer' }), card('a', 'note', { by: 'anonymous' })], people),
  };
  const withVote = { ...facts, polls: [{ ...voters } as never] };

  test('those with influence or hard affected whose people wrote nothing and handed nothing in', () => {
    expect(unheardOf(withVote).map(({ id, why }) => [id, why])).toEqual([
      ['s1', 'absent'],
      ['s2', 'absent'],
      ['s3', 'silent'],
      ['s7', 'silent'],
    ]);
    expect(unheardOf(facts).map(({ id }) => id)).toContain('s6');
    expect(concernedIn(facts)).toHaveLength(6);
  });

  test('hard affected and absent are the same set as on the map', () => {
    const readings = readingsOf(facts);
    expect(affectedAbsent(unheardOf(facts))).toEqual(['s1']);
    expect(readings.intention).toMatchObject({ affectedStakeholdersAbsent: ['s1'] });
    expect(readings.stakeholders).toMatchObject({ highlyAffectedAbsent: ['s1'] });
  });
});

/** A workshop with two versions, both voted on, drafts, gains and a map. */
const played = () => {
  const stage = createStage();
  const say = (text: string) => stage.act('fay', { type: 'intention.state', template: 't', text, from: drafts() });
  const drafts = () => stage.parts('fay').intention.drafts.map(({ id }) => id);
  const agree = (...levels: readonly (readonly [string, number])[]): void => {
    const statement = stage.parts('fay').intention.statements.at(-1)?.id ?? '';
    stage.act('fay', { type: 'intention.vote', statement });
    const poll = stage.parts('fay').poll.polls.at(-1)?.id ?? '';
    for (const [who, level] of levels) stage.act(who, { type: 'poll.vote', poll, ballot: { level } });
    stage.act('fay', { type: 'poll.close', poll }, { type: 'poll.reveal', poll });
  };
  stage.act('ana', { type: 'intention.draft', template: 't', group: 'Users', text: 'Away from waiting' });
  say('We buy pumps by May 2027.');
  agree(['ana', 8], ['ben', 1]);
  say('We share pumps in good years and bad.');
  const statement = stage.parts('fay').intention.statements.at(-1)?.id ?? '';
  stage.act('fay', { type: 'intention.test', statement, test: 'lasting', holds: true });
  stage.act('ana', { type: 'intention.translate', statement, lang: 'sw', text: 'Tunashirikiana' });
  agree(['ana', 5], ['ben', 1], ['cem', 1], ['dot', 2]);
  const records = [
    T,
    named('s1', 'Herders', [50, 20], { affected: 90, marginalised: true, representedBy: ['ana'] }),
    named('s2', 'Council', [50, 90], { representedBy: ['fay'] }),
    gain('n1', { fields: { gainOf: ['s1'] } }),
    reason('n2', { fields: { whyNow: 2, evidence: 'Logbook' } }),
    reason('n3', { fields: { whyNow: 5, horizon: 'The next dry season', source: 'Met office' } }),
  ];
  const content = { ...contentOf(records, CAST), ...heldIn(viewFor(stage.session(), OBSERVER).parts) };
  return boardFacts(records, content);
};
const OBSERVER = { participantId: 'obi', role: 'observer' } as const;

describe('[SI16] the report', () => {
  const facts = played();
  const t = translatorFor('en');
  const sections = buildReport(facts, t, 'today').sections.filter(({ title }) => title === 'Strategic intention');
  const markdown = reportToMarkdown({ title: '', lead: [], sections });

  test('has the sentence with its languages and what was said of it', () => {
    expect(markdown).toContain('Version 2: We share pumps in good years and bad.');
    expect(markdown).toContain('- sw: Tunashirikiana');
    expect(markdown).toContain('- Said of it: holds for years');
  });
  test('has both votes, and [SI14] names who wants more talk or blocks with whom they speak for, whatever the verdict', () => {
    expect(markdown).toContain('Version 1: Blocked');
    expect(markdown).toContain('Version 2: Keep talking: not enough support yet. Ballots: 4; support: 75 %.');
    expect(markdown).toContain('- Want to talk more: Name of ana (speaks for Herders, usually left out)');
    expect(speaksForMarginalised(facts, 'ana')).toEqual(['Herders']);
    expect(speaksForMarginalised(facts, 'fay')).toEqual([]);
  });
  test('has gains by whom, empty rows too, and [SI4] urgency with all that was said of it, the most urgent first', () => {
    expect(markdown).toMatch(/\| Herders \| Text of n1 \|\n\| Council \| nobody asked \|/);
    expect(markdown).toMatch(
      /\| Text of n3 \| 5 \| {2}\| The next dry season \| Met office \|\n\| Text of n2 \| 2 \| Logbook \|/,
    );
  });
  test('has who was missing, and how the sentence came about', () => {
    expect(markdown).toContain('- Council: here, but has said nothing (has influence)');
    expect(markdown).not.toContain('- Herders: ');
    expect(markdown).toMatch(/\| 2 \| We share pumps in good years and bad\. \| Taken out: “buy”/);
    expect(markdown).toContain('- Users: Away from waiting (Name of ana)');
  });
  test('has its tables for a spreadsheet', () => {
    const csv = new Map(csvTables(facts, t).map((one) => [one.name, tableToCsv(one)]));
    expect(csv.get('gains')).toContain('Council,nobody asked');
    expect(csv.get('urgency')).toContain('Text of n2,2,Logbook');
    expect(csv.get('statements')).toContain('1,We buy pumps by May 2027.,,Users,Blocked');
  });
  test('says nothing of a board without any of it', () => {
    const empty = buildReport(factsOf([T]), t, 'today').sections.map(({ title }) => title);
    expect(empty).not.toContain('Strategic intention');
  });
});
