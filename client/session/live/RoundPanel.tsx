/**
 * One round of silent writing: my notes for whoever writes; progress, looking through and revealing for who leads it.
 */
import { useState } from 'react';
import { keyOf } from '../../../shared/i18n/translate.ts';
import type { RoundView } from '../../../shared/session/writing-view.ts';
import { useBoard } from '../../board/board-context.ts';
import { showZone } from '../../board/zone-view.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand, useSessionView } from '../session-context.ts';
import { SharedNotes } from '../writing/SharedNotes.tsx';
import { WriteBox } from '../writing/WriteBox.tsx';
import { LookThrough } from './LookThrough.tsx';
import styles from './live.module.css';
import { useLive } from './live-context.ts';

const SHARES = ['own', 'pair', 'group'] as const;

const Lead = ({ round }: { readonly round: RoundView }) => {
  const t = useT();
  const command = useCommand();
  const { people } = useSessionView();
  const writersToBe = people.filter(({ role, removed }) => role === 'participant' && !removed).length;
  return (
    <>
      <p className={styles.progress} role="status">
        {t('live.write.progress', {
          writers: round.writers,
          people: Math.max(writersToBe, round.writers),
          notes: round.notes,
        })}
      </p>
      <progress className={styles.bar} aria-hidden="true" value={round.writers} max={Math.max(1, writersToBe)} />
      {round.phase === 'writing' && (
        <button
          type="button"
          className="button main"
          onClick={() => void command({ type: 'writing.close', round: round.id })}
        >
          {t('live.write.close')}
        </button>
      )}
      {round.phase === 'closed' && <LookThrough round={round} />}
      {round.anonymous ? (
        <p className="hint">{t('live.write.share.no')}</p>
      ) : (
        <label className="field">
          <span>{t('live.write.share')}</span>
          <select
            className="input small"
            value={round.visible}
            onChange={(event) =>
              void command({
                type: 'writing.share',
                round: round.id,
                visible: SHARES.find((visible) => visible === event.target.value) ?? 'own',
              })
            }
          >
            {SHARES.map((visible) => (
              <option key={visible} value={visible}>
                {t(keyOf('live.write.share', visible))}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
};

/** For whoever writes here: everybody, and facilitators who enter for somebody or ask for it. */
const Writing = ({ round }: { readonly round: RoundView }) => {
  const t = useT();
  const { me } = useSessionView();
  const { forPerson } = useLive();
  const [self, setSelf] = useState(false);
  if (!me.canWrite) return null;
  const asks = me.facilitates && forPerson === undefined && round.mine.length === 0;
  if (asks && !self) {
    if (round.phase !== 'writing') return null;
    return (
      <button type="button" className="button quiet small" onClick={() => setSelf(true)}>
        {t('live.write.self')}
      </button>
    );
  }
  return <WriteBox key={forPerson ?? ''} round={round} forPerson={forPerson} />;
};

export const RoundPanel = ({ round }: { readonly round: RoundView }) => {
  const t = useT();
  const ui = useBoard();
  const { me } = useSessionView();
  if (round.phase === 'revealed') {
    return (
      <div className={styles.body}>
        <p className={styles.done}>{t('live.write.done', { n: round.shown })}</p>
        <button type="button" className="button main" onClick={() => showZone(ui, round)}>
          {t('live.write.goTo')}
        </button>
      </div>
    );
  }
  return (
    <div className={styles.body}>
      {round.anonymous && <p className={styles.promise}>{t('live.write.anonymous')}</p>}
      {me.facilitates && <Lead round={round} />}
      {!me.facilitates && round.phase === 'closed' && <p className={styles.done}>{t('live.write.closed')}</p>}
      <Writing round={round} />
      <SharedNotes round={round} />
    </div>
  );
};
