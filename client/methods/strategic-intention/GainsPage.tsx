/**
 * Who gains what: a row for each stakeholder of the map, or each group where there is no map. Rows that nobody asked come
 * first; below, each gain with those it is for, picked from the map or typed.
 */
import type { Card } from '../../../shared/document/record.ts';
import { refuseEditing } from '../../../shared/document/rules.ts';
import { factsWithin } from '../../../shared/methods/facts.ts';
import { gainFor, gainOf, gainsOf } from '../../../shared/methods/strategic-intention/gains.ts';
import { intentionReading } from '../../../shared/methods/strategic-intention/reading.ts';
import { useBoard, useBoardRights, useFacts } from '../../board/board-context.ts';
import { CardChips } from '../../board/CardChips.tsx';
import { LineInput } from '../../board/LineInput.tsx';
import { useT } from '../../i18n/index.ts';
import shared from '../live-panel.module.css';
import styles from './intention.module.css';

/** For whom one gain is. */
const ForWhom = ({ note }: { readonly note: Card }) => {
  const t = useT();
  const { board } = useBoard();
  const facts = useFacts();
  const disabled = refuseEditing(note, board.me(), useBoardRights()) !== undefined;
  const stakeholders = facts.cards.filter(({ kind, text }) => kind === 'stakeholder' && text.trim() !== '');
  const picked = gainOf(note).flatMap((id) => stakeholders.find((card) => card.id === id) ?? []);
  const free = stakeholders.filter((card) => !picked.includes(card));
  const set = (ids: readonly string[]): void => board.setField(note.id, 'gainOf', ids);
  return (
    <li className={styles.remark} data-gain={note.id}>
      <CardChips ids={[note.id]} />
      {picked.length > 0 && (
        <div className={styles.picked}>
          {picked.map((card) => (
            <button
              key={card.id}
              type="button"
              className="button small"
              disabled={disabled}
              aria-label={t('intention.gains.drop', { name: card.text })}
              onClick={() => set(picked.filter((one) => one !== card).map(({ id }) => id))}
            >
              <span dir="auto">{card.text}</span> ✕
            </button>
          ))}
        </div>
      )}
      {free.length > 0 && (
        <select
          className="input small"
          aria-label={`${t('field.gainOf')}: ${note.text}`}
          value=""
          disabled={disabled}
          onChange={(event) => set([...picked.map(({ id }) => id), event.target.value])}
        >
          <option value="">{t('intention.gains.pick')}</option>
          {free.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
      )}
      <LineInput
        label={t('field.gainFor')}
        value={gainFor(note)}
        disabled={disabled}
        onChange={(value) => board.setField(note.id, 'gainFor', value)}
      />
    </li>
  );
};

const Matrix = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const facts = useFacts();
  const { rows, forNobody } = gainsOf(factsWithin(facts, templateId), facts);
  const isEmpty = ({ gains }: { readonly gains: readonly Card[] }): boolean => gains.length === 0;
  const ranked = [...rows.filter(isEmpty), ...rows.filter((row) => !isEmpty(row))];
  return (
    <>
      {rows.some(isEmpty) && <p className={shared.soon}>{t('intention.gains.about')}</p>}
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('field.gainFor')}</th>
            <th scope="col">{t('zone.strategic-intention.gain')}</th>
          </tr>
        </thead>
        <tbody>
          {ranked.map((row) => (
            <tr key={row.id || row.name} data-empty={isEmpty(row)}>
              <th scope="row" dir="auto">
                {row.name}
              </th>
              <td>
                {isEmpty(row) ? (
                  <em>{t('intention.gains.nobodyAsked')}</em>
                ) : (
                  <CardChips ids={row.gains.map(({ id }) => id)} />
                )}
              </td>
            </tr>
          ))}
          {forNobody.length > 0 && (
            <tr>
              <th scope="row">{t('intention.gains.forNobody')}</th>
              <td>
                <CardChips ids={forNobody.map(({ id }) => id)} />
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </>
  );
};

export const GainsPage = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const { gains } = intentionReading(factsWithin(useFacts(), templateId));
  return (
    <div className={shared.panel}>
      {gains.length === 0 && <p className={shared.soft}>{t('intention.gains.empty')}</p>}
      {gains.length > 0 && (
        <section className={shared.form}>
          <h3>{t('intention.gains.each')}</h3>
          <ul className={styles.list}>
            {gains.map((note) => (
              <ForWhom key={note.id} note={note} />
            ))}
          </ul>
        </section>
      )}
      <section className={shared.section}>
        <Matrix templateId={templateId} />
      </section>
    </div>
  );
};
