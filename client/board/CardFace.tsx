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
const HEADLINE_SIZE = 20;
const HORIZON = { size: 30, upTo: 110, smaller: 24 };

/** Size of the type on this kind of card. */
export const typeSizeOf = (kind: string, text: string): number => {
  if (kind === 'stakeholder' || kind === 'milestone') return NAME_SIZE;
  if (kind === 'picture') return WORDS_SIZE;
  if (kind === 'headline') return HEADLINE_SIZE;
  if (kind === 'horizon') return text.length > HORIZON.upTo ? HORIZON.smaller : HORIZON.size;
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

const written = (value: unknown): string => (typeof value === 'string' ? value : '');

const MinorityMark = () => {
  const t = useT();
  return (
    <span className={styles.minority} title={t('field.minority')}>
      ❝
    </span>
  );
};

/** What stands above the text of a card: who wrote a headline, the year of a horizon. */
const Above = ({ kind, fields }: Pick<CardProps, 'kind' | 'fields'>) => {
  if (kind === 'horizon') return <strong className={styles.year}>{String(fields.year ?? '')}</strong>;
  if (kind !== 'headline' || written(fields.group) === '') return null;
  return (
    <span className={styles.group} dir="auto">
      {written(fields.group)}
    </span>
  );
};

/** What stands below it: what somebody says in a headline, and its number. */
const Below = ({ fields }: Pick<CardProps, 'fields'>) => (
  <>
    {written(fields.quote) !== '' && (
      <q className={styles.quote} dir="auto">
        {written(fields.quote)}
      </q>
    )}
    {written(fields.number) !== '' && (
      <strong className={styles.number} dir="auto">
        {written(fields.number)}
      </strong>
    )}
  </>
);

export const CardFace = ({ kind, text, fields }: Pick<CardProps, 'kind' | 'text' | 'fields'>) => (
  <>
    <Above kind={kind} fields={fields} />
    <div className={styles.text} dir="auto" style={{ fontSize: typeSizeOf(kind, text) }}>
      {text}
    </div>
    {kind === 'stakeholder' && <StakeholderMarks fields={fields} />}
    {kind === 'headline' && <Below fields={fields} />}
    {fields.minority === true && <MinorityMark />}
  </>
);
