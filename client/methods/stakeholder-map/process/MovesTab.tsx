/**
 * Moves and views: where people differ now, and how cards came to where they stand, newest first.
 */
import { useBoard } from '../../../board/board-context.ts';
import panel from '../../../board/panel.module.css';
import { useT } from '../../../i18n/index.ts';
import { useSessionView } from '../../../session/session-context.ts';
import { Differ } from './Differ.tsx';
import { MoveRow } from './MoveRow.tsx';
import styles from './process.module.css';

export const MovesTab = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const { records } = useBoard().board;
  const { moves, questions } = useSessionView().parts.map;
  const isElsewhere = (card: string): boolean => {
    const home = records.card(card)?.parent[0];
    return home !== undefined && home !== templateId;
  };
  const here = moves.filter(({ card }) => !isElsewhere(card)).reverse();
  const open = questions.filter(({ card }) => records.card(card) !== undefined && !isElsewhere(card));
  return (
    <>
      <section className={panel.section}>
        <h3>{t('map.differ')}</h3>
        {open.length === 0 && <p className="hint">{t('map.differ.none')}</p>}
        <ul className={styles.list}>
          {open.map((question) => (
            <Differ key={question.card} question={question} />
          ))}
        </ul>
      </section>
      <section className={panel.section}>
        <h3>{t('map.history')}</h3>
        {here.length === 0 && <p className="hint">{t('map.history.none')}</p>}
        <ul className={styles.list}>
          {here.map((move) => (
            <MoveRow key={move.id} move={move} />
          ))}
        </ul>
      </section>
    </>
  );
};
