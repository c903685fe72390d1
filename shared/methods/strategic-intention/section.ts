/**
 * The intention on one page (domain.md B.5, output): the sentence, shifts, gains by group, urgency, who agreed how far, how
 * the sentence came about, and who was missing.
 */
import { keyOf, type Translate } from '../../i18n/translate.ts';
import { type Block, list, type Section, type Table, table, text } from '../../report/report.ts';
import { percent } from '../../rounding.ts';
import { type BoardFacts, personName } from '../facts.ts';
import { speaksForMarginalised, type Unheard, unheardOf } from './coverage.ts';
import { gainsOf } from './gains.ts';
import { evidenceOf, horizonOf, intentionReading, sourceOf, whyNowOf } from './reading.ts';
import type { Statement } from './state.ts';
import { wordDifferences } from './word-differences.ts';
import { draftText, statementsOf, TESTS } from './words.ts';

const currentOf = ({ intention }: BoardFacts): readonly Statement[] =>
  [...new Set(intention.statements.map(({ template }) => template))].flatMap(
    (template) => statementsOf(intention, template).at(-1) ?? [],
  );

/** A person with whom they speak for, where those are usually left out. */
const spokenFor = (facts: BoardFacts, person: string, t: Translate): string => {
  const names = speaksForMarginalised(facts, person).join(', ');
  const name = personName(facts, person);
  return names === '' ? name : t('report.intention.speaksFor', { name, groups: names });
};

const voteLines = (facts: BoardFacts, { v, polls }: Statement, t: Translate): readonly string[] =>
  facts.polls.flatMap(({ id, results: { scale }, decision }) => {
    if (scale === undefined || !polls.includes(id)) return [];
    const verdict = t(keyOf('report.verdict', scale.verdict));
    const named = (people: readonly string[]): string => people.map((one) => spokenFor(facts, one, t)).join(', ');
    return [
      t('report.intention.vote', { v, verdict, n: scale.n, share: percent(scale.supportShare) }),
      ...(scale.blockedBy.length > 0 ? [t('report.polls.objects', { people: named(scale.blockedBy) })] : []),
      ...(scale.wantMoreTalk.length > 0 ? [t('report.polls.talk', { people: named(scale.wantMoreTalk) })] : []),
      ...(decision?.text ? [t('report.polls.decision', { text: decision.text })] : []),
    ];
  });

const testLines = ({ tests }: Statement, t: Translate): readonly string[] => {
  const named = (holds: boolean): string =>
    TESTS.filter((test) => tests[test] === holds)
      .map((test) => t(keyOf('intention.test', test)))
      .join(', ');
  const [good, missing] = [named(true), named(false)];
  return [
    ...(good === '' ? [] : [t('report.intention.holds', { tests: good })]),
    ...(missing === '' ? [] : [t('report.intention.holdsNot', { tests: missing })]),
  ];
};

const sentenceBlocks = (facts: BoardFacts, t: Translate): readonly Block[] =>
  currentOf(facts).flatMap((statement) => {
    const lines = Object.entries(statement.translations).map(([lang, line]) => `${lang}: ${line.text}`);
    return [
      text(t('report.intention.sentence', { v: statement.v, text: statement.text })),
      list([...lines, ...testLines(statement, t)]),
    ];
  });

const agreedBlocks = (facts: BoardFacts, t: Translate): readonly Block[] => {
  const lines = facts.intention.statements.flatMap((statement) => voteLines(facts, statement, t));
  return lines.length === 0 ? [] : [text(t('report.intention.agreed')), list(lines)];
};

const shiftTable = (facts: BoardFacts, t: Translate): Table => {
  const { shifts, awayAlone, towardsAlone } = intentionReading(facts);
  return {
    name: 'shifts',
    columns: [t('zone.strategic-intention.away'), t('zone.strategic-intention.towards')],
    rows: [
      ...shifts.map((shift) => [shift.away.text, shift.towards.text]),
      ...awayAlone.map((note) => [note.text, '']),
      ...towardsAlone.map((note) => ['', note.text]),
    ],
  };
};

/** One row for whom, empty rows too: nobody asked them. */
const gainTable = (facts: BoardFacts, t: Translate): Table => {
  const { rows, forNobody } = gainsOf(facts);
  const texts = (gains: readonly { readonly text: string }[]): string => gains.map((gain) => gain.text).join('; ');
  return {
    name: 'gains',
    columns: [t('field.gainFor'), t('zone.strategic-intention.gain')],
    rows: [
      ...rows.map(({ name, gains }) => [name, texts(gains) || t('report.intention.nobodyAsked')]),
      ...(forNobody.length === 0 ? [] : [[t('report.intention.forNobody'), texts(forNobody)]]),
    ],
  };
};

