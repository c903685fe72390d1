/**
 * Pictures on their way to the board, and those that did not get there.
 */
import { useT } from '../i18n/index.ts';
import { Icon } from '../ui/Icon.tsx';
import { useValueOf } from '../ui/use-value.ts';
import { useBoard } from './board-context.ts';
import { forgetPicture, sendNow } from './pictures.ts';
import styles from './sendings.module.css';

export const Sendings = () => {
  const t = useT();
  const ui = useBoard();
  const all = useValueOf(ui.sending);
  if (all.length === 0) return null;
  const going = all.filter(({ failed }) => failed === undefined);
  const failed = all.filter((one) => one.failed !== undefined);
  const share = going.reduce((sum, one) => sum + one.share, 0) / Math.max(1, going.length);
  return (
    <div className={`panel ${styles.list}`}>
      {going.length > 0 && (
        <>
          <p role="status">{t('picture.sending', { count: going.length })}</p>
          <progress className={styles.bar} value={share} aria-hidden="true" />
        </>
      )}
      {failed.map((one) => (
        <div key={one.key} className={styles.failed} role="alert">
          <p>
            <strong dir="auto">{t('picture.failed', { name: one.file.name })}</strong> {one.failed}
          </p>
          <button type="button" className="button small" onClick={() => void sendNow(ui, one, t)}>
            {t('photo.again')}
          </button>
          <button
            type="button"
            className="button quiet small"
            aria-label={t('word.close')}
            onClick={() => forgetPicture(ui, one.key)}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
};
