/**
 * Law 10: every key that is asked for has a text, and every language has what English has.
 * Keys written out are checked by the compiler; here those that `keyOf` puts together from data.
 */
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROLES } from '../../shared/access.ts';
import { type CardKind, type Field, TINTS } from '../../shared/cards/kind.ts';
import { cardKind } from '../../shared/cards/registry.ts';
import { CATALOGUES } from '../../shared/i18n/catalogues.ts';
import { en } from '../../shared/i18n/en.ts';
import { NOT_HERE } from '../../shared/i18n/not-here.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { TERMS, URGENCIES } from '../../shared/methods/exchange/exchange.ts';
import { LENSES, OBSERVATIONS, ROUNDS, VARIANT_IDS } from '../../shared/methods/fishbowl/rules.ts';
import { MARKET_VARIANTS } from '../../shared/methods/marketplace/market.ts';
import { PURPOSES } from '../../shared/methods/purposes.ts';
import { METHODS } from '../../shared/methods/registry.ts';
import { PROMPTS, SIGNS } from '../../shared/methods/stakeholder-map/checks.ts';
import { SETTLINGS } from '../../shared/methods/stakeholder-map/moves.ts';
import { salienceOf } from '../../shared/methods/stakeholder-map/reading.ts';
import { ALARMS, QUADRANTS } from '../../shared/methods/stakeholder-map/section.ts';
import { WRONGS } from '../../shared/methods/stakeholder-map/sheets-in.ts';
import { TESTS } from '../../shared/methods/strategic-intention/words.ts';
import { REFUSALS } from '../../shared/refusals.ts';
import { boardFacts } from '../../shared/report/board-facts.ts';
import { buildReport, csvTables } from '../../shared/report/build.ts';
import { VISIBILITIES } from '../../shared/session/agenda.ts';
import { CONVERGENCE, POLL_KINDS } from '../../shared/session/ballot.ts';
import { HAND_POLICIES } from '../../shared/session/hands.ts';
import { WEIGHTS } from '../../shared/session/poll-state.ts';
import { REACTIONS } from '../../shared/session/reaction.ts';
import { RIGHTS } from '../../shared/session/rights.ts';
import { sampleBoard } from '../unit/sample-board.ts';
import { filesUnder, sourcesOf, stringOf, walk } from './sources.ts';

const KIND_FILES = filesUnder('shared/cards', ['.ts'])
  .map((path) => basename(path, '.ts'))
  .filter((name) => name !== 'kind' && name !== 'registry');

const kinds = KIND_FILES.map(cardKind).filter((kind): kind is CardKind => kind !== undefined);
const fields = kinds.flatMap((kind) => kind.fields);

const numbers = (least: number, most: number): string[] =>
  Array.from({ length: most - least + 1 }, (_, step) => String(least + step));

/** Values of a field that are shown as words: those of a choice, and small numbers where at least one has a word. */
const wordedValues = ({ name, face }: Field): readonly string[] => {
  if (face.as === 'choice') return face.options;
  const isWorded = Object.keys(en).some((key) => key.startsWith(`option.${name}.`));
  return face.as === 'number' && isWorded ? numbers(face.min, face.max) : [];
};

const YES_NO = [true, false];
const salienceClasses = YES_NO.flatMap((powerful) =>
  YES_NO.flatMap((legitimate) =>
    YES_NO.map((urgent) => salienceOf({ power: powerful ? 100 : 0, legitimate, urgent }) ?? ''),
  ),
);
const zones = METHODS.flatMap((method) => method.zones.map((zone) => `${method.id}.${zone.id}`));

/** The words of a constant list that only the client knows; read, not imported: the canvas needs a browser. */
const wordsOf = (path: string, constant: string): string[] =>
  sourcesOf('client')
    .filter((source) => source.path === path)
    .flatMap(({ program }) => walk(program))
    .filter(({ type, id }) => type === 'VariableDeclarator' && (id as { name?: string }).name === constant)
    .flatMap(walk)
    .map(stringOf)
    .filter((word) => word !== undefined);

const hasText = (key: string): boolean => Object.hasOwn(en, key) || Object.hasOwn(en, `${key}_other`);

