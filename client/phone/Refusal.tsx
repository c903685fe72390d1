/**
 * Why something was not taken, said once and put away by a touch.
 */
import { useEffect, useState } from 'react';
import { keyOf } from '../../shared/i18n/translate.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { useT } from '../i18n/index.ts';
import type { SessionSocket } from '../net/session-socket.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './phone.module.css';

export const Refusal = ({ onRefused }: Pick<SessionSocket, 'onRefused'>) => {
  const t = useT();
  const [code, setCode] = useState<RefusalCode>();
  useEffect(() => onRefused((refused) => setCode(refused.code)), [onRefused]);
  return (
    <div role="alert" className={styles.refusal}>
      {code && (
        <p className="error">
          <span>{t(keyOf('refusal', code))}</span>
          <button type="button" aria-label={t('word.close')} onClick={() => setCode(undefined)}>
            <Icon name="close" />
          </button>
        </p>
      )}
    </div>
  );
};
