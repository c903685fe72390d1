/**
 * A template in small, drawn from its own zones: what one sees is what one gets.
 */
import type { Method } from '../../shared/methods/method.ts';
import styles from './home.module.css';

/** A few cards, so that it does not look like an empty form. In shares of a zone. */
const CARDS = [
  [0.12, 0.2],
  [0.55, 0.14],
  [0.7, 0.5],
  [0.3, 0.58],
] as const;
const CARD = { width: 130, height: 74 };

export const TemplatePreview = ({ method }: { readonly method: Method }) => {
  const [width, height] = method.size;
  return (
    <svg
      className={styles.preview}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMin slice"
      aria-hidden="true"
    >
      <rect width={width} height={height} fill="var(--sheet)" />
      <rect x="40" y="40" width={width * 0.3} height="34" rx="8" fill="var(--line)" />
      {method.zones.map(({ id, rect: [x, y, zoneWidth, zoneHeight], tint = 'stone' }) => (
        <g key={id}>
          <rect
            x={x}
            y={y}
            width={zoneWidth}
            height={zoneHeight}
            rx="14"
            fill={`var(--tint-${tint})`}
            fillOpacity="0.3"
            stroke={`var(--tint-${tint})`}
            strokeWidth="5"
          />
          {method.placement?.zoneId === id && (
            <path
              d={`M${x + zoneWidth / 2} ${y}v${zoneHeight}M${x} ${y + zoneHeight / 2}h${zoneWidth}`}
              stroke="var(--line-strong)"
              strokeWidth="4"
              strokeDasharray="18 14"
            />
          )}
          {CARDS.slice(0, zoneWidth > 500 ? 4 : 1).map(([left, top]) => (
            <rect
              key={left}
              x={x + left * zoneWidth}
              y={y + top * zoneHeight}
              {...CARD}
              rx="10"
              fill={`var(--tint-${tint})`}
              stroke="var(--line-strong)"
              strokeOpacity="0.35"
              strokeWidth="3"
            />
          ))}
        </g>
      ))}
    </svg>
  );
};
