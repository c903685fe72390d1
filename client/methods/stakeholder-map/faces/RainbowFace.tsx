/**
 * The rainbow: bands of how hard somebody is affected, sectors of influence, and the part of those to invite first.
 */
import { HIGH, HIGHLY_AFFECTED } from '../../../../shared/methods/stakeholder-map/thresholds.ts';
import { AREA } from '../../../../shared/methods/stakeholder-map/views/area.ts';
import {
  angleOf,
  BANDS,
  BOW,
  bowPoint,
  reachOf,
  SECTORS,
} from '../../../../shared/methods/stakeholder-map/views/rainbow.ts';
import { useT } from '../../../i18n/index.ts';
import styles from '../face.module.css';

/** Half an ellipse over the base line, from left to right. */
const bow = (reach: number): string => {
  const [left, right] = [bowPoint(reach, Math.PI), bowPoint(reach, 0)];
  return `M${left.join(' ')}A${BOW.radius[0] * reach} ${BOW.radius[1] * reach} 0 0 1 ${right.join(' ')}`;
};

const spoke = (power: number): string =>
  `M${bowPoint(reachOf(0), angleOf(power)).join(' ')}L${bowPoint(1, angleOf(power)).join(' ')}`;

/** Between two reaches, from no power up to one. */
const wedge = (inner: number, outer: number, power: number): string => {
  const [a, b, c, d] = [
    bowPoint(outer, Math.PI),
    bowPoint(outer, angleOf(power)),
    bowPoint(inner, angleOf(power)),
    bowPoint(inner, Math.PI),
  ];
  const arc = (reach: number, sweep: 0 | 1): string =>
    `A${BOW.radius[0] * reach} ${BOW.radius[1] * reach} 0 0 ${sweep}`;
  return `M${a.join(' ')}${arc(outer, 1)} ${b.join(' ')}L${c.join(' ')}${arc(inner, 0)} ${d.join(' ')}Z`;
};

export const RainbowFace = () => {
  const t = useT();
  const [left, top, width] = AREA;
  const [, base] = BOW.middle;
  const inner = reachOf(0);
  return (
    <>
      <svg className={styles.drawing} aria-hidden="true">
        <path d={bow(1)} className={styles.band} style={{ ['--zone' as string]: 'var(--tint-clay)' }} />
        <path d={bow(reachOf(BANDS[1]))} className={styles.band} style={{ ['--zone' as string]: 'var(--tint-sun)' }} />
        <path d={bow(reachOf(BANDS[0]))} className={styles.band} style={{ ['--zone' as string]: 'var(--tint-leaf)' }} />
        <path d={wedge(reachOf(HIGHLY_AFFECTED), 1, HIGH)} className={styles.call} />
        <path d={bow(inner)} className={styles.hollow} />
        {SECTORS.map((power) => (
          <path key={power} d={spoke(power)} className={styles.dashes} />
        ))}
        <path d={`M${bowPoint(1, Math.PI).join(' ')}L${bowPoint(1, 0).join(' ')}`} className={styles.rule} />
      </svg>
      <p className={styles.note} style={{ left, top: top + 4, width: 300, textAlign: 'left' }}>
        <strong>{t('bow.little')}</strong>
        <br />
        {t('bow.invite')}
      </p>
      <p className={styles.note} style={{ left: left + width - 300, top: top + 4, width: 300, textAlign: 'right' }}>
        <strong>{t('bow.much')}</strong>
      </p>
      <p className={styles.scale} style={{ left, top: base + 46, width: BOW.radius[0] * (1 - inner) }}>
        <span>{t('bow.hard')}</span>
        <span>{t('bow.soft')}</span>
      </p>
      <p
        className={styles.scale}
        style={{ left: BOW.middle[0] + BOW.radius[0] * inner, top: base + 46, width: BOW.radius[0] * (1 - inner) }}
      >
        <span>{t('bow.soft')}</span>
        <span>{t('bow.hard')}</span>
      </p>
    </>
  );
};
