/**
 * The versions of the sentence as acts, in their order: each is opened by the facilitator, and voted on where the file has a
 * vote on exactly its text (FORMAT.md, convergence). A version that reads as a plan is warned of and stands all the same.
 */
import { sameJson } from '../../shared/document/write.ts';
import type { StatementView } from '../../shared/methods/strategic-intention/machine.ts';
import { holdPoll, openedBy } from './ballot-box.ts';
import { type Ending, PASSED, type Player } from './ending.ts';
import { Failure } from './failure.ts';
import { createFitter } from './fit.ts';
import { statementBallots } from './poll-plans.ts';
import type { Replica } from './replica.ts';
import type { Scenario, Statement } from './scenario.ts';
import type { Act, Stage } from './stage.ts';

const versionsOf = ({ intention }: Scenario) => intention?.statements ?? [];

/** The vote is on a version of the sentence. */
export const isOnVersion = (scenario: Scenario, { statement }: Statement): boolean =>
  versionsOf(scenario).some(({ text }) => text === statement);

const seenBy = (replica: Replica): readonly StatementView[] => replica.view()?.parts.intention.statements ?? [];

/** Opens a version and gives it as the facilitator sees it. */
const openVersion = async ({ cast, methods, see }: Stage, text: string): Promise<StatementView> => {
  const { leader } = cast;
  const template = methods.find(({ method }) => method.id === 'strategic-intention')?.template.id ?? '';
  const before = seenBy(leader).length;
  await leader.command({ type: 'intention.state', template, text });
  await see(leader, () => seenBy(leader).length > before, `the version "${text}"`);
  const opened = seenBy(leader).at(-1);
  if (opened === undefined) throw new Failure(`The version "${text}" was not opened.`);
  return opened;
};

const planVersion = async (stage: Stage, { v, text }: { readonly v: number; readonly text: string }): Promise<void> => {
  const { scenario, fitter } = stage;
  const opened = await openVersion(stage, fitter.label(text, `version ${v}`));
  const marked = scenario.intention?.planWordsFound.find((one) => one.v === v)?.words ?? [];
  // Marked by hand, a hint and no formula: a difference is worth a remark and is no figure.
  if (!sameJson(opened.planWords, marked))
    fitter.remarks.push(`Plan words of version ${v}: ${opened.planWords.join(', ')}; by hand: ${marked.join(', ')}.`);
  for (const one of scenario.convergence.filter(({ statement }) => statement === text)) {
    const vote = { type: 'intention.vote', statement: opened.id, threshold: one.threshold } as const;
    const poll = await openedBy(stage, vote, opened.text);
    await holdPoll(stage, one.id, poll, statementBallots(stage, one));
  }
};

export const planIntention = (stage: Stage, minuteFor: (...templates: readonly string[]) => number): readonly Act[] =>
  versionsOf(stage.scenario).map(
    (version): Act => ({
      atMinute: minuteFor('strategic-intention'),
      what: `version ${version.v} of the sentence`,
      act: () => planVersion(stage, version),
    }),
  );

/** Versions as the board's readings have them, by the file. */
export const expectedVersions = (scenario: Scenario) => {
  const fitter = createFitter();
  return versionsOf(scenario).map(({ v, text }) => ({
    v,
    text: fitter.label(text, `version ${v}`),
    polls: scenario.convergence.filter(({ statement }) => statement === text).map(({ id }) => id),
  }));
};

/** A sentence that reads as a plan is opened, warned of by its words, stands, and is taken back again. */
export const stateAsPlan: Player = async (stage, one): Promise<Ending | undefined> => {
  if (typeof one.text !== 'string') return undefined;
  const { leader } = stage.cast;
  const { id, planWords } = await openVersion(stage, one.text);
  await leader.command({ type: 'intention.withdraw', statement: id });
  await stage.see(leader, () => !seenBy(leader).some((seen) => seen.id === id), 'that the version is taken back');
  return planWords.length === 0 ? PASSED : { expect: 'warn', sign: `${planWords.join(', ')}, and it stands` };
};
