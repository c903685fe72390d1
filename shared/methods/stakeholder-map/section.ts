/**
 * The stakeholder map's part of the report: what stands out first, then who stands where, then the tables.
 */
import { keyOf, type Translate } from '../../i18n/translate.ts';
import { type Block, list, type Section, table, text } from '../../report/report.ts';
import type { BoardFacts } from '../facts.ts';
import { type StakeholderReading, stakeholderReading } from './reading.ts';
import { BRIEF, linkTable, registerTable } from './tables.ts';

/** Alarms in the order of urgency; each is a list of the reading and a text of the catalogue. */
export const ALARMS = [
  'makeOrBreakAbsent',
  'marginalisedAbsent',
  'marginalisedByProxyOnly',
  'highlyAffectedAbsent',
  'marginalisedWithoutTieToPower',
  'isolated',
] as const satisfies readonly (keyof StakeholderReading)[];

export const QUADRANTS = ['engage-closely', 'keep-satisfied', 'empower-and-inform', 'monitor'] as const;

export const stakeholderSections = (facts: BoardFacts, t: Translate): readonly Section[] => {
  const reading = stakeholderReading(facts);
  const count = Object.keys(reading.degree).length;
  if (count === 0) return [];
  const names = new Map(facts.cards.map((card) => [card.id, card.text]));
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? '').join(', ');
  const alarms = ALARMS.filter((alarm) => reading[alarm].length > 0).map(
    (alarm) => `${t(keyOf('alarm', alarm))}: ${named(reading[alarm])}`,
  );
  const quadrants = QUADRANTS.filter((name) => reading.quadrants[name]).map(
    (name) => `${t(keyOf('quadrant', name))}: ${named(reading.quadrants[name] ?? [])}`,
  );
  const blocks: Block[] = [
    text(
      t('report.stakeholders.lead', {
        stakeholders: count,
        links: facts.links.length,
        centre: named(reading.mostConnected),
      }),
    ),
    list(alarms),
    text(t('report.stakeholders.quadrants')),
    list(quadrants),
  ];
  return [
    { title: t('method.stakeholder-map'), blocks },
    { title: t('report.register'), blocks: [table(registerTable(facts, t, BRIEF))] },
    { title: t('report.links'), blocks: [table(linkTable(facts, t))] },
  ];
};
