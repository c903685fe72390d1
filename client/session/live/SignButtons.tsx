/**
 * The row of signs. A sign is sent at most twice a second, so that a nervous finger does not fill the line.
 */
import { useRef } from 'react';
import { keyOf } from '../../../shared/i18n/translate.ts';
import { REACTIONS, type Reaction } from '../../../shared/session/words.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand } from '../session-context.ts';
import styles from './dock.module.css';
import { LiveIcon } from './LiveIcon.tsx';

const REST_MS = 500;

export const SignButtons = () => {
  const t = useT();
  const command = useCommand();
  const last = useRef(0);
  const send = (kind: Reaction): void => {
    if (performance.now() - last.current < REST_MS) return;
    last.current = performance.now();
    void command({ type: 'reaction.send', kind });
  };
  return (
    <fieldset className={styles.signs}>
      <legend className="visually-hidden">{t('live.sign')}</legend>
      {REACTIONS.map((kind) => (
        <button
          key={kind}
          type="button"
          className={styles.icon}
          aria-label={t(keyOf('live.sign', kind))}
          title={t(keyOf('live.sign', kind))}
          onClick={() => send(kind)}
        >
          <LiveIcon name={kind} />
        </button>
      ))}
    </fieldset>
  );
};
