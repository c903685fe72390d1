/**
 * Posting one note at a time without repeats: the next one to be read aloud, and what hangs already that sounds like it.
 */
import { useState } from 'react';
import type { RoundView } from '../../../shared/session/writing-view.ts';
import { CardChips } from '../../board/CardChips.tsx';
import { useT } from '../../i18n/index.ts';
import { Sure } from '../../session/live/Sure.tsx';
import { useCommand } from '../../session/session-context.ts';
import { useAlike } from '../use-alike.ts';
import { useCards } from './use-vision.ts';
import styles from './vision.module.css';

interface Props {
  readonly templateId: string;
  readonly round: RoundView;
}

export const GoRound = ({ templateId, round }: Props) => {
  const t = useT();
  const command = useCommand();
  const [later, setLater] = useState<readonly string[]>([]);
  const hanging = useCards(templateId).filter((card) => card.kind === 'note');
  // Whatever was put off comes again at the end, in the order in which it was.
  const rank = (id: string): number => later.lastIndexOf(id);
  const [next, ...rest] = [...round.waiting].sort((a, b) => rank(a.id) - rank(b.id));
  const alike = useAlike(hanging, next?.text);
  if (!next) return <p className={styles.hint}>{t('live.write.waiting.none')}</p>;
  const reveal = (note?: string): void =>
    void command({ type: 'writing.reveal', round: round.id, ...(note === undefined ? {} : { note }) });
  return (
    <section className={styles.inside} aria-label={t('vision.post.title')}>
      <p className={styles.hint}>
        {t('vision.post.left', { count: round.waiting.length })} {t('vision.post.read')}
      </p>
      <p className={styles.read} dir="auto" data-next={next.id}>
        {next.text}
      </p>
      {alike.length > 0 && (
        <div className={styles.warn}>
          {t('vision.post.hangs')}
          <CardChips ids={alike} />
        </div>
      )}
      <div className={styles.row}>
        <button type="button" className="button main" onClick={() => reveal(next.id)}>
          {t('vision.post.it')}
        </button>
        {rest.length > 0 && (
          <button type="button" className="button" onClick={() => setLater([...later, next.id])}>
            {t('vision.post.later')}
          </button>
        )}
      </div>
      {alike.length > 0 && (
        <Sure
          label={t('vision.post.drop')}
          question={t('live.write.removeSure')}
          onYes={() => void command({ type: 'writing.remove', round: round.id, note: next.id })}
        />
      )}
      <button type="button" className="button quiet small" onClick={() => reveal()}>
        {t('vision.post.all')}
      </button>
    </section>
  );
};
