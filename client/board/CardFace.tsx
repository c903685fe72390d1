/**
 * How a card looks when nobody writes in it. Plain HTML: a board of thousands opens at once only because of that.
 */
import { noteTypeSize } from '../../shared/cards/note.ts';
import { stakeholderFields } from '../../shared/cards/stakeholder.ts';
import { useT } from '../i18n/index.ts';
import styles from './card.module.css';
import type { CardProps } from './shape-types.ts';

const NAME_SIZE = 16;
const CLUSTER_SIZE = 18;
const WORDS_SIZE = 16;

/** Size of the type on this kind of card. */
export const typeSizeOf = (kind: string, text: string): number => {
  if (kind === 'stakeholder') return NAME_SIZE;
  if (kind === 'picture') return WORDS_SIZE;
  return kind === 'cluster' ? CLUSTER_SIZE : noteTypeSize(text);
};

const StakeholderMarks = ({ fields: values }: { readonly fields: CardProps['fields'] }) => {
  const t = useT();
  const fields = stakeholderFields(values);
  return (
    <div className={styles.marks}>
      {fields.veto && (
        <span className={styles.veto} title={t('field.veto')}>
          ▲
        </span>
      )}
      {fields.marginalised && (
        <span className={styles.marginalised} title={t('field.marginalised')}>
          ◍
        </span>
      )}
      {fields.representedBy.length === 0 && <span className={styles.absent}>{t('card.absent')}</span>}
      {fields.attitude !== 0 && (
        <span className={styles.attitude} title={t('field.attitude')}>
          {fields.attitude > 0 ? '+'.repeat(fields.attitude) : '−'.repeat(-fields.attitude)}
        </span>
      )}
    </div>
  );
};

export const CardFace = ({ kind, text, fields }: Pick<CardProps, 'kind' | 'text' | 'fields'>) => (
  <>
    <div className={styles.text} dir="auto" style={{ fontSize: typeSizeOf(kind, text) }}>
      {text}
    </div>
    {kind === 'stakeholder' && <StakeholderMarks fields={fields} />}
  </>
);
