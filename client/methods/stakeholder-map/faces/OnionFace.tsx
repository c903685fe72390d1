/**
 * The onion: three rings around what it is about, and what lies outside.
 */
import { RINGS } from '../../../../shared/cards/stakeholder.ts';
import { keyOf } from '../../../../shared/i18n/translate.ts';
import { CENTRE } from '../../../../shared/methods/stakeholder-map/views/area.ts';
import { NAME_AT, RADIUS, REACH } from '../../../../shared/methods/stakeholder-map/views/onion.ts';
import { useT } from '../../../i18n/index.ts';
import styles from '../face.module.css';

const TINTS = { key: 'sun', primary: 'leaf', secondary: 'lake' } as const;
const INSIDE = ['secondary', 'primary', 'key'] as const;

export const OnionFace = () => {
  const t = useT();
  return (
    <>
      <svg className={styles.drawing} aria-hidden="true">
        {INSIDE.map((ring) => (
          <ellipse
            key={ring}
            className={styles.ring}
            style={{ ['--zone' as string]: `var(--tint-${TINTS[ring]})` }}
            cx={CENTRE[0]}
            cy={CENTRE[1]}
            rx={RADIUS[0] * REACH[ring]}
            ry={RADIUS[1] * REACH[ring]}
          />
        ))}
      </svg>
      {RINGS.map((ring) => {
        const [left, top, width, height] = NAME_AT[ring];
        return (
          <p
            key={ring}
            className={styles.note}
            style={{ left, top, width, height, textAlign: ring === 'outside' ? 'left' : 'center' }}
          >
            <strong>{t(keyOf('option.ring', ring))}</strong>
          </p>
        );
      })}
    </>
  );
};
