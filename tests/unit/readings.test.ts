/**
 * What the methods tell: the rules of the stakeholder map, strategic intention and the clusters of a wall.
 * The ids in brackets are those of docs/spec.
 */
import { describe, expect, test } from 'vitest';
import type { BoardRecord } from '../../shared/document/record.ts';
import { parseRecord } from '../../shared/document/record.ts';
import { judge } from '../../shared/document/rules.ts';
import { LIMITS } from '../../shared/limits.ts';
import { visionFigures } from '../../shared/methods/clusters.ts';
import { quadrantOf, salienceOf, stakeholderReading } from '../../shared/methods/stakeholder-map/reading.ts';
import { strategicIntention } from '../../shared/methods/strategic-intention/method.ts';
import { intentionFigures, intentionReading } from '../../shared/methods/strategic-intention/reading.ts';
import { readingsOf } from '../../shared/report/readings.ts';
import { DEFAULT_LINK_TYPES, newSettings, settingsSchema } from '../../shared/session/settings.ts';
import { card, factsOf, link, noteIn, person, stakeholder, template } from './sample-board.ts';

const read = (...records: BoardRecord[]) => stakeholderReading(factsOf(records));

describe('quadrants', () => {
  test.each([
    [50, 50, 'engage-closely'],
    [49, 50, 'keep-satisfied'],
    [50, 49, 'empower-and-inform'],
    [49, 49, 'monitor'],
    [100, 100, 'engage-closely'],
    [0, 0, 'monitor'],
  ])('[SM1] interest %i and power %i: %s', (interest, power, quadrant) => {
    expect(quadrantOf({ interest, power })).toBe(quadrant);
    expect(read(stakeholder('s', interest, power)).quadrants).toEqual({ [quadrant]: ['s'] });
  });

  test('[SM1] a place between whole numbers counts as people read it, 49.5 as 50', () => {
    expect(read(stakeholder('s', 49.5, 49.5)).quadrants).toEqual({ 'engage-closely': ['s'] });
    expect(read(stakeholder('s', 49.4, 49.4)).quadrants).toEqual({ monitor: ['s'] });
  });

  test('[SM1] who is not placed is in no quadrant', () => {
    expect(quadrantOf({ interest: undefined, power: undefined })).toBeUndefined();
    expect(read(stakeholder('s')).quadrants).toEqual({});
  });
});

describe('salience', () => {
  test.each([
    [49, false, false, 'non-stakeholder'],
    [50, false, false, 'dormant'],
    [49, true, false, 'discretionary'],
    [49, false, true, 'demanding'],
    [50, true, false, 'dominant'],
    [50, false, true, 'dangerous'],
    [49, true, true, 'dependent'],
    [50, true, true, 'definitive'],
  ])('[SM2] power %i, legitimate %s, urgent %s: %s', (power, legitimate, urgent, salience) => {
    expect(salienceOf({ power, legitimate, urgent })).toBe(salience);
    expect(read(stakeholder('s', 0, power, { legitimate, urgent })).salience).toEqual({ [salience]: ['s'] });
  });

  test('[SM2] who is not placed has no class yet', () => {
    expect(read(stakeholder('s', undefined, undefined, { legitimate: true })).salience).toEqual({});
  });
});

