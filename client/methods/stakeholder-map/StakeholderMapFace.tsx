/**
 * The power-interest grid on the board: two axes, the line at 50, four quadrants with their advice, the tray.
 */
import { keyOf } from '../../../shared/i18n/translate.ts';
import type { Method } from '../../../shared/methods/method.ts';
import { useT } from '../../i18n/index.ts';
import styles from './face.module.css';

/** In reading order from the top left; each with the corner its name stands in. */
const QUADRANTS = ['keep-satisfied', 'engage-closely', 'monitor', 'empower-and-inform'] as const;

export const StakeholderMapFace = ({ method }: { readonly method: Method }) => {
  const t = useT();
  const [grid, tray] = method.zones;
  if (!grid || !tray) return null;
  const [left, top, width, height] = grid.rect;
  const [trayLeft, trayTop, trayWidth, trayHeight] = tray.rect;
  return (
    <>
      <div className={styles.grid} style={{ left, top, width, height }}>
        {QUADRANTS.map((name) => (
          <div key={name} className={styles.quadrant} data-quadrant={name}>
            <span>{t(keyOf('quadrant', name))}</span>
          </div>
        ))}
      </div>
      <div className={styles.power} style={{ left: left - 62, top, height }}>
        <span>{t('axis.high')}</span>
        <strong>{t('axis.power')}</strong>
        <span>{t('axis.low')}</span>
      </div>
      <div className={styles.interest} style={{ left, top: top + height + 14, width }}>
        <span>{t('axis.low')}</span>
        <strong>{t('axis.interest')}</strong>
        <span>{t('axis.high')}</span>
      </div>
      <div className={styles.tray} style={{ left: trayLeft, top: trayTop, width: trayWidth, height: trayHeight }}>
        <strong dir="auto">{t('zone.stakeholder-map.tray')}</strong>
        <p dir="auto">{t('prompt.stakeholder-map.tray')}</p>
      </div>
    </>
  );
};
