/**
 * What a zone is for, drawn small: cards, a ring of chairs, stalls, pairs, a line through time. In the zone's own
 * coordinates; no words, for words would be too small to read.
 */
import type { Rect, Sketch, Zone } from '../../shared/methods/method.ts';

const CARD = { width: 128, height: 80, rx: 10 } as const;

interface PartProps {
  readonly rect: Rect;
  readonly paint: string;
}

/** Cards as people leave them: in rows, not quite. In shares of what is free. */
const SCATTER = [
  [0.06, 0.1],
  [0.52, 0.02],
  [0.94, 0.22],
  [0.24, 0.5],
  [0.7, 0.58],
  [0.02, 0.94],
  [0.46, 0.98],
  [0.96, 0.9],
] as const;

const Card = ({ x, y, paint }: { readonly x: number; readonly y: number; readonly paint: string }) => (
  <rect x={x} y={y} {...CARD} fill={paint} stroke="var(--line-strong)" strokeOpacity="0.4" strokeWidth="3" />
);

const Cards = ({ rect: [x, y, width, height], paint }: PartProps) => {
  const [inset, top] = [28, 76];
  const [freeX, freeY] = [width - 2 * inset - CARD.width, height - top - inset - CARD.height];
  const most = Math.max(1, Math.min(SCATTER.length, Math.floor((width * height) / 90_000)));
  const step = SCATTER.length / most;
  return Array.from({ length: most }, (_, at) => SCATTER[Math.floor(at * step)] ?? SCATTER[0]).map(([left, down]) => (
    <Card key={left} x={x + inset + left * Math.max(0, freeX)} y={y + top + down * Math.max(0, freeY)} paint={paint} />
  ));
};

const around = (count: number, at: number, radius: number): readonly [number, number] => {
  const angle = (2 * Math.PI * at) / count - Math.PI / 2;
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
};

const Ring = ({ rect: [x, y, width, height], paint }: PartProps) => {
  const radius = Math.min(width, height) / 2;
  const [cx, cy] = [x + width / 2, y + height / 2];
  const listeners = Array.from({ length: 18 }, (_, at) => around(18, at, radius * 0.82));
  const chairs = Array.from({ length: 6 }, (_, at) => around(6, at, radius * 0.44));
  return (
    <>
      {listeners.map(([dx, dy]) => (
        <circle key={`${dx} ${dy}`} cx={cx + dx} cy={cy + dy} r="26" fill="var(--line)" />
      ))}
      {chairs.map(([dx, dy], at) => (
        <circle
          key={`${dx} ${dy}`}
          cx={cx + dx}
          cy={cy + dy}
          r="54"
          fill={at === 0 ? 'var(--sheet)' : paint}
          stroke="var(--line-strong)"
          strokeWidth="5"
          strokeDasharray={at === 0 ? '16 12' : undefined}
        />
      ))}
    </>
  );
};

/** Cells of a grid with this many across and down. */
const cells = ([x, y, width, height]: Rect, across: number, down: number) =>
  Array.from({ length: across * down }, (_, at) => ({
    left: x + 36 + ((width - 72) / across) * (at % across),
    top: y + 76 + ((height - 112) / down) * Math.floor(at / across),
    wide: Math.max(8, (width - 72) / across - 28),
    high: Math.max(8, (height - 112) / down - 28),
  }));

const Stalls = ({ rect, paint }: PartProps) =>
  cells(rect, 3, 2).map(({ left, top, wide, high }, at) => (
    <g key={`${left} ${top}`}>
      <rect
        x={left}
        y={top}
        width={wide}
        height={high}
        rx="14"
        fill="var(--sheet)"
        stroke="var(--line-strong)"
        strokeWidth="4"
      />
      <path d={`M${left} ${top + 62}h${wide}v-48a14 14 0 00-14-14h-${wide - 28}a14 14 0 00-14 14z`} fill={paint} />
      {[0.28, 0.5, 0.72].slice(0, 1 + (at % 3)).map((share) => (
        <circle
          key={share}
          cx={left + wide * share}
          cy={top + high * 0.62}
          r="30"
          fill="var(--line-strong)"
          fillOpacity="0.5"
        />
      ))}
    </g>
  ));

const Pairs = ({ rect, paint }: PartProps) =>
  cells(rect, 1, 4).map(({ left, top, wide, high }) => (
    <g key={top}>
      <path
        d={`M${left + CARD.width} ${top + high / 2}H${left + wide - CARD.width}`}
        stroke="var(--line-strong)"
        strokeWidth="6"
      />
      <Card x={left} y={top + (high - CARD.height) / 2} paint={paint} />
      <Card x={left + wide - CARD.width} y={top + (high - CARD.height) / 2} paint={paint} />
    </g>
  ));

const Timeline = ({ rect: [x, y, width, height], paint }: PartProps) => {
  const middle = y + height * 0.55;
  return (
    <>
      <path d={`M${x + 40} ${middle}H${x + width - 40}`} stroke="var(--line-strong)" strokeWidth="8" />
      {[0.1, 0.34, 0.58, 0.84].map((share) => (
        <g key={share}>
          <circle cx={x + width * share} cy={middle} r="20" fill="var(--line-strong)" />
          <Card x={x + width * share - CARD.width / 2} y={middle - CARD.height - 40} paint={paint} />
        </g>
      ))}
    </>
  );
};

const Picture = ({ rect: [x, y, width, height], paint }: PartProps) => (
  <>
    <circle
      cx={x + width * 0.76}
      cy={y + height * 0.34}
      r={Math.min(width, height) * 0.12}
      fill={paint}
      stroke="var(--line-strong)"
      strokeWidth="5"
    />
    <path
      d={`M${x + 36} ${y + height - 40}l${width * 0.26} -${height * 0.46} ${width * 0.18} ${height * 0.26} ${width * 0.14} -${height * 0.14} ${width * 0.26} ${height * 0.34}z`}
      fill={paint}
      stroke="var(--line-strong)"
      strokeWidth="5"
      strokeLinejoin="round"
    />
  </>
);

const ROW = 56;

/** As many lines as the zone has room for below its heading, at least one. */
const Rows = ({ rect: [x, y, width, height], paint }: PartProps) => {
  const top = Math.min(76, height / 3);
  const count = Math.max(1, Math.min(5, Math.floor((height - top) / (ROW + 28))));
  return Array.from({ length: count }, (_, at) => y + top + at * (ROW + 28)).map((line, at) => (
    <rect
      key={line}
      x={x + 36}
      y={line}
      width={(width - 72) * (at % 2 === 0 ? 1 : 0.78)}
      height={Math.min(ROW, height / 2)}
      rx="10"
      fill={paint}
    />
  ));
};

const SKETCHES: Readonly<Record<Sketch, (props: PartProps) => React.ReactNode>> = {
  cards: Cards,
  ring: Ring,
  stalls: Stalls,
  pairs: Pairs,
  timeline: Timeline,
  picture: Picture,
  rows: Rows,
};

export const ZoneSketch = ({ zone: { rect, tint = 'stone', sketch = 'cards' } }: { readonly zone: Zone }) => {
  const Drawn = SKETCHES[sketch];
  return <Drawn rect={rect} paint={`var(--tint-${tint})`} />;
};