/** What `keyOf(prefix, …)` can make, by its first part up to the first dot. */
const MADE: Readonly<Record<string, readonly string[]>> = {
  refusal: Object.keys(REFUSALS),
  method: METHODS.flatMap(({ id }) => [id, `${id}.about`, `${id}.get`]),
  zone: zones,
  prompt: zones,
  field: fields.filter(({ face }) => face.as !== 'none').map((field) => field.name),
  option: [
    ...fields.flatMap((field) => wordedValues(field).map((value) => `${field.name}.${value}`)),
    'direction.one-way',
    'direction.two-way',
  ],
  tint: TINTS,
  tool: wordsOf('client/board/tools.ts', 'TOOLS'),
  purpose: PURPOSES.flatMap((purpose) => [purpose, `${purpose}.about`]),
  export: wordsOf('client/board/TopBar.tsx', 'FORMATS').flatMap((format) => [format, `${format}.about`]),
  saved: ['saved', 'saving', 'failing', 'offline'],
  role: ROLES,
  join: ROLES.map((role) => `as.${role}`),
  share: ROLES.map((role) => `may.${role}`),
  quadrant: QUADRANTS,
  salience: salienceClasses,
  alarm: ALARMS,
  view: METHODS.flatMap(({ views = [] }) => views.flatMap(({ id }) => [id, `${id}.ask`])),
  net: ['brokers', 'canHarm', 'canGainWeight'],
  step: METHODS.flatMap(({ id, steps }) =>
    steps.flatMap((step) => ['', '.do', '.say', '.watch', '.recover'].map((part) => `${id}.${step.id}${part}`)),
  ),
  right: RIGHTS,
  visible: VISIBILITIES,
  level: CONVERGENCE,
  report: [
    ...['poll', 'item', 'dots', 'ballots', 'rank', 'outcome', 'chosen', 'answers', 'mean', 'spread', 'low'],
    ...['step', 'planned', 'held', 'state', 'cast', 'eligible', 'decision', 'differs', 'reason'],
    ...['when', 'who'],
    ...['statement', 'level', 'people', 'support', 'median', 'verdict', 'objects', 'talk'],
  ]
    .map((name) => `column.${name}`)
    .concat(['blocked', 'converged', 'keep-talking'].map((name) => `verdict.${name}`))
    .concat(['ahead', 'running', 'done', 'skipped'].map((name) => `state.${name}`)),
  bowl: [
    ...VARIANT_IDS.flatMap((variant) => [`variant.${variant}`, `rule.${variant}`]),
    ...['seats', 'keepEmpty', 'maxTurnSec', 'timeBoxMin'],
    ...HAND_POLICIES.map((policy) => `order.${policy}`),
    ...OBSERVATIONS.map((kind) => `observation.${kind}`),
    ...LENSES.flatMap((lens) => [`lens.${lens}`, `lens.${lens}.ask`]),
    ...ROUNDS.flatMap((kind) => [`round.${kind}`, `round.${kind}.do`]),
  ],
  fields: [...new Set(fields.flatMap(({ part }) => part ?? []))],
  map: [
    ...['map', 'check', 'plan', 'moves', 'more'].map((tab) => `tab.${tab}`),
    ...[...SETTLINGS, 'open'].map((how) => `settled.${how}`),
    ...SETTLINGS.map((how) => `differ.${how}`),
    ...QUADRANTS.map((quadrant) => `advice.${quadrant}`),
    ...PROMPTS.map((prompt) => `prompt.${prompt}`),
    ...SIGNS.map((sign) => `sign.${sign}`),
    ...WRONGS.map((wrong) => `wrong.${wrong}`),
  ],
  market: MARKET_VARIANTS.flatMap((variant) => [`variant.${variant}`, `rule.${variant}`]).concat([
    'rounds',
    'minutes',
    'changeover',
  ]),
  vision: [
    'cluster',
    'notes',
    'people',
    'group',
    'headline',
    'quote',
    'number',
    'year',
    'milestone',
    'firstStep',
    'owner',
  ].map((name) => `column.${name}`),
  intention: [
    ...TESTS.map((test) => `test.${test}`),
    ...wordsOf('client/methods/strategic-intention/StrategicIntentionPanel.tsx', 'PLACES').map(
      (place) => `page.${place}`,
    ),
    ...['open', 'closed', 'converged', 'keep-talking', 'blocked'].map((standing) => `verdict.${standing}`),
    ...['converged', 'keep-talking', 'blocked'].map((verdict) => `agree.${verdict}`),
    ...['absent', 'silent'].map((why) => `missing.${why}`),
  ],
  exchange: [
    ...['offer', 'need'].flatMap((kind) => [`kind.${kind}`, `ask.${kind}`]),
    ...TERMS.map((terms) => `terms.${terms}`),
    ...URGENCIES.map((urgency) => `urgency.${urgency}`),
  ],
  fair: ['stalls', 'topics', 'ideas'].flatMap((subject) => [`vote.on.${subject}`, `vote.question.${subject}`]),
  live: [
    ...CONVERGENCE.map((word) => `scale.${word}`),
    ...WEIGHTS.map((weight) => `weight.${weight}`),
    ...['blocked', 'converged', 'keep-talking'].map((verdict) => `results.verdict.${verdict}`),
    ...HAND_POLICIES.map((policy) => `hand.order.${policy}`),
    ...REACTIONS.map((kind) => `sign.${kind}`),
    ...POLL_KINDS.flatMap((kind) => [`start.${kind}`, `start.${kind}.about`]),
    ...['writing', 'closed', 'revealed'].map((phase) => `write.state.${phase}`),
    ...['open', 'closed', 'revealed'].map((phase) => `poll.state.${phase}`),
    ...['own', 'pair', 'group'].map((visible) => `write.share.${visible}`),
    ...['round', 'poll', 'results', 'cards'].map((news) => `news.${news}`),
    ...['demand', 'trust', 'levels', 'give', 'change'].map((line) => `health.${line}`),
  ],
};

