/**
 * Pairs of opposites as shifts, and singles with the half that is missing, to be paired.
 */
import type { Card } from '../../../shared/document/record.ts';
import { refuseEditing } from '../../../shared/document/rules.ts';
import { factsWithin } from '../../../shared/methods/facts.ts';
import { intentionReading } from '../../../shared/methods/strategic-intention/reading.ts';
import { useBoard, useBoardRights, useFacts } from '../../board/board-context.ts';
import { CardChips } from '../../board/CardChips.tsx';
import panel from '../../board/panel.module.css';
import { useT } from '../../i18n/index.ts';
import styles from './intention.module.css';

interface SingleProps {
  readonly note: Card;
  readonly candidates: readonly Card[];
}

/** A note without its opposite: choose one, and the two become a shift. */
const Single = ({ note, candidates }: SingleProps) => {
  const t = useT();
  const { board } = useBoard();
  const rights = useBoardRights();
  return (
    <li className={styles.single}>
      <CardChips ids={[note.id]} />
      <select
        className="input small"
        aria-label={t('panel.intention.pair', { note: note.text })}
        value=""
        disabled={refuseEditing(note, board.me(), rights) !== undefined || candidates.length === 0}
        onChange={(event) => board.setField(note.id, 'opposite', event.target.value)}
      >
        <option value="">{t(candidates.length === 0 ? 'panel.intention.missing' : 'panel.intention.choose')}</option>
        {candidates.map((candidate) => (
          <option key={candidate.id} value={candidate.id}>
            {candidate.text}
          </option>
        ))}
      </select>
    </li>
  );
};

const Shifts = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const { board } = useBoard();
  const rights = useBoardRights();
  const { shifts } = intentionReading(factsWithin(useFacts(), templateId));
  const separate = (away: Card, towards: Card): void => {
    board.setField(away.id, 'opposite', null);
    board.setField(towards.id, 'opposite', null);
  };
  return shifts.map(({ away, towards }) => (
    <div key={away.id} className={styles.shift} data-shift={away.id}>
      <CardChips ids={[away.id]} />
      <span className={styles.arrow} aria-hidden="true" />
      <CardChips ids={[towards.id]} />
      {refuseEditing(away, board.me(), rights) === undefined && (
        <button
          type="button"
          className="button quiet small"
          title={t('panel.intention.separate')}
          onClick={() => separate(away, towards)}
        >
          ✕
        </button>
      )}
    </div>
  ));
};

export const ShiftsPage = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const reading = intentionReading(factsWithin(useFacts(), templateId));
  const singles = [...reading.awayAlone, ...reading.towardsAlone];
  if (reading.shifts.length + singles.length === 0) {
    return (
      <div className={panel.empty}>
        <p>{t('panel.intention.empty')}</p>
      </div>
    );
  }
  return (
    <>
      <section className={panel.section}>
        <h3>
          {t('panel.intention.shifts')} <span className={panel.count}>{reading.shifts.length}</span>
        </h3>
        <Shifts templateId={templateId} />
      </section>
      {singles.length > 0 && (
        <section className={panel.section}>
          <h3>
            {t('panel.intention.singles')} <span className={panel.count}>{singles.length}</span>
          </h3>
          <ul className={styles.list}>
            {reading.awayAlone.map((note) => (
              <Single key={note.id} note={note} candidates={reading.towardsAlone} />
            ))}
            {reading.towardsAlone.map((note) => (
              <Single key={note.id} note={note} candidates={reading.awayAlone} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
