/**
 * "I would put it here": a view on where a card stands, by two sliders. The same on the board and on phones; knows no
 * canvas and no document.
 */
import { type FormEvent, useState } from 'react';
import type { Place } from '../../../../shared/methods/stakeholder-map/moves.ts';
import { pointText } from '../../../../shared/methods/stakeholder-map/place-words.ts';
import { useT } from '../../../i18n/index.ts';
import styles from './process.module.css';

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

const Slider = ({ label, value, onChange }: SliderProps) => {
  const t = useT();
  return (
    <label className={styles.slider}>
      <span>
        {label} <b>{value}</b>
      </span>
      <input
        type="range"
        min={0}
        max={100}
        step={1}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <span className={styles.ends}>
        <span>{t('map.low')}</span>
        <span>{t('map.high')}</span>
      </span>
    </label>
  );
};

interface Props {
  readonly mine: Place | null;
  /** Where the sliders begin for who has no view yet. */
  readonly start: Place;
  readonly onSay: (place: Place) => void;
  readonly onWithdraw: () => void;
}

export const PlaceSliders = ({ mine, start, onSay, onWithdraw }: Props) => {
  const t = useT();
  const [[interest, power], setPlace] = useState<Place>(mine ?? start);
  const say = (event: FormEvent): void => {
    event.preventDefault();
    onSay([interest, power]);
  };
  return (
    <form className={styles.list} onSubmit={say}>
      <Slider label={t('map.power')} value={power} onChange={(value) => setPlace([interest, value])} />
      <Slider label={t('map.interest')} value={interest} onChange={(value) => setPlace([value, power])} />
      {mine && <p role="status">{t('map.differ.mine', { point: pointText(mine, t) })}</p>}
      <div className={styles.buttons}>
        <button type="submit" className="button main">
          {t('map.differ.say')}
        </button>
        {mine && (
          <button type="button" className="button quiet" onClick={onWithdraw}>
            {t('map.differ.withdraw')}
          </button>
        )}
      </div>
    </form>
  );
};
