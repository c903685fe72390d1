/**
 * The way back from the horizon: milestones by their years. A year typed here moves the card, a card moved there its year.
 */
import { type FormEvent, useState } from 'react';
import type { Card } from '../../../shared/document/record.ts';
import { refuseChange } from '../../../shared/document/rules.ts';
import { LIMITS } from '../../../shared/limits.ts';
import type { Milestone } from '../../../shared/methods/visioning/reading.ts';
import { spanOf } from '../../../shared/methods/visioning/timeline.ts';
import { useBoard, useBoardRights } from '../../board/board-context.ts';
import { jumpTo } from '../../board/jump.ts';
import { NumberInput } from '../../board/NumberInput.tsx';
import { useT } from '../../i18n/index.ts';
import { addMilestone, moveToYear } from './head.ts';
import styles from './vision.module.css';

interface Props {
  readonly templateId: string;
  readonly horizon: Card | undefined;
  readonly milestones: readonly Milestone[];
}

export const BackPart = ({ templateId, horizon, milestones }: Props) => {
  const t = useT();
  const ui = useBoard();
  const rights = useBoardRights();
  const span = horizon && spanOf(horizon);
  const [text, setText] = useState('');
  const [year, setYear] = useState<number>();
  if (span === undefined) return <p className={styles.hint}>{t('vision.back.needsHorizon')}</p>;
  // The next one lies before the last: one walks back.
  const usual = Math.max(span.fromYear, (milestones.at(-1)?.year ?? span.year + 1) - 1);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    addMilestone(ui, templateId, span, year ?? usual, text.trim());
    setText('');
    setYear(undefined);
  };
  return (
    <>
      <p className={styles.hint}>{t('vision.back.about')}</p>
      <ul className={styles.loose}>
        {milestones.map(({ card, year: at }) => (
          <li key={card.id} data-milestone={card.id}>
            <NumberInput
              label={t('vision.back.yearOf', { text: card.text })}
              min={span.fromYear}
              max={span.year}
              value={at ?? undefined}
              disabled={!rights.move || refuseChange(card, ui.board.me()) !== undefined}
              onChange={(wanted) => moveToYear(ui, card, span, wanted)}
            />
            <button type="button" dir="auto" onClick={() => jumpTo(ui, card.id)}>
              {card.text || '…'}
            </button>
          </li>
        ))}
      </ul>
      {rights.add && (
        <form className={styles.inside} onSubmit={submit}>
          <div className={styles.row}>
            {t('vision.back.year')}
            <NumberInput
              label={t('vision.back.year')}
              min={span.fromYear}
              max={span.year}
              value={year ?? usual}
              onChange={setYear}
            />
          </div>
          <textarea
            className="input"
            dir="auto"
            rows={2}
            aria-label={t('vision.back.text')}
            placeholder={t('vision.back.text')}
            maxLength={LIMITS.questionChars}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <button type="submit" className="button main" disabled={text.trim() === ''}>
            {t('vision.back.add')}
          </button>
        </form>
      )}
    </>
  );
};
