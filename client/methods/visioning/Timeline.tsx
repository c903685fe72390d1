/**
 * The line from the horizon back to now: years along it, and for each milestone its year and a stem up to its card.
 */
import type { Card } from '../../../shared/document/record.ts';
import {
  BACKCAST,
  backTo,
  LINE,
  placement,
  type Span,
  ticksOf,
  yearAt,
} from '../../../shared/methods/visioning/timeline.ts';
import { useT } from '../../i18n/index.ts';
import styles from './face.module.css';

/** Height of the line above the foot of its zone. */
const FOOT = 78;
const AXIS = BACKCAST[1] + BACKCAST[3] - FOOT;
const xAt = (back: number): number => placement.toPoint([back, 0])[0];

interface Props {
  readonly span: Span | undefined;
  readonly milestones: readonly Card[];
}

export const Timeline = ({ span, milestones }: Props) => {
  const t = useT();
  const [from, to] = [LINE[0] - 60, LINE[0] + LINE[2] + 60];
  const placed = milestones.flatMap(({ id, place }) => (place && span ? [{ id, place }] : []));
  const marked = new Set(placed.map(({ place }) => (span ? yearAt(span, place[0]) : 0)));
  return (
    <div className={styles.line}>
      <div className={styles.axis} style={{ left: from, top: AXIS, width: to - from }} />
      {span ? (
        ticksOf(span)
          .filter((year) => !marked.has(year))
          .map((year) => (
            <span key={year} className={styles.tick} style={{ left: xAt(backTo(span, year)), top: AXIS }}>
              {year}
            </span>
          ))
      ) : (
        <span className={styles.tick} style={{ left: xAt(50), top: AXIS }}>
          {t('vision.back.needsHorizon')}
        </span>
      )}
      {placed.map(({ id, place }) => {
        const [x, y] = placement.toPoint(place);
        return (
          <div key={id} data-milestone={id}>
            <div className={styles.stem} style={{ left: x, top: y, height: Math.max(0, AXIS - y) }} />
            <strong className={styles.mark} style={{ left: x, top: AXIS }}>
              {span && yearAt(span, place[0])}
            </strong>
          </div>
        );
      })}
    </div>
  );
};
