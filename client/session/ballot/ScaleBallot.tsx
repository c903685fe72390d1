/**
 * The eight steps of agreement in plain words, and why.
 */
import { keyOf } from '../../../shared/i18n/translate.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { CONVERGENCE } from '../../../shared/session/words.ts';
import { useT } from '../../i18n/index.ts';
import styles from './ballot.module.css';

interface Props {
  readonly pollId: string;
  readonly level: number | undefined;
  readonly reason: string;
  readonly onLevel: (level: number) => void;
  readonly onReason: (reason: string) => void;
}

export const ScaleBallot = ({ pollId, level, reason, onLevel, onReason }: Props) => {
  const t = useT();
  return (
    <>
      <fieldset className={styles.scale}>
        <legend>{t('live.ballot.level')}</legend>
        {CONVERGENCE.map((word, at) => (
          <label key={word} data-chosen={level === at + 1} data-level={at + 1}>
            <input type="radio" name={pollId} checked={level === at + 1} onChange={() => onLevel(at + 1)} />
            <span>{t(keyOf('live.scale', word))}</span>
          </label>
        ))}
      </fieldset>
      <label className="field">
        <span>{t('live.ballot.reason')}</span>
        <textarea
          className="input"
          dir="auto"
          rows={2}
          maxLength={LIMITS.fieldChars}
          value={reason}
          onChange={(event) => onReason(event.target.value)}
        />
      </label>
    </>
  );
};
