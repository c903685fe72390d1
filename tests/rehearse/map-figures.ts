/**
 * Figures of the stakeholder map that no reading has: the history of moves beside the recording, and the map as it is
 * after it went out as spreadsheets and came in again.
 */
import { strFromU8, unzipSync } from 'fflate';
import { sameJson } from '../../shared/document/write.ts';
import { translatorFor } from '../../shared/i18n/catalogues.ts';
import { nameKey } from '../../shared/methods/stakeholder-map/names.ts';
import { stakeholderReading } from '../../shared/methods/stakeholder-map/reading.ts';
import { planSheets } from '../../shared/methods/stakeholder-map/sheets-in.ts';
import { boardFacts } from '../../shared/report/board-facts.ts';
import { boardFromJson } from '../../shared/report/board-json.ts';
import { sorted } from '../../shared/text-order.ts';
import { link as linkOf, stakeholder } from '../unit/sample-board.ts';
import type { ExportAnswer } from './api.ts';
import { type Figure, figure } from './compare.ts';
import { Failure } from './failure.ts';
import type { Scenario } from './scenario.ts';

const contentOf = (file: ExportAnswer) => {
  const content = boardFromJson(file);
  if (!content.ok) throw new Failure('The board’s own file cannot be read.');
  return content.value;
};

const lineOf = (card: string, from: readonly number[] | null, to: readonly number[], reason: string): string =>
  `${card} ${from?.join(',') ?? 'new'} to ${to.join(',')}: ${reason}`;

/** Every recorded move stands in the history, with its reason, and no other. */
const movesKept = ({ stakeholderMoves }: Scenario, file: ExportAnswer, back: ReadonlyMap<string, string>): Figure => {
  const place = (at: { readonly power: number; readonly interest: number }) => [at.interest, at.power];
  const expected = stakeholderMoves.map(({ stakeholderId, from, to, reason }) =>
    lineOf(stakeholderId, from ? place(from) : null, place(to), reason),
  );
  const { moves } = contentOf(file).map;
  const got = moves.map(({ card, from, to, reason }) => lineOf(back.get(card) ?? card, from, to, reason));
  return figure('moves with their reasons', sorted(expected), sorted(got));
};

/** The readings of a map that was made from the two tables in the zip are those of the board. */
const throughSheets = (file: ExportAnswer, zip: Uint8Array): Figure => {
  const content = contentOf(file);
  const facts = boardFacts(content.records, content);
  const files = unzipSync(zip);
  const texts = ['register.csv', 'links.csv'].map((name) => strFromU8(files[name] ?? new Uint8Array()));
  const reader = { t: translatorFor(content.settings.language), people: facts.people };
  const plan = planSheets(texts, { ...facts, cards: [], links: [] }, reader);
  const ids = new Map(
    facts.cards.filter(({ kind }) => kind === 'stakeholder').map((one) => [nameKey(one.text), one.id]),
  );
  const cards = plan.cards.map(({ name, place, fields }) => ({
    ...stakeholder(ids.get(nameKey(name)) ?? name, place?.[0], place?.[1], fields),
    text: name,
  }));
  const links = plan.links.map((one, at) =>
    linkOf(
      `l${at}`,
      ids.get(nameKey(one.from)) ?? '',
      ids.get(nameKey(one.to)) ?? '',
      one.linkType ? { linkType: one.linkType } : {},
    ),
  );
  const again = stakeholderReading({ ...facts, cards: cards.sort((a, b) => (a.id < b.id ? -1 : 1)), links });
  const doubts = plan.wrongs.map(({ line, kind, column, value }) => `${line} ${kind} ${column} ${value}`);
  const isSame = sameJson(again, stakeholderReading(facts));
  return figure('same through spreadsheets', 'yes', isSame && doubts.length === 0 ? 'yes' : doubts.join('; ') || 'no');
};

const allDiffer = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

/** Sheets know stakeholders by their names alone, and links by what they say: where two are alike nothing is compared. */
export const sheetsTellApart = ({ stakeholders, links }: Scenario): boolean =>
  allDiffer(stakeholders.map(({ name }) => nameKey(name))) &&
  allDiffer(links.map(({ id: _id, ...said }) => JSON.stringify(Object.entries(said).sort())));

export const mapFigures = async (
  scenario: Scenario,
  file: ExportAnswer,
  back: ReadonlyMap<string, string>,
  tables: Promise<Uint8Array>,
): Promise<readonly Figure[]> => [
  movesKept(scenario, file, back),
  ...(sheetsTellApart(scenario) ? [throughSheets(file, await tables)] : []),
];
