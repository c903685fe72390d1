/**
 * One method to choose: what it looks like, what it is about, what one gets, how long, with how many. The whole card adds
 * it; a method that can be held in several ways asks which one.
 */
import { useState } from 'react';
import { keyOf } from '../../shared/i18n/translate.ts';
import type { Method } from '../../shared/methods/method.ts';
import { type PlanItem, presetOf } from '../../shared/templates/compose.ts';
import { useT } from '../i18n/index.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './picker.module.css';
import { TemplatePreview } from './TemplatePreview.tsx';
import type { Plan } from './use-plan.ts';

interface Props {
  readonly method: Method;
  readonly plan: Plan;
}

/** Places of this method in the list, counted without breaks. */
const placesOf = (items: readonly PlanItem[], methodId: string): string =>
  items
    .filter(({ method }) => method !== '')
    .flatMap(({ method }, at) => (method === methodId ? [at + 1] : []))
    .join(' · ');

export const MethodCard = ({ method, plan }: Props) => {
  const t = useT();
  const [preset, setPreset] = useState(method.presets?.[0]?.id ?? '');
  const way = presetOf(method, preset);
  const [least, most] = way?.minutes ?? method.minutes;
  const [few, many] = way?.people ?? method.people;
  const places = placesOf(plan.items, method.id);
  const name = t(keyOf('method', method.id));
  return (
    <article className={styles.card} data-chosen={places !== ''}>
      <div className={styles.wall}>
        <TemplatePreview method={method} />
      </div>
      <span className={styles.badge} aria-hidden="true">
        {places === '' ? <Icon name="plus" /> : places}
      </span>
      <div className={styles.words}>
        <h4>
          <button
            type="button"
            className={styles.pick}
            aria-label={t('picker.add', { method: name })}
            onClick={() => plan.add(method, preset)}
          >
            {name}
          </button>
        </h4>
        <p>{t(keyOf('method', method.id, 'about'))}</p>
        <p className={styles.get}>{t(keyOf('method', method.id, 'get'))}</p>
        {method.presets && (
          <select
            className={`input small ${styles.way}`}
            aria-label={t('picker.way', { method: name })}
            title={way && t(way.about)}
            value={preset}
            onChange={(event) => setPreset(event.target.value)}
          >
            {method.presets.map(({ id, title }) => (
              <option key={id} value={id}>
                {t(title)}
              </option>
            ))}
          </select>
        )}
        <p className={styles.facts}>
          <span>
            <Icon name="clock" />
            {t('home.minutes', { least, most })}
          </span>
          <span>
            <Icon name="people" />
            {t('home.people', { least: few, most: many })}
          </span>
        </p>
      </div>
    </article>
  );
};
