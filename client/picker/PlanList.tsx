/**
 * What was chosen, in order: moved up and down, taken out, with breaks between.
 */
import { keyOf } from '../../shared/i18n/translate.ts';
import { LIMITS } from '../../shared/limits.ts';
import { methodById } from '../../shared/methods/registry.ts';
import { itemMinutes, type PlanItem, presetOf } from '../../shared/templates/compose.ts';
import { useT } from '../i18n/index.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './plan.module.css';
import { methodTint } from './purpose-tint.ts';
import type { Plan } from './use-plan.ts';

interface RowProps {
  readonly item: PlanItem;
  readonly plan: Plan;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

const Row = ({ item, plan, isFirst, isLast }: RowProps) => {
  const t = useT();
  const { key, method, preset, minutes } = item;
  const name = method === '' ? t('plan.break') : t(keyOf('method', method));
  const way = presetOf(methodById(method), preset);
  return (
    <li className={styles.row} style={{ ['--purpose' as string]: methodTint(method) }}>
      <div className={styles.name}>
        <strong>{name}</strong>
        {way && <small>{t(way.title)}</small>}
        <small>
          {method === '' ? (
            <input
              className="input small"
              type="number"
              aria-label={t('plan.breakMinutes')}
              min={1}
              max={LIMITS.stepMinutes}
              value={itemMinutes(item)}
              onChange={(event) =>
                plan.setBreak(key, Math.min(LIMITS.stepMinutes, Math.max(0, Math.round(Number(event.target.value)))))
              }
            />
          ) : (
            `${t('agenda.steps', { count: minutes.length })} · ${t('agenda.minutes', { count: itemMinutes(item) })}`
          )}
        </small>
      </div>
      <span className={styles.buttons}>
        <button
          type="button"
          className="button quiet small"
          aria-label={t('agenda.moveUp', { step: name })}
          disabled={isFirst}
          onClick={() => plan.move(key, -1)}
        >
          <Icon name="up" />
        </button>
        <button
          type="button"
          className="button quiet small"
          aria-label={t('agenda.moveDown', { step: name })}
          disabled={isLast}
          onClick={() => plan.move(key, 1)}
        >
          <Icon name="down" />
        </button>
        <button
          type="button"
          className="button quiet small"
          aria-label={t('agenda.remove', { step: name })}
          onClick={() => plan.remove(key)}
        >
          <Icon name="close" />
        </button>
      </span>
    </li>
  );
};

export const PlanList = ({ plan, empty }: { readonly plan: Plan; readonly empty: string }) => {
  const t = useT();
  const { items } = plan;
  return (
    <>
      {items.length === 0 ? (
        <p className="hint">{empty}</p>
      ) : (
        <ol className={styles.rows}>
          {items.map((item, at) => (
            <Row key={item.key} item={item} plan={plan} isFirst={at === 0} isLast={at === items.length - 1} />
          ))}
        </ol>
      )}
      {items.length > 0 && (
        <button type="button" className={`button quiet small ${styles.more}`} onClick={plan.addBreak}>
          <Icon name="plus" />
          {t('plan.addBreak')}
        </button>
      )}
    </>
  );
};
