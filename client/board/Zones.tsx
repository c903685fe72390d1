/**
 * The zones of a template as they lie on its paper: each with its title above and its prompt at the foot.
 */
import { keyOf } from '../../shared/i18n/translate.ts';
import type { Method } from '../../shared/methods/method.ts';
import { useT } from '../i18n/index.ts';
import styles from './template.module.css';

interface Props {
  readonly method: Method;
  /** Zones whose prompt has been answered. */
  readonly answered?: readonly string[];
}

export const Zones = ({ method, answered = [] }: Props) => {
  const t = useT();
  return method.zones.map(({ id, rect: [left, top, width, height], tint }) => (
    <div
      key={id}
      className={styles.zone}
      style={{ left, top, width, height, ['--zone' as string]: tint ? `var(--tint-${tint})` : undefined }}
    >
      <div className={styles.label} dir="auto">
        {t(keyOf('zone', method.id, id))}
      </div>
      {!answered.includes(id) && (
        <div className={styles.prompt} dir="auto">
          {t(keyOf('prompt', method.id, id))}
        </div>
      )}
    </div>
  ));
};
