/**
 * The methods by the six purposes, and what fits the time, the group and the purpose that somebody names. What there is
 * comes from the registry alone.
 */
import { useState } from 'react';
import { keyOf } from '../../shared/i18n/translate.ts';
import type { Method } from '../../shared/methods/method.ts';
import { PURPOSES, type Purpose } from '../../shared/methods/purposes.ts';
import { METHODS } from '../../shared/methods/registry.ts';
import { useT } from '../i18n/index.ts';
import { MethodCard } from './MethodCard.tsx';
import styles from './picker.module.css';
import { purposeTint } from './purpose-tint.ts';
import type { Plan } from './use-plan.ts';

interface Wish {
  readonly purpose: Purpose | undefined;
  /** Minutes there are at most; 0 for any. */
  readonly time: number;
  /** People in the room; 0 for any. */
  readonly people: number;
}

const ANY: Wish = { purpose: undefined, time: 0, people: 0 };
const TIMES = [30, 60, 90] as const;

/** Whether a method, in one of its ways, can be held in that time and with that many. */
const fits = (method: Method, { time, people }: Wish): boolean =>
  [{}, ...(method.presets ?? [])].some((way: Partial<Pick<Method, 'minutes' | 'people'>>) => {
    const [least] = way.minutes ?? method.minutes;
    const [few, many] = way.people ?? method.people;
    return (time === 0 || least <= time) && (people === 0 || (few <= people && people <= many));
  });

/** Under which headings methods are shown: a purpose that is asked for has all that serve it, else each stands once. */
const groupsFor = (wish: Wish): readonly (readonly [Purpose, readonly Method[]])[] =>
  PURPOSES.filter((purpose) => wish.purpose === undefined || wish.purpose === purpose)
    .map((purpose): readonly [Purpose, readonly Method[]] => [
      purpose,
      METHODS.filter(
        (method) =>
          fits(method, wish) &&
          (wish.purpose === undefined ? method.purposes[0] === purpose : method.purposes.includes(purpose)),
      ),
    ])
    .filter(([, methods]) => methods.length > 0);

interface WishProps {
  readonly wish: Wish;
  readonly change: (part: Partial<Wish>) => void;
}

const Wishes = ({ wish, change }: WishProps) => {
  const t = useT();
  return (
    <fieldset className={styles.wishes}>
      <legend className="visually-hidden">{t('picker.filter')}</legend>
      <div className={styles.purposes}>
        {[undefined, ...PURPOSES].map((purpose) => (
          <button
            key={purpose ?? ''}
            type="button"
            className={styles.purpose}
            aria-pressed={wish.purpose === purpose}
            style={{ ['--purpose' as string]: purpose ? purposeTint(purpose) : 'transparent' }}
            onClick={() => change({ purpose })}
          >
            {purpose ? t(keyOf('purpose', purpose)) : t('picker.all')}
          </button>
        ))}
      </div>
      <label>
        {t('picker.time')}
        <select
          className="input small"
          value={wish.time}
          onChange={(event) => change({ time: Number(event.target.value) })}
        >
          <option value={0}>{t('picker.anyTime')}</option>
          {TIMES.map((count) => (
            <option key={count} value={count}>
              {t('picker.upTo', { count })}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('picker.group')}
        <input
          className={`input small ${styles.number}`}
          type="number"
          min={1}
          inputMode="numeric"
          placeholder={t('picker.groupExample')}
          value={wish.people || ''}
          onChange={(event) => change({ people: Math.max(0, Number.parseInt(event.target.value, 10) || 0) })}
        />
      </label>
    </fieldset>
  );
};

export const MethodPicker = ({ plan }: { readonly plan: Plan }) => {
  const t = useT();
  const [wish, setWish] = useState(ANY);
  const groups = groupsFor(wish);
  return (
    <section className={styles.picker} aria-label={t('picker.choose')}>
      <Wishes wish={wish} change={(part) => setWish({ ...wish, ...part })} />
      {groups.length === 0 && (
        <div className={styles.nothing}>
          <p>{t('picker.nothing')}</p>
          <button type="button" className="button small" onClick={() => setWish(ANY)}>
            {t('picker.showAll')}
          </button>
        </div>
      )}
      <div className={styles.groups} data-one={groups.length === 1}>
        {groups.map(([purpose, methods]) => (
          <section
            key={purpose}
            className={styles.group}
            aria-label={t(keyOf('purpose', purpose))}
            style={{ ['--purpose' as string]: purposeTint(purpose) }}
          >
            <header>
              <h3>{t(keyOf('purpose', purpose))}</h3>
              <p className="hint">{t(keyOf('purpose', purpose, 'about'))}</p>
            </header>
            <div className={styles.cards}>
              {methods.map((method) => (
                <MethodCard key={method.id} method={method} plan={plan} />
              ))}
            </div>
          </section>
        ))}
      </div>
    </section>
  );
};
