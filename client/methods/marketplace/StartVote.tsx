/**
 * A dot vote on the stalls, the topics or the ideas in one tap: one question, the usual number of dots. Doubles split
 * their votes, so it asks to look for them first.
 */
import { useState } from 'react';
import { keyOf } from '../../../shared/i18n/translate.ts';
import type { MarketView } from '../../../shared/methods/marketplace/view.ts';
import { useFacts } from '../../board/board-context.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand } from '../../session/session-context.ts';
import { TextField } from '../../ui/TextField.tsx';
import shared from '../live-panel.module.css';
import { useSimilar } from '../use-alike.ts';
import styles from './market.module.css';

const SUBJECTS = ['stalls', 'topics', 'ideas'] as const;
type Subject = (typeof SUBJECTS)[number];
type Item = { readonly id: string; readonly label: string } | { readonly card: string };

/** Pairs named at once; the next come up when these were looked at. */
const MOST_PAIRS = 3;

const PLACES = 3;

const useItems = (market: MarketView): Readonly<Record<Subject, readonly Item[]>> => {
  const facts = useFacts();
  const isIdea = (id: string): boolean => facts.whereabouts.get(id)?.zone === 'ideas';
  return {
    stalls: market.topics.length > 0 ? [] : market.stalls.map(({ id, title }) => ({ id, label: title })),
    topics: market.topics
      .filter(({ state }) => state === 'proposed' || state === 'placed')
      .map(({ id, title }) => ({ id, label: title })),
    ideas: facts.cards
      .filter(({ id, parent, text }) => parent[0] === market.template && text.trim() !== '' && isIdea(id))
      .map(({ id }) => ({ card: id })),
  };
};

/** Which of these sound alike, for people to look at; nothing is joined by itself. */
const useDoubles = (items: readonly Item[]): string => {
  const facts = useFacts();
  const similar = useSimilar(items.length > 1);
  if (similar === undefined) return '';
  const texts = items.map((item) =>
    'card' in item
      ? { id: item.card, text: facts.cards.find(({ id }) => id === item.card)?.text ?? '' }
      : { id: item.id, text: item.label },
  );
  const text = (wanted: string): string => texts.find(({ id }) => id === wanted)?.text ?? '';
  return similar
    .alikePairs(texts)
    .slice(0, MOST_PAIRS)
    .map(({ a, b }) => `${text(a)} / ${text(b)}`)
    .join(' · ');
};

export const StartVote = ({ market }: { readonly market: MarketView }) => {
  const t = useT();
  const command = useCommand();
  const items = useItems(market);
  const subjects = SUBJECTS.filter((subject) => items[subject].length > 1);
  const [chosen, choose] = useState<Subject>();
  const [title, setTitle] = useState<string>();
  const [readFirst, setReadFirst] = useState(true);
  const [isOpen, setOpen] = useState(false);
  const subject = chosen && subjects.includes(chosen) ? chosen : subjects[0];
  const doubles = useDoubles(subject ? items[subject] : []);
  if (subject === undefined) return <p className="hint">{t('fair.vote.none')}</p>;
  const question = title ?? t(keyOf('fair.vote.question', subject));
  const open = async (): Promise<void> => {
    const refused = await command({
      type: 'poll.open',
      kind: 'dots',
      title: question,
      items: [...items[subject]],
      places: Math.min(PLACES, items[subject].length - 1),
      readFirst,
    });
    setOpen(refused === undefined);
  };
  return (
    <div className={styles.part}>
      <div className={shared.row}>
        {subjects.map((one) => (
          <button
            key={one}
            type="button"
            className="button small"
            aria-pressed={one === subject}
            onClick={() => choose(one)}
          >
            {t(keyOf('fair.vote.on', one), { count: items[one].length })}
          </button>
        ))}
      </div>
      <TextField label={t('fair.vote.criterion')} small value={question} onChange={setTitle} />
      <label className={styles.check}>
        <input type="checkbox" checked={readFirst} onChange={(event) => setReadFirst(event.target.checked)} />
        <span>{t('live.form.readFirst')}</span>
      </label>
      <p className="hint">{t('fair.vote.doubles')}</p>
      {doubles !== '' && <p className={shared.soon}>{t('fair.vote.alike', { pairs: doubles })}</p>}
      <button type="button" className="button small" disabled={question.trim() === ''} onClick={() => void open()}>
        {t('fair.vote.open')}
      </button>
      {isOpen && <p className={styles.thanks}>{t('fair.vote.isOpen')}</p>}
    </div>
  );
};
