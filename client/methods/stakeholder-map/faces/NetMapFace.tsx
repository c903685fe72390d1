/**
 * The Net-Map: plain paper, because a place on it means nothing; what the towers mean.
 */
import { AREA } from '../../../../shared/methods/stakeholder-map/views/area.ts';
import { useT } from '../../../i18n/index.ts';
import styles from '../face.module.css';

export const NetMapFace = () => {
  const t = useT();
  const [left, top, width, height] = AREA;
  return (
    <>
      <div className={styles.plain} style={{ left, top, width, height }} />
      <p className={styles.note} style={{ left, top: top + height + 12, width, textAlign: 'center' }} dir="auto">
        {t('tower.legend')}
      </p>
    </>
  );
};
