/**
 * Two axes with a line at 50: power by interest, and influence by importance. Each corner says what to do there.
 */
import { keyOf } from '../../../../shared/i18n/translate.ts';
import { AREA } from '../../../../shared/methods/stakeholder-map/views/area.ts';
import { useT } from '../../../i18n/index.ts';
import styles from '../face.module.css';

interface Corner {
  readonly at: 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';
  readonly text: string;
  readonly tint?: 'sun' | 'lake' | 'leaf' | 'clay';
}

interface GridProps {
  readonly up: string;
  readonly across: string;
  readonly corners: readonly Corner[];
}

const Grid = ({ up, across, corners }: GridProps) => {
  const t = useT();
  const [left, top, width, height] = AREA;
  return (
    <>
      <div className={styles.grid} style={{ left, top, width, height }}>
        {corners.map(({ at, text, tint }) => (
          <div
            key={at}
            className={styles.quadrant}
            data-at={at}
            style={tint ? { ['--zone' as string]: `var(--tint-${tint})` } : undefined}
          >
            <span>{text}</span>
          </div>
        ))}
      </div>
      <div className={styles.up} style={{ left: left - 62, top, height }}>
        <span>{t('axis.high')}</span>
        <strong>{up}</strong>
        <span>{t('axis.low')}</span>
      </div>
      <div className={styles.across} style={{ left, top: top + height + 14, width }}>
        <span>{t('axis.low')}</span>
        <strong>{across}</strong>
        <span>{t('axis.high')}</span>
      </div>
    </>
  );
};

export const PowerFace = () => {
  const t = useT();
  return (
    <Grid
      up={t('axis.power')}
      across={t('axis.interest')}
      corners={[
        { at: 'top-left', text: t(keyOf('quadrant', 'keep-satisfied')), tint: 'lake' },
        { at: 'top-right', text: t(keyOf('quadrant', 'engage-closely')), tint: 'sun' },
        { at: 'bottom-left', text: t(keyOf('quadrant', 'monitor')) },
        { at: 'bottom-right', text: t(keyOf('quadrant', 'empower-and-inform')), tint: 'leaf' },
      ]}
    />
  );
};

export const ImportanceFace = () => {
  const t = useT();
  return (
    <Grid
      up={t('axis.power')}
      across={t('field.importance')}
      corners={[
        { at: 'top-left', text: t('corner.watch'), tint: 'lake' },
        { at: 'top-right', text: t('corner.together'), tint: 'leaf' },
        { at: 'bottom-left', text: t('corner.inform') },
        { at: 'bottom-right', text: t('corner.protect'), tint: 'clay' },
      ]}
    />
  );
};
