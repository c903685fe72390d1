/**
 * A button for what cannot be taken back: asks once, in its own place.
 */
import { useState } from 'react';
import { useT } from '../../i18n/index.ts';
import styles from './live.module.css';

interface Props {
  readonly label: string;
  readonly question: string;
  readonly onYes: () => void;
}

export const Sure = ({ label, question, onYes }: Props) => {
  const t = useT();
  const [asking, ask] = useState(false);
  if (!asking) {
    return (
      <button type="button" className="button quiet small danger" onClick={() => ask(true)}>
        {label}
      </button>
    );
  }
  const yes = (): void => {
    ask(false);
    onYes();
  };
  return (
    <div className={styles.sure} role="alertdialog" aria-label={label}>
      <p>{question}</p>
      <button type="button" className="button small danger" onClick={yes}>
        {t('sure.yes')}
      </button>
      {/* biome-ignore lint/a11y/noAutofocus: the question has taken the place of the button that was pressed */}
      <button type="button" className="button small" autoFocus onClick={() => ask(false)}>
        {t('sure.no')}
      </button>
    </div>
  );
};
