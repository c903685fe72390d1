/**
 * What changed between two wordings: struck out and underlined, each with a sign and a word for who does not see them.
 */
import { wordDifferences } from '../../../shared/methods/strategic-intention/word-differences.ts';
import { useT } from '../../i18n/index.ts';
import styles from './intention.module.css';

interface Props {
  readonly before: string;
  readonly after: string;
}

export const Differences = ({ before, after }: Props) => {
  const t = useT();
  if (before === after) return <p className="hint">{t('intention.diff.same')}</p>;
  return (
    <p className={styles.differences} dir="auto" data-differences="">
      {wordDifferences(before, after).map(({ kind, text }, at) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no ids and no state
        if (kind === 'same') return <span key={at}>{text}</span>;
        const Tag = kind === 'in' ? 'ins' : 'del';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no ids and no state
          <Tag key={at}>
            <span className="visually-hidden">{t(kind === 'in' ? 'intention.diff.in' : 'intention.diff.out')} </span>
            {text}
          </Tag>
        );
      })}
    </p>
  );
};
