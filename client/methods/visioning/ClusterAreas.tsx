/**
 * The clusters of a template as soft areas in their colours, under the notes.
 */
import type { Card } from '../../../shared/document/record.ts';
import type { Rect } from '../../../shared/methods/method.ts';
import { useBoard } from '../../board/board-context.ts';
import { cardRect } from '../../board/clusters.ts';
import { areaAround } from './cluster-area.ts';
import styles from './face.module.css';

interface Props {
  readonly cards: readonly Card[];
  readonly origin: readonly [number, number];
  readonly size: readonly [number, number];
}

export const ClusterAreas = ({ cards, origin: [left, top], size: [width, height] }: Props) => {
  const ui = useBoard();
  const rectOf = (card: Card): Rect => {
    const [x, y, w, h] = cardRect(ui, card);
    return [x - left, y - top, w, h];
  };
  return (
    <svg className={styles.areas} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {cards
        .filter((card) => card.kind === 'cluster')
        .map((title) => {
          const notes = cards.filter((card) => card.kind === 'note' && card.fields.cluster === title.id);
          const { rects, bands } = areaAround([title, ...notes].map(rectOf));
          return (
            <g key={title.id} data-area={title.id} style={{ ['--area' as string]: `var(--tint-${title.tint})` }}>
              {bands.map(([[x1, y1], [x2, y2]]) => (
                <line key={`${x1} ${y1} ${x2} ${y2}`} x1={x1} y1={y1} x2={x2} y2={y2} />
              ))}
              {rects.map(([x, y, w, h]) => (
                <rect key={`${x} ${y}`} x={x} y={y} width={w} height={h} rx="22" />
              ))}
            </g>
          );
        })}
    </svg>
  );
};
