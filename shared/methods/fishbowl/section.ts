/**
 * The fishbowl's part of the report: what was said in its order, and how the time was shared. Nobody is named: balance is
 * for the group.
 */
import { keyOf, type Translate } from '../../i18n/translate.ts';
import { type Block, list, type Section, type Table, text } from '../../report/report.ts';
import type { BoardFacts } from '../facts.ts';
import { type HeldBowl, heldTalk } from './held.ts';
import { VARIANT_IDS } from './rules.ts';

const percent = (share: number): number => Math.round(share * 1_000) / 10;

const variantOf = ({ variant }: HeldBowl, t: Translate): string =>
  VARIANT_IDS.some((known) => known === variant) ? t(keyOf('bowl.variant', variant)) : variant;

const figures = (bowl: HeldBowl, t: Translate): readonly string[] => {
  const talk = heldTalk(bowl);
  const { turns, overruns, distinctSpeakers: spoke, eligible, giniSpeakers, giniAllEligible } = talk;
  const { womenShareOfAirtime, womenShareOfEligible } = talk;
  const longest = Math.round(talk.longestTurnSec);
  // Nobody said who is a woman: then there is nothing to compare.
  const isKnown = womenShareOfAirtime > 0 || womenShareOfEligible > 0;
  const women = { time: percent(womenShareOfAirtime), people: percent(womenShareOfEligible) };
  return [
    t('report.talk.turns', { turns, longest, overruns }),
    t('report.talk.spoke', { spoke, eligible, share: percent(talk.participationRate) }),
    t('report.talk.even', { speakers: giniSpeakers, all: giniAllEligible }),
    ...(isKnown ? [t('report.talk.women', women)] : []),
    t('report.talk.unheard', { count: talk.queuedButNeverSpoke.length }),
  ];
};

export const talkSections = ({ bowls }: BoardFacts, t: Translate): readonly Section[] => {
  const blocks = bowls.flatMap((bowl): readonly Block[] => {
    const gists = bowl.turns.map(({ gist }) => gist).filter(Boolean);
    return [
      text(t('report.talk.topic', { topic: bowl.topic, variant: variantOf(bowl, t) })),
      list(figures(bowl, t)),
      ...(gists.length === 0 ? [] : [text(t('report.talk.gists')), list(gists)]),
    ];
  });
  return blocks.length === 0 ? [] : [{ title: t('method.fishbowl'), blocks }];
};

/** One row a turn, without whose it was. */
export const gistTable = ({ bowls }: BoardFacts, t: Translate): Table => ({
  name: 'turns',
  columns: [
    t('report.talk.column.topic'),
    t('report.talk.column.start'),
    t('report.talk.column.length'),
    t('report.talk.column.gist'),
  ],
  rows: bowls.flatMap(({ topic, turns }) =>
    turns.map(({ startSec, durationSec, gist }) => [topic, Math.round(startSec), Math.round(durationSec), gist]),
  ),
});
