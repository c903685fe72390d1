/**
 * A template in small, drawn from its own zones: a sheet on the wall, as it will lie on the board.
 */
import type { Method } from '../../shared/methods/method.ts';
import styles from './picker.module.css';
import { ZoneSketch } from './sketches.tsx';

export const TemplatePreview = ({ method }: { readonly method: Method }) => {
  const [width, height] = method.size;
  return (
    <svg className={styles.preview} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect width={width} height={height} rx="24" fill="var(--sheet)" stroke="var(--line)" strokeWidth="6" />
      <rect x="44" y="40" width={width * 0.28} height="36" rx="12" fill="var(--line)" />
      {method.zones.map((zone) => {
        const [x, y, zoneWidth, zoneHeight] = zone.rect;
        const tint = `var(--tint-${zone.tint ?? 'stone'})`;
        return (
          <g key={zone.id}>
            <rect
              x={x}
              y={y}
              width={zoneWidth}
              height={zoneHeight}
              rx="16"
              fill={tint}
              fillOpacity="0.3"
              stroke={tint}
              strokeWidth="6"
            />
            {method.placement?.zoneId === zone.id && (
              <path
                d={`M${x + zoneWidth / 2} ${y}v${zoneHeight}M${x} ${y + zoneHeight / 2}h${zoneWidth}`}
                stroke="var(--line-strong)"
                strokeWidth="5"
                strokeDasharray="18 14"
              />
            )}
            <ZoneSketch zone={zone} />
          </g>
        );
      })}
    </svg>
  );
};