describe('alarms', () => {
  test('[SM3] who can make or break it and has nobody in the room', () => {
    const reading = read(
      stakeholder('here', 50, 50, { veto: true, representedBy: ['p1'] }),
      stakeholder('away', 50, 50, { veto: true }),
      stakeholder('weak', 50, 50),
    );
    expect(reading.makeOrBreak).toEqual(['away', 'here']);
    expect(reading.makeOrBreakAbsent).toEqual(['away']);
  });

  test('[SM4] who is usually left out: absent, by proxy only, in the room', () => {
    const left = { marginalised: true };
    const reading = read(
      stakeholder('absent', 1, 1, { ...left, voice: 1 }),
      stakeholder('proxy', 1, 1, { ...left, representedBy: ['p1'], voice: 1 }),
      stakeholder('room', 1, 1, { ...left, representedBy: ['p1'], voice: 2 }),
      stakeholder('heard', 1, 1, { representedBy: ['p1'], voice: 1 }),
    );
    expect(reading.marginalised).toEqual(['absent', 'proxy', 'room']);
    expect(reading.marginalisedAbsent).toEqual(['absent']);
    expect(reading.marginalisedByProxyOnly).toEqual(['proxy']);
  });

  test.each([
    [70, 'one-way', 'informs', []],
    [69, 'one-way', 'informs', ['m']],
    [70, 'two-way', 'informs', []],
    [70, 'one-way', 'disputes', ['m']],
  ] as const)(
    '[SM5] a tie to power %i, %s, of type %s: without tie to power %j',
    (power, direction, linkType, alarmed) => {
      const people = [stakeholder('m', 10, 10, { marginalised: true }), stakeholder('p', 10, power)];
      const there = read(...people, link('l', 'm', 'p', { direction, linkType }));
      const back = read(...people, link('l', 'p', 'm', { direction, linkType }));
      expect(there.marginalisedWithoutTieToPower).toEqual(alarmed);
      expect(back.marginalisedWithoutTieToPower).toEqual(alarmed);
    },
  );

  test('[SM5] a tie over somebody else is no tie to power', () => {
    const reading = read(
      stakeholder('m', 1, 1, { marginalised: true }),
      stakeholder('between', 1, 1),
      stakeholder('power', 1, 90),
      link('l1', 'm', 'between'),
      link('l2', 'between', 'power'),
    );
    expect(reading.marginalisedWithoutTieToPower).toEqual(['m']);
  });

  test.each([
    [69, []],
    [70, ['s']],
    [100, ['s']],
  ])('affected %i and absent: %j', (affected, alarmed) => {
    expect(read(stakeholder('s', 1, 1, { affected })).highlyAffectedAbsent).toEqual(alarmed);
    expect(read(stakeholder('s', 1, 1, { affected, representedBy: ['p1'] })).highlyAffectedAbsent).toEqual([]);
  });
});

describe('links', () => {
  test('[SM6] an arrow joins exactly two actors', () => {
    expect(parseRecord(link('l', 's1', 's2')).ok).toBe(true);
    expect(parseRecord(link('l', 's1', 's1'))).toMatchObject({ ok: false, error: { code: 'record.invalid' } });
    const { to: _none, ...open } = link('l', 's1', 's2');
    expect(parseRecord(open).ok).toBe(false);
    expect(parseRecord({ ...link('l', 's1', 's2'), to: ['s2', 's3'] }).ok).toBe(false);
  });

  test('[SM6] an arrow whose end is gone counts for nobody', () => {
    expect(read(stakeholder('s1', 1, 1), link('l', 's1', 'gone'))).toMatchObject({
      degree: { s1: 0 },
      isolated: ['s1'],
    });
  });

  test('[SM7] a board has one to five link types, each a verb and a colour of its own id', () => {
    const settings = newSettings('T', 'en');
    const [first] = DEFAULT_LINK_TYPES;
    const types = (count: number) => Array.from({ length: count }, (_, order) => ({ ...first, id: `type${order}` }));
    const accepts = (linkTypes: unknown) => settingsSchema.safeParse({ ...settings, linkTypes }).success;
    expect(accepts(types(LIMITS.linkTypes))).toBe(true);
    expect(accepts(types(LIMITS.linkTypes + 1))).toBe(false);
    expect(accepts([])).toBe(false);
    expect(accepts([{ ...first, label: '  ' }])).toBe(false);
    expect(accepts([{ ...first, colour: 'green' }])).toBe(false);
    expect(accepts([first, first])).toBe(false);
  });

  test('[SM8] degree counts each link once at each end, two-way and harmful ones too', () => {
    const reading = read(
      ...['a', 'b', 'c', 'd'].map((id) => stakeholder(id, 1, 1)),
      link('l1', 'a', 'b'),
      link('l2', 'b', 'a', { direction: 'two-way' }),
      link('l3', 'c', 'b', { linkType: 'disputes' }),
    );
    expect(reading.degree).toEqual({ a: 2, b: 3, c: 1, d: 0 });
    expect(reading.isolated).toEqual(['d']);
    expect(reading.mostConnected).toEqual(['b', 'a', 'c']);
    expect(reading.linksByType).toEqual({ funds: 0, directs: 0, informs: 2, serves: 0, disputes: 1 });
  });

  test('[SM8] the most connected are three; equal ones in order of their ids', () => {
    const ids = ['d', 'c', 'b', 'a'];
    expect(read(...ids.map((id) => stakeholder(id, 1, 1))).mostConnected).toEqual(['a', 'b', 'c']);
  });
});

