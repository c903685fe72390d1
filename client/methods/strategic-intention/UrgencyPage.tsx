/**
 * Why now: each reason with how urgent it is, how we know, until when it can wait and where that comes from.
 */
import type { Card } from '../../../shared/document/record.ts';
import { refuseEditing } from '../../../shared/document/rules.ts';
import { keyOf } from '../../../shared/i18n/translate.ts';
import { factsWithin } from '../../../shared/methods/facts.ts';
import {
  evidenceOf,
  horizonOf,
  intentionReading,
  sourceOf,
  whyNowOf,
} from '../../../shared/methods/strategic-intention/reading.ts';
import { useBoard, useBoardRights, useFacts } from '../../board/board-context.ts';
import { CardChips } from '../../board/CardChips.tsx';
import { LineInput } from '../../board/LineInput.tsx';
import { useT } from '../../i18n/index.ts';
import shared from '../live-panel.module.css';
import styles from './intention.module.css';

const MOST = 5;
const LINES = [
  ['evidence', evidenceOf],
  ['horizon', horizonOf],
  ['source', sourceOf],
] as const;

const Reason = ({ note }: { readonly note: Card }) => {
  const t = useT();
  const { board } = useBoard();
  const disabled = refuseEditing(note, board.me(), useBoardRights()) !== undefined;
  const urgency = whyNowOf(note);
  return (
    <li className={styles.remark} data-urgency={note.id}>
      <CardChips ids={[note.id]} />
      <label className={styles.slider}>
        <span>
          {t('field.whyNow')}: <output>{urgency || t('intention.urgency.unsaid')}</output>
        </span>
        <input
          type="range"
          min={0}
          max={MOST}
          value={urgency}
          disabled={disabled}
          onChange={(event) => board.setField(note.id, 'whyNow', Number(event.target.value))}
        />
      </label>
      {LINES.map(([name, read]) => (
        <LineInput
          key={name}
          label={t(keyOf('field', name))}
          value={read(note)}
          disabled={disabled}
          onChange={(value) => board.setField(note.id, name, value)}
        />
      ))}
      {evidenceOf(note) === '' && <small>{t('intention.urgency.noEvidence')}</small>}
    </li>
  );
};

export const UrgencyPage = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const { urgency } = intentionReading(factsWithin(useFacts(), templateId));
  if (urgency.length === 0) return <p className={shared.soft}>{t('intention.urgency.empty')}</p>;
  return (
    <ul className={styles.list}>
      {urgency.map((note) => (
        <Reason key={note.id} note={note} />
      ))}
    </ul>
  );
};
