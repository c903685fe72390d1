/**
 * The fishbowl's part of the report: what was said in its order, and how the time was shared. Nobody is named: balance is
 * for the group.
 */
import { keyOf, type Translate } from '../../i18n/translate.ts';
import { type Block, list, type Section, type Table, text } from '../../report/report.ts';
import { percent } from '../../rounding.ts';
import type { BoardFacts } from '../facts.ts';
import { type HeldBowl, heldBalance, heldTalk } from './held.ts';
import { VARIANT_IDS } from './rules.ts';

const variantOf = ({ variant }: HeldBowl, t: Translate): string =>
  VARIANT_IDS.some((known) => known === variant) ? t(keyOf('bowl.variant', variant)) : variant;

/** What only the whole record tells: how long the longest spoke, and the share of women where people said who they are. */
const figuresOfRecord = (bowl: HeldBowl, t: Translate): readonly string[] => {
  const talk = heldTalk(bowl);
  if (talk === undefined) return [];
  const { longestTurnSec, womenShareOfAirtime, womenShareOfEligible } = talk;
  // Nobody said who is a woman: then there is nothing to compare.
  const isKnown = womenShareOfAirtime > 0 || womenShareOfEligible > 0;
  const women = { time: percent(womenShareOfAirtime), people: percent(womenShareOfEligible) };
  return [
    t('report.talk.longest', { longest: Math.round(longestTurnSec) }),
    ...(isKnown ? [t('report.talk.women', women)] : []),
  ];
};

const figures = (bowl: HeldBowl, t: Translate): readonly string[] => {
  const { turns, overruns, distinctSpeakers: spoke, eligible, participationRate, ...balance } = heldBalance(bowl);
  return [
    t('report.talk.turns', { turns, overruns }),
    t('report.talk.spoke', { spoke, eligible, share: percent(participationRate) }),
    t('report.talk.even', { speakers: balance.giniSpeakers, all: balance.giniAllEligible }),
    t('report.talk.unheard', { count: balance.unheard }),
    ...figuresOfRecord(bowl, t),
  ];
};

const listed = (title: string, lines: readonly string[]): readonly Block[] =>
  lines.length === 0 ? [] : [text(title), list(lines)];

/** Questions that the talk leaves open. */
const leftOpen = ({ questions }: HeldBowl): readonly string[] =>
  questions.filter(({ isAnswered }) => !isAnswered).map((question) => question.text);

export const talkSections = ({ bowls }: BoardFacts, t: Translate): readonly Section[] => {
  const blocks = bowls.flatMap((bowl): readonly Block[] => {
    const gists = bowl.turns.map(({ gist }) => gist).filter(Boolean);
    return [
      text(t('report.talk.topic', { topic: bowl.topic, variant: variantOf(bowl, t) })),
      list(figures(bowl, t)),
      ...listed(t('report.talk.gists'), gists),
      ...listed(t('report.talk.open'), leftOpen(bowl)),
    ];
  });
  return blocks.length === 0 ? [] : [{ title: t('method.fishbowl'), blocks }];
};

const moment = (seconds: number | undefined): string | number => (seconds === undefined ? '' : Math.round(seconds));

/** One row a turn, without whose it was; when it was only in the record of who facilitates. */
export const gistTable = ({ bowls }: BoardFacts, t: Translate): Table => ({
  name: 'turns',
  columns: [
    t('report.talk.column.topic'),
    t('report.talk.column.start'),
    t('report.talk.column.length'),
    t('report.talk.column.gist'),
  ],
  rows: bowls.flatMap(({ topic, turns }) =>
    turns.map((turn: { gist: string; startSec?: number; durationSec?: number }) => [
      topic,
      moment(turn.startSec),
      moment(turn.durationSec),
      turn.gist,
    ]),
  ),
});
