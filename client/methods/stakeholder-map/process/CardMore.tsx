/**
 * What the form of a stakeholder says besides its fields: one's own view on where it stands, its history, which card it
 * is the same as.
 */
import { useState } from 'react';
import type { Card } from '../../../../shared/document/record.ts';
import { editRight, refuseDelete } from '../../../../shared/document/rules.ts';
import { keyOf } from '../../../../shared/i18n/translate.ts';
import { useBoard, useBoardRights, useFacts } from '../../../board/board-context.ts';
import panel from '../../../board/panel.module.css';
import { useT } from '../../../i18n/index.ts';
import { useCommand, useSessionView } from '../../../session/session-context.ts';
import { MoveRow } from './MoveRow.tsx';
import { PlaceSliders } from './PlaceSliders.tsx';
import styles from './process.module.css';
import { useMerge } from './use-merge.ts';

const MIDDLE = [50, 50] as const;

const MyView = ({ card }: { readonly card: Card }) => {
  const t = useT();
  const command = useCommand();
  const { me, parts } = useSessionView();
  const question = parts.map.questions.find((one) => one.card === card.id);
  const [open, setOpen] = useState(false);
  return (
    <details className={panel.part} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('map.differ.say')}</summary>
      {open && (
        <PlaceSliders
          key={card.id}
          mine={question?.mine ?? null}
          start={card.place ?? MIDDLE}
          onSay={([interest, power]) => void command({ type: 'map.place', card: card.id, place: [interest, power] })}
          onWithdraw={() => void command({ type: 'map.withdraw', card: card.id })}
        />
      )}
      {me.facilitates && question === undefined && (
        <button type="button" className="button small" onClick={() => void command({ type: 'map.ask', card: card.id })}>
          {t('map.differ.ask')}
        </button>
      )}
    </details>
  );
};

const SameAs = ({ card }: { readonly card: Card }) => {
  const t = useT();
  const { board, say } = useBoard();
  const rights = useBoardRights();
  const { refusal, merge } = useMerge();
  const others = useFacts().cards.filter(
    (other) => other.kind === card.kind && other.id !== card.id && other.parent[0] === card.parent[0],
  );
  const isMine = refuseDelete(card, board.me()) === undefined && rights[editRight(card, board.me())];
  if (others.length === 0 || !isMine) return null;
  return (
    <select
      className="input small"
      aria-label={t('map.alike.same')}
      value=""
      onChange={(event) => {
        const other = board.records.card(event.target.value);
        const refused = other && refusal(other, card);
        if (refused) say(t(keyOf('refusal', refused)));
        else if (other) merge(other, card);
      }}
    >
      <option value="">{t('map.alike.same')}</option>
      {others.map(({ id, text }) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </select>
  );
};

export const CardMore = ({ card }: { readonly card: Card }) => {
  const t = useT();
  const { me, parts } = useSessionView();
  if (card.kind !== 'stakeholder') return null;
  const moves = parts.map.moves.filter((move) => move.card === card.id).reverse();
  return (
    <>
      {me.canWrite && <MyView key={card.id} card={card} />}
      {moves.length > 0 && (
        <details className={panel.part}>
          <summary>{t('map.history')}</summary>
          <ul className={styles.list}>
            {moves.map((move) => (
              <MoveRow key={move.id} move={move} named={false} />
            ))}
          </ul>
        </details>
      )}
      {me.canWrite && <SameAs card={card} />}
    </>
  );
};