describe('keys made from data', () => {
  test.each(Object.entries(MADE))('%s: every one has a text', (prefix, rest) => {
    expect(rest).not.toEqual([]);
    expect(rest.map((name) => `${prefix}.${name}`).filter((key) => !hasText(key))).toEqual([]);
  });

  test('no source makes a kind of key that is not checked above', () => {
    const calls = sourcesOf('client', 'server', 'shared').flatMap((source) =>
      walk(source.program)
        .filter(({ type, callee }) => type === 'CallExpression' && (callee as { name?: string }).name === 'keyOf')
        .map((call) => ({ path: source.path, prefix: stringOf((call.arguments as unknown[])[0])?.split('.', 1)[0] })),
    );
    const unchecked = calls.filter(({ prefix }) => prefix === undefined || !Object.hasOwn(MADE, prefix));
    expect(unchecked.map(({ path, prefix }) => `${path} keyOf(${prefix ?? 'computed'})`)).toEqual([]);
  });

  test('a whole report and its tables ask for no key that is missing', () => {
    const missing = new Set<string>();
    const t: Translate = (key) => {
      if (!hasText(key)) missing.add(key);
      return key;
    };
    const facts = boardFacts(sampleBoard.records, sampleBoard);
    buildReport(facts, t, 'today');
    csvTables(facts, t);
    expect([...missing]).toEqual([]);
  });
});

test('every kind of card is listed in the registry', () => {
  expect(kinds.map(({ id }) => id)).toEqual(KIND_FILES);
});

const PLURAL = /_(zero|one|two|few|many|other)$/;
const stemsOf = (texts: object): Set<string> => new Set(Object.keys(texts).map((key) => key.replace(PLURAL, '')));
const pluralStems = [
  ...stemsOf(
    Object.fromEntries(
      Object.keys(en)
        .filter((key) => PLURAL.test(key))
        .map((key) => [key, '']),
    ),
  ),
];
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? '');

test('[PH4] what a page says that did not come is there in every language', () => {
  expect(Object.keys(NOT_HERE).sort()).toEqual(Object.keys(CATALOGUES).sort());
});

describe.each(Object.entries(CATALOGUES))('the catalogue of %s', (language, texts) => {
  test('has exactly the keys of English; plural forms may differ', () => {
    expect([...stemsOf(texts)].sort()).toEqual([...stemsOf(en)].sort());
  });

  test('has every plural form that its language needs', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const missing = pluralStems.flatMap((stem) => needed.map((form) => `${stem}_${form}`));
    expect(missing.filter((key) => !Object.hasOwn(texts, key))).toEqual([]);
  });

  test('has no empty text and the same placeholders as English', () => {
    const english: Readonly<Record<string, string>> = en;
    const wrong = Object.entries(texts).filter(([key, text]) => {
      const original = english[key] ?? english[key.replace(PLURAL, '_other')] ?? '';
      // "One note" may do without its number.
      const needed = PLURAL.test(key)
        ? placeholders(original).filter((name) => name !== 'count')
        : placeholders(original);
      const has = placeholders(text);
      return (
        text.trim() === '' ||
        !needed.every((name) => has.includes(name)) ||
        !has.every((name) => name === 'count' || needed.includes(name))
      );
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});