describe('strategic intention', () => {
  const middle = (zoneId: string): readonly [number, number] => {
    const rect = strategicIntention.zones.find((zone) => zone.id === zoneId)?.rect ?? [0, 0, 0, 0];
    return [rect[0] + 100, rect[1] + 100];
  };
  const note = (id: string, zone: string, fields: Readonly<Record<string, string>> = {}) =>
    noteIn('t', id, middle(zone), { fields });
  const facts = (...notes: BoardRecord[]) => factsOf([template('t', 'strategic-intention'), ...notes]);

  test.each([
    ['the away note names it', { opposite: 't1' }, {}],
    ['the towards note names it', {}, { opposite: 'a1' }],
    ['both name each other', { opposite: 't1' }, { opposite: 'a1' }],
  ])('[SI1] two opposites make one shift when %s', (_who, away, towards) => {
    expect(intentionFigures(facts(note('a1', 'away', away), note('t1', 'towards', towards)))).toMatchObject({
      shifts: [{ away: 'a1', towards: 't1' }],
      awayAlone: [],
      towardsAlone: [],
    });
  });

  test('[SI1] a note is in one shift at most: of two that want it, the first by id has it', () => {
    const both = facts(
      note('a1', 'away', { opposite: 't1' }),
      note('a2', 'away', { opposite: 't1' }),
      note('t1', 'towards'),
    );
    expect(intentionFigures(both)).toMatchObject({ shifts: [{ away: 'a1', towards: 't1' }], awayAlone: ['a2'] });
  });

  test('[SI1] an opposite that left its half of the canvas is none', () => {
    const moved = facts(note('a1', 'away', { opposite: 't1' }), note('t1', 'gain'));
    expect(intentionFigures(moved)).toMatchObject({ shifts: [], awayAlone: ['a1'], towardsAlone: [] });
  });

  test('[SI2] single notes are listed as halves on their side', () => {
    const singles = facts(note('a1', 'away'), note('a2', 'away', { opposite: 'nothing' }), note('t1', 'towards'));
    expect(intentionFigures(singles)).toMatchObject({ shifts: [], awayAlone: ['a1', 'a2'], towardsAlone: ['t1'] });
  });

  test('[SI3] a gain says for whom', () => {
    const { gains } = intentionReading(facts(note('g1', 'gain', { gainFor: 'Midwives' }), note('g2', 'gain')));
    expect(gains.map((gain) => gain.fields.gainFor ?? '')).toEqual(['Midwives', '']);
  });

  test('[SI4] an urgency says how we know', () => {
    const { urgency } = intentionReading(facts(note('u1', 'urgency', { evidence: 'Survey' })));
    expect(urgency.map((why) => why.fields.evidence)).toEqual(['Survey']);
  });
});

describe('clusters and authors', () => {
  const wall = template('t', 'gathering-wall');
  const vision = (id: string, cluster?: string, by = 'p1') =>
    noteIn('t', id, [100, 200], { by, fields: cluster === undefined ? {} : { cluster } });

  test.each(['facilitator', 'participant'] as const)(
    '[CL1] a note keeps its author also when a %s edits it',
    (role) => {
      const before = card('n', 'note', { by: 'author' });
      const actor = { participantId: 'editor', role };
      expect(judge(before, { ...before, text: 'edited' }, actor)).toBeUndefined();
      expect(judge(before, { ...before, by: 'editor' }, actor)).toBe('record.author');
    },
  );

  test('[CL1] a cluster counts its notes, and they still count for their authors', () => {
    const records = [wall, card('c', 'cluster'), vision('n1', 'c', 'p1'), vision('n2', 'c', 'p2')];
    const facts = factsOf(records, [person('p1'), person('p2'), person('p3')]);
    expect(visionFigures(facts)).toMatchObject({ notes: 2, authors: 2, clusterSizes: { c: 2 } });
    expect(readingsOf(facts)).toMatchObject({ authorsByArea: { vision: 2 }, silentParticipants: ['p3'] });
  });

  test('[CL2] notes without a cluster, or whose cluster is gone, are listed', () => {
    const facts = factsOf([wall, card('c', 'cluster'), vision('n1', 'c'), vision('n2'), vision('n3', 'gone')]);
    expect(visionFigures(facts).unclustered).toEqual(['n2', 'n3']);
  });

  test('[CL2] notes of other corners are not missed in a cluster, but counted when they are in one', () => {
    const parked = noteIn('t', 'n1', [1_260, 1_000], { fields: { cluster: 'c' } });
    const reading = visionFigures(factsOf([wall, card('c', 'cluster'), parked]));
    expect(reading).toMatchObject({ notes: 0, unclustered: [], clusterSizes: { c: 1 } });
  });
});
