/**
 * Writing alone, sharing in pairs, posting one at a time: the one thing that comes next, for who facilitates. Everybody's
 * own box is in the dock and on phones.
 */
import { useState } from 'react';
import type { Card } from '../../../shared/document/record.ts';
import type { RoundView } from '../../../shared/session/writing-view.ts';
import { useSession } from '../../board/board-context.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand } from '../../session/session-context.ts';
import { GoRound } from './GoRound.tsx';
import { NOTES } from './use-vision.ts';
import styles from './vision.module.css';

/** Three to five notes of each (domain.md B.4). */
const NOTES_EACH = 5;

interface Props {
  readonly templateId: string;
  readonly horizon: Card | undefined;
  readonly round: RoundView | undefined;
}

const Start = ({ templateId, horizon, round }: Props) => {
  const t = useT();
  const command = useCommand();
  const [anonymous, setAnonymous] = useState(false);
  if (!horizon) return <p className={styles.warn}>{t('vision.write.noQuestion')}</p>;
  const start = (): void =>
    void command({
      type: 'writing.open',
      title: horizon.text,
      template: templateId,
      zone: NOTES,
      anonymous,
      limit: NOTES_EACH,
    });
  return (
    <>
      <p className={styles.hint}>{t('vision.write.none')}</p>
      <label className={styles.check}>
        <input type="checkbox" checked={anonymous} onChange={(event) => setAnonymous(event.target.checked)} />
        <span>{t('vision.write.anonymous')}</span>
      </label>
      <button type="button" className={`button ${round ? '' : 'main'}`} onClick={start}>
        {t(round ? 'vision.write.again' : 'vision.write.start')}
      </button>
    </>
  );
};

const Running = ({ round }: { readonly round: RoundView }) => {
  const t = useT();
  const command = useCommand();
  const { people } = useSession();
  const all = people.filter(({ role, removed }) => role === 'participant' && !removed).length;
  const sharing = round.visible !== 'own';
  const share = (): void => void command({ type: 'writing.share', round: round.id, visible: 'pair' });
  const close = async (): Promise<void> => {
    const refused = sharing ? await command({ type: 'writing.share', round: round.id, visible: 'own' }) : undefined;
    if (!refused) await command({ type: 'writing.close', round: round.id });
  };
  return (
    <>
      <p role="status">
        {t('live.write.progress', {
          writers: round.writers,
          people: Math.max(all, round.writers),
          notes: round.notes,
        })}
      </p>
      {sharing && <p className={styles.hint}>{t('vision.write.pairs.now')}</p>}
      <div className={styles.row}>
        {!sharing && !round.anonymous && (
          <button type="button" className="button main" disabled={round.writers < 2} onClick={share}>
            {t('vision.write.pairs')}
          </button>
        )}
        <button
          type="button"
          className={`button ${sharing || round.anonymous ? 'main' : ''}`}
          onClick={() => void close()}
        >
          {t(sharing ? 'vision.write.pairs.end' : 'vision.write.close')}
        </button>
      </div>
    </>
  );
};

export const WritePart = (props: Props) => {
  const t = useT();
  const { me } = useSession();
  const { templateId, round } = props;
  const done = round?.phase === 'revealed' && (
    <p className={styles.hint}>{t('vision.write.done', { n: round.shown })}</p>
  );
  if (!me.facilitates) return done || <p className={styles.hint}>{t('vision.write.wait')}</p>;
  if (round === undefined) return <Start {...props} />;
  if (round.phase === 'writing') return <Running round={round} />;
  if (round.phase === 'closed') return <GoRound templateId={templateId} round={round} />;
  return (
    <>
      {done}
      <Start {...props} />
    </>
  );
};
