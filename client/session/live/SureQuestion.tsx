/**
 * The question before what cannot be taken back, in the place of what was pressed; keeping it is what Enter does.
 */
import { useT } from '../../i18n/index.ts';
import styles from './live.module.css';

interface Props {
  readonly label: string;
  readonly question: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

export const SureQuestion = ({ label, question, onYes, onNo }: Props) => {
  const t = useT();
  return (
    <div className={styles.sure} role="alertdialog" aria-label={label}>
      <p>{question}</p>
      <button type="button" className="button small danger" onClick={onYes}>
        {t('sure.yes')}
      </button>
      {/* biome-ignore lint/a11y/noAutofocus: the question has taken the place of the button that was pressed */}
      <button type="button" className="button small" autoFocus onClick={onNo}>
        {t('sure.no')}
      </button>
    </div>
  );
};
