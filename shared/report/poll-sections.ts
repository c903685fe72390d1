/**
 * The report's sections on the agenda as held and on votes and decisions: what the vote says, and beside it what was
 * decided and why (domain.md section 0, finding 8: dots narrow, they do not decide).
 */
import { keyOf, type Translate } from '../i18n/translate.ts';
import { type BoardFacts, personName } from '../methods/facts.ts';
import { percent } from '../rounding.ts';
import { CONVERGENCE } from '../session/ballot.ts';
import type { HeldPoll } from '../session/held.ts';
import {
  agendaTable,
  type Dots,
  dotRows,
  dotsOf,
  labelOf,
  labels,
  names,
  type Rating,
  ratingRows,
  ratingsOf,
  type Scale,
  scaleRows,
  scalesOf,
} from './poll-tables.ts';
import { type Block, list, type Section, table, text } from './report.ts';

const castLine = ({ cast, eligible }: HeldPoll, t: Translate): string => t('report.polls.cast', { cast, eligible });

const decisionLines = (poll: HeldPoll, t: Translate): readonly string[] => {
  const { decision } = poll;
  if (decision === null) return [t('report.polls.undecided')];
  const follows = decision.differs ? t('report.polls.differs') : t('report.polls.follows');
  return [
    ...(decision.text === '' ? [] : [t('report.polls.decision', { text: decision.text })]),
    ...(decision.chosen.length === 0 ? [] : [t('report.polls.chosen', { items: labels(poll, decision.chosen) })]),
    ...(poll.kind === 'dots' ? [follows] : []),
    ...(decision.reason === '' ? [] : [t('report.polls.reason', { reason: decision.reason })]),
  ];
};

const reasonLines = (facts: BoardFacts, { results }: HeldPoll, t: Translate): readonly string[] =>
  results.reasons.map(({ level, text: said, person }) => {
    const word = level === undefined ? undefined : CONVERGENCE[level - 1];
    const who = person === undefined ? '' : personName(facts, person);
    const lead = [word === undefined ? '' : t(keyOf('level', word)), who].filter(Boolean).join(', ');
    return lead === '' ? said : `${lead}: ${said}`;
  });

const reasons = (facts: BoardFacts, poll: HeldPoll, t: Translate): readonly Block[] => {
  const lines = reasonLines(facts, poll, t);
  return lines.length === 0 ? [] : [text(t('report.polls.reasons')), list(lines)];
};

const dotsBlocks = (facts: BoardFacts, poll: Dots, t: Translate): readonly Block[] => {
  const { dots } = poll;
  const earlier = facts.polls.find(({ id }) => id === poll.reVoteOf);
  return [
    text(t('report.polls.dots', { title: poll.title })),
    list([
      ...(earlier ? [t('report.polls.again', { title: earlier.title })] : []),
      castLine(poll, t),
      ...(poll.weight ? [t(keyOf('live.weight', poll.weight))] : []),
      ...(poll.tieRule ? [t('live.results.tieRule', { rule: poll.tieRule })] : []),
      ...(dots.clearWinners.length > 0 ? [t('report.polls.ahead', { items: labels(poll, dots.clearWinners) })] : []),
      ...(dots.tieAtCut.length > 0 ? [t('report.polls.tie', { items: labels(poll, dots.tieAtCut) })] : []),
      ...decisionLines(poll, t),
    ]),
    table(dotRows(poll, t)),
    ...reasons(facts, poll, t),
  ];
};

const scaleBlocks = (facts: BoardFacts, poll: Scale, t: Translate): readonly Block[] => {
  const { scale } = poll;
  const share = { share: percent(scale.supportShare), needed: percent(poll.threshold), median: scale.median };
  return [
    text(t('report.polls.scale', { title: poll.title })),
    list([
      castLine(poll, t),
      t(keyOf('report.verdict', scale.verdict)),
      t('report.polls.support', share),
      ...(scale.blockedBy.length > 0 ? [t('report.polls.objects', { people: names(facts, scale.blockedBy) })] : []),
      ...(scale.wantMoreTalk.length > 0 ? [t('report.polls.talk', { people: names(facts, scale.wantMoreTalk) })] : []),
      ...decisionLines(poll, t),
    ]),
    table(scaleRows(poll, t)),
    ...reasons(facts, poll, t),
  ];
};

const ratingBlocks = (facts: BoardFacts, poll: Rating, t: Translate): readonly Block[] => {
  const { weakest } = poll.rating;
  return [
    text(t('report.polls.rating', { title: poll.title })),
    list([
      castLine(poll, t),
      ...(weakest === null ? [] : [t('report.polls.weakest', { item: labelOf(poll, weakest) })]),
      ...(poll.decision === null ? [] : decisionLines(poll, t)),
    ]),
    table(ratingRows(poll, t)),
    ...reasons(facts, poll, t),
  ];
};

export const agendaSections = (facts: BoardFacts, t: Translate): readonly Section[] =>
  facts.agenda.length === 0 ? [] : [{ title: t('report.agenda'), blocks: [table(agendaTable(facts, t))] }];

export const pollSections = (facts: BoardFacts, t: Translate): readonly Section[] => {
  const blocks = [
    ...dotsOf(facts).flatMap((poll) => dotsBlocks(facts, poll, t)),
    ...scalesOf(facts).flatMap((poll) => scaleBlocks(facts, poll, t)),
    ...ratingsOf(facts).flatMap((poll) => ratingBlocks(facts, poll, t)),
  ];
  return blocks.length === 0 ? [] : [{ title: t('report.polls'), blocks }];
};
