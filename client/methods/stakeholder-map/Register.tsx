/**
 * The register: the same stakeholders as a table beside the map. Sortable by every column; power and interest can be
 * typed here, and the card moves.
 */
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { keyOf } from '../../../shared/i18n/translate.ts';
import type { BoardFacts } from '../../../shared/methods/facts.ts';
import {
  quadrantOf,
  type Stakeholder,
  salienceOf,
  stakeholderReading,
  stakeholdersOf,
} from '../../../shared/methods/stakeholder-map/reading.ts';
import { textOrder } from '../../../shared/text-order.ts';
import { useBoard, useBoardRights } from '../../board/board-context.ts';
import { jumpTo } from '../../board/jump.ts';
import { NumberInput } from '../../board/NumberInput.tsx';
import { useT } from '../../i18n/index.ts';
import styles from './register.module.css';

const COLUMNS = [
  'name',
  'power',
  'interest',
  'quadrant',
  'salience',
  'importance',
  'affected',
  'attitude',
  'voice',
  'degree',
] as const;
type Column = (typeof COLUMNS)[number];

interface Order {
  readonly by: Column;
  readonly down: boolean;
}

type Row = Stakeholder & { readonly degree: number };

const cellValue = (row: Row, column: Column): string | number => {
  if (column === 'quadrant') return quadrantOf(row) ?? '';
  if (column === 'salience') return salienceOf(row) ?? '';
  return row[column] ?? -1;
};

const compare =
  ({ by, down }: Order) =>
  (a: Row, b: Row): number => {
    const [x, y] = [cellValue(a, by), cellValue(b, by)];
    const order = typeof x === 'number' && typeof y === 'number' ? x - y : textOrder(String(x), String(y));
    return (down ? -order : order) || textOrder(a.name, b.name);
  };

const RowCells = ({ row }: { readonly row: Row }) => {
  const t = useT();
  const ui = useBoard();
  const rights = useBoardRights();
  const place = (interest: number, power: number): void => ui.board.patch(row.id, { place: [interest, power] });
  const quadrant = quadrantOf(row);
  const salience = salienceOf(row);
  return (
    <tr>
      <th scope="row">
        <button type="button" className={styles.name} dir="auto" onClick={() => jumpTo(ui, row.id)}>
          {row.name || '…'}
        </button>
      </th>
      <td>
        <NumberInput
          label={t('field.power')}
          value={row.power}
          disabled={!rights.move}
          onChange={(power) => place(row.interest ?? 50, power)}
        />
      </td>
      <td>
        <NumberInput
          label={t('field.interest')}
          value={row.interest}
          disabled={!rights.move}
          onChange={(interest) => place(interest, row.power ?? 50)}
        />
      </td>
      <td>{quadrant ? t(keyOf('quadrant', quadrant)) : t('stakeholder.unplaced')}</td>
      <td>{salience ? t(keyOf('salience', salience)) : ''}</td>
      <td>{row.importance}</td>
      <td>{row.affected}</td>
      <td>{t(keyOf('option.attitude', String(row.attitude)))}</td>
      <td>{t(keyOf('option.voice', String(row.voice)))}</td>
      <td>{row.degree}</td>
    </tr>
  );
};

export const Register = ({ facts, onClose }: { readonly facts: BoardFacts; readonly onClose: () => void }) => {
  const t = useT();
  const [order, setOrder] = useState<Order>({ by: 'power', down: true });
  const { degree } = stakeholderReading(facts);
  const rows = stakeholdersOf(facts.cards)
    .map((row) => ({ ...row, degree: degree[row.id] ?? 0 }))
    .sort(compare(order));
  return createPortal(
    <section className={`panel ${styles.register}`} aria-label={t('panel.register')}>
      <header className={styles.head}>
        <h3>{t('panel.register')}</h3>
        <button type="button" className="button quiet small" onClick={onClose}>
          {t('word.close')}
        </button>
      </header>
      <div className={styles.scroll}>
        <table>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th
                  key={column}
                  scope="col"
                  aria-sort={order.by === column ? (order.down ? 'descending' : 'ascending') : 'none'}
                >
                  <button
                    type="button"
                    onClick={() =>
                      setOrder({ by: column, down: order.by === column ? !order.down : column !== 'name' })
                    }
                  >
                    {t(keyOf('field', column))}
                    <span aria-hidden="true">{order.by === column ? (order.down ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <RowCells key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </section>,
    document.getElementById('board-overlay') ?? document.body,
  );
};
