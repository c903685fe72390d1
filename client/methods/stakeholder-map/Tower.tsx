/**
 * A card's tower of influence on the Net-Map, built of discs beside it, and what they want, below it.
 */
import { stakeholderFields, towerOf } from '../../../shared/cards/stakeholder.ts';
import type { Card } from '../../../shared/document/record.ts';
import type { View } from '../../../shared/methods/method.ts';
import { useT } from '../../i18n/index.ts';
import styles from './tower.module.css';

const DISC = 7;
const WIDTH = 24;

export const Tower = ({ card, view }: { readonly card: Card; readonly view: View }) => {
  const t = useT();
  if (view.id !== 'net-map') return null;
  const fields = stakeholderFields(card.fields);
  const height = card.place || fields.tower !== null ? towerOf(fields, card.place?.[1] ?? 0) : 0;
  return (
    <>
      {height > 0 && (
        <svg
          className={styles.tower}
          width={WIDTH}
          height={height * DISC + 3}
          role="img"
          aria-label={t('tower.height', { height })}
        >
          {Array.from({ length: height }, (_, disc) => (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a disc is nothing but its height.
              key={disc}
              x={1}
              y={(height - 1 - disc) * DISC + 1}
              width={WIDTH - 2}
              height={DISC - 1}
              rx={3}
            />
          ))}
        </svg>
      )}
      {fields.goal !== '' && (
        <p className={styles.goal} dir="auto">
          {fields.goal}
        </p>
      )}
    </>
  );
};