/** One row a reason, the most urgent first. */
const urgencyTable = (facts: BoardFacts, t: Translate): Table => ({
  name: 'urgency',
  columns: [
    t('zone.strategic-intention.urgency'),
    ...(['whyNow', 'evidence', 'horizon', 'source'] as const).map((name) => t(keyOf('field', name))),
  ],
  rows: [...intentionReading(facts).urgency]
    .sort((a, b) => whyNowOf(b) - whyNowOf(a))
    .map((note) => [note.text, whyNowOf(note) || '', evidenceOf(note), horizonOf(note), sourceOf(note)]),
});

/** What went and what came since the version before, in words. */
const changeOf = (before: Statement | undefined, statement: Statement, t: Translate): string => {
  const pieces = before ? wordDifferences(before.text, statement.text) : [];
  const those = (kind: 'out' | 'in'): string =>
    pieces
      .filter((piece) => piece.kind === kind && piece.text.trim() !== '')
      .map((piece) => `“${piece.text.trim()}”`)
      .join(', ');
  const [out, into] = [those('out'), those('in')];
  return [
    ...(out === '' ? [] : [t('report.intention.out', { words: out })]),
    ...(into === '' ? [] : [t('report.intention.in', { words: into })]),
  ].join(' ');
};

/** One row a version, with what changed since the one before, where it comes from and how far people agreed. */
const versionTable = (facts: BoardFacts, t: Translate): Table => {
  const { statements, drafts } = facts.intention;
  return {
    name: 'statements',
    columns: [
      t('report.intention.version'),
      t('report.column.statement'),
      t('report.intention.change'),
      t('report.intention.drafts'),
      t('report.column.verdict'),
    ],
    rows: statements.map((statement) => {
      const before = statements.find(({ template, v }) => template === statement.template && v === statement.v - 1);
      const from = drafts
        .filter(({ id }) => statement.from.includes(id))
        .map(({ group }) => group || t('report.no-group'));
      const verdicts = facts.polls.flatMap(({ id, results: { scale } }) =>
        scale && statement.polls.includes(id) ? [t(keyOf('report.verdict', scale.verdict))] : [],
      );
      return [statement.v, statement.text, changeOf(before, statement, t), from.join(', '), verdicts.join(' ')];
    }),
  };
};

const draftBlocks = (facts: BoardFacts, t: Translate): readonly Block[] => {
  const lines = facts.intention.drafts.map((draft) => {
    const authors = new Set(draft.versions.map(({ by }) => personName(facts, by)));
    const names = [...authors].filter(Boolean).join(', ');
    return `${draft.group || t('report.no-group')}: ${draftText(draft)}${names === '' ? '' : ` (${names})`}`;
  });
  return lines.length === 0 ? [] : [text(t('report.intention.drafts')), list(lines)];
};

export const missingLine = ({ name, why, influences, affected }: Unheard, t: Translate): string => {
  const because = [
    ...(influences ? [t('intention.missing.influences')] : []),
    ...(affected ? [t('intention.missing.affected')] : []),
  ];
  return `${name}: ${t(keyOf('intention.missing', why))} (${because.join(', ')})`;
};

const missingBlocks = (facts: BoardFacts, t: Translate): readonly Block[] => {
  const lines = unheardOf(facts).map((one) => missingLine(one, t));
  return lines.length === 0 ? [] : [text(t('report.intention.missing')), list(lines)];
};

export const intentionSections = (facts: BoardFacts, t: Translate): readonly Section[] => {
  const { shifts, awayAlone, towardsAlone, gains, urgency } = intentionReading(facts);
  const halves = awayAlone.length + towardsAlone.length;
  const { drafts, statements } = facts.intention;
  const size = shifts.length + halves + gains.length + urgency.length + drafts.length + statements.length;
  if (size === 0) return [];
  const blocks: readonly Block[] = [
    ...sentenceBlocks(facts, t),
    text(t('report.intention.lead', { shifts: shifts.length, halves })),
    table(shiftTable(facts, t)),
    text(t('zone.strategic-intention.gain')),
    table(gainTable(facts, t)),
    text(t('zone.strategic-intention.urgency')),
    table(urgencyTable(facts, t)),
    ...agreedBlocks(facts, t),
    ...missingBlocks(facts, t),
    ...(statements.length === 0 ? [] : [text(t('report.intention.versions')), table(versionTable(facts, t))]),
    ...draftBlocks(facts, t),
  ];
  return [{ title: t('method.strategic-intention'), blocks }];
};

export const intentionTables = (facts: BoardFacts, t: Translate): readonly Table[] => [
  shiftTable(facts, t),
  gainTable(facts, t),
  urgencyTable(facts, t),
  versionTable(facts, t),
];
