/**
 * Convergence: the sentence, what is still missing before it is asked, and the question how far everybody goes along.
 */
import { useState } from 'react';
import { unclusteredIn, untitledIn, VISION } from '../../../shared/methods/clusters.ts';
import type { BoardFacts } from '../../../shared/methods/facts.ts';
import { visioningReading } from '../../../shared/methods/visioning/reading.ts';
import { useSession } from '../../board/board-context.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand } from '../../session/session-context.ts';
import styles from './vision.module.css';

export const AgreePart = ({ facts }: { readonly facts: BoardFacts }) => {
  const t = useT();
  const command = useCommand();
  const { me, parts } = useSession();
  const [chosen, choose] = useState('');
  const { sentences, headlines } = visioningReading(facts);
  const cards = [...sentences, ...headlines].filter(({ text }) => text.trim() !== '');
  const sentence = cards.find(({ id }) => id === chosen) ?? cards[0];
  const [untitled, loose] = [untitledIn(facts).length, unclusteredIn(facts, VISION).length];
  const isOpen = parts.poll.polls.some(({ title, phase }) => title === sentence?.text && phase !== 'revealed');
  const ask = (): void => {
    if (sentence) void command({ type: 'poll.open', kind: 'scale', title: sentence.text, anonymous: false });
  };
  return (
    <>
      <p className={styles.hint}>{t('vision.agree.about')}</p>
      {untitled > 0 && <p className={styles.warn}>{t('vision.agree.untitled', { count: untitled })}</p>}
      {loose > 0 && <p className={styles.hint}>{t('vision.agree.loose', { count: loose })}</p>}
      {cards.length === 0 ? (
        <p className={styles.hint}>{t('prompt.visioning.sentence')}</p>
      ) : (
        <select
          className="input"
          aria-label={t('vision.agree.sentence')}
          value={sentence?.id ?? ''}
          onChange={(event) => choose(event.target.value)}
        >
          {cards.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
      )}
      {isOpen && <p role="status">{t('vision.agree.open')}</p>}
      {me.facilitates && !isOpen && (
        <button type="button" className="button main" disabled={!sentence || untitled > 0} onClick={ask}>
          {t('vision.agree.ask')}
        </button>
      )}
    </>
  );
};
