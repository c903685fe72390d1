/**
 * One mark from 1 to 5 for each line. A line may be left out.
 */
import type { PollView } from '../../../shared/session/poll.ts';
import { RATING_MOST } from '../../../shared/session/words.ts';
import { useT } from '../../i18n/index.ts';
import styles from './ballot.module.css';
import { type Marks, withMark } from './marks.ts';

const VALUES = Array.from({ length: RATING_MOST }, (_, at) => at + 1);

interface Props {
  readonly poll: Pick<PollView, 'id' | 'items'>;
  readonly marks: Marks;
  readonly onChange: (marks: Marks) => void;
}

export const RatingBallot = ({ poll: { id: pollId, items }, marks, onChange }: Props) => {
  const t = useT();
  return (
    <div className={styles.items}>
      <p className={styles.ends}>
        <span>{t('live.ballot.low')}</span>
        <span>{t('live.ballot.high')}</span>
      </p>
      {items.map(({ id, label }) => (
        <fieldset key={id} className={styles.rating} data-item={id}>
          <legend dir="auto">{label}</legend>
          <div className={styles.values}>
            {VALUES.map((value) => (
              <label key={value} data-chosen={marks[id] === value}>
                <input
                  type="radio"
                  className="visually-hidden"
                  name={`${pollId}-${id}`}
                  checked={marks[id] === value}
                  onChange={() => onChange(withMark(marks, id, value))}
                />
                {value}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
};
