/**
 * Salience: three circles and, where they overlap, what each class is called and asks for.
 */
import { keyOf } from '../../../../shared/i18n/translate.ts';
import { salienceOf } from '../../../../shared/methods/stakeholder-map/reading.ts';
import {
  CIRCLE_AT,
  CIRCLE_RADIUS,
  CIRCLES,
  type Circle,
  NAME_AT,
  SQUARENESS,
} from '../../../../shared/methods/stakeholder-map/views/salience.ts';
import { useT } from '../../../i18n/index.ts';
import styles from '../face.module.css';

const TINTS: Readonly<Record<Circle, string>> = { P: 'sun', L: 'lake', U: 'clay' };

/** A circle that is a little square, as a path: the outline at so many steps of a quarter. */
const QUARTER = 16;

const outline = (circle: Circle): string => {
  const [cx, cy] = CIRCLE_AT[circle];
  const [rx, ry] = CIRCLE_RADIUS;
  const points = Array.from({ length: 4 * QUARTER }, (_, step) => {
    const angle = (step / (2 * QUARTER)) * Math.PI;
    const bent = (value: number): number => Math.sign(value) * Math.abs(value) ** (2 / SQUARENESS);
    return `${cx + rx * bent(Math.cos(angle))} ${cy + ry * bent(Math.sin(angle))}`;
  });
  return `M${points.join('L')}Z`;
};

export const SalienceFace = () => {
  const t = useT();
  return (
    <>
      <svg className={styles.drawing} aria-hidden="true">
        {CIRCLES.map((circle) => (
          <path
            key={circle}
            className={styles.circle}
            style={{ ['--zone' as string]: `var(--tint-${TINTS[circle]})` }}
            d={outline(circle)}
          />
        ))}
      </svg>
      {Object.entries(NAME_AT).map(([letters, [left, top, width, height]]) => {
        const name = salienceOf({
          power: letters.includes('P') ? 100 : 0,
          legitimate: letters.includes('L'),
          urgent: letters.includes('U'),
        });
        return (
          <p key={letters} className={styles.class} style={{ left, top, width, height }}>
            {name && t(keyOf('salience', name))}
          </p>
        );
      })}
    </>
  );
};
