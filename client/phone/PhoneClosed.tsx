/**
 * The end of a visit: why the door was closed, said kindly, and the way back in.
 */
import { Link } from 'wouter';
import { keyOf } from '../../shared/i18n/translate.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { useT } from '../i18n/index.ts';
import type { Visit } from '../net/device.ts';
import styles from './phone.module.css';

export const PhoneClosed = ({ visit, code }: { readonly visit: Visit; readonly code: RefusalCode }) => {
  const t = useT();
  return (
    <main className={styles.opening}>
      <img src="/icon.svg" alt="" width="44" height="44" />
      <p className="hint" dir="auto">
        {visit.title}
      </p>
      <h1>{t('phone.out')}</h1>
      <p role="alert">{t(keyOf('refusal', code))}</p>
      <Link href="/join" className="button main">
        {t('phone.out.again')}
      </Link>
    </main>
  );
};
