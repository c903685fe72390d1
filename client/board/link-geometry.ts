/**
 * The line of a link between two cards: leaves and meets their edges, bends a little so that several ties between the
 * same two can be told apart. Pure numbers.
 */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
export interface Spot {
  readonly x: number;
  readonly y: number;
}
export interface Curve {
  readonly from: Spot;
  readonly bend: Spot;
  readonly to: Spot;
}

/** Room between a card's edge and the line's end, in board units. */
const GAP = 5;

const centre = ({ x, y, w, h }: Box): Spot => ({ x: x + w / 2, y: y + h / 2 });

/** Where the ray from the middle of a box towards a spot leaves the box. */
const edgeTowards = (box: Box, towards: Spot): Spot => {
  const middle = centre(box);
  const [dx, dy] = [towards.x - middle.x, towards.y - middle.y];
  if (dx === 0 && dy === 0) return middle;
  const scale = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : (box.w / 2 + GAP) / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : (box.h / 2 + GAP) / Math.abs(dy),
  );
  return { x: middle.x + dx * Math.min(1, scale), y: middle.y + dy * Math.min(1, scale) };
};

/** A number from -1 to 1 that is always the same for the same id. */
const leaning = (id: string): number => {
  let hash = 0;
  for (const letter of id) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1009;
  return (hash / 1009) * 2 - 1;
};

/** Room between two lines that join the same two cards. */
const LANE = 44;

/** How far the middle of the line is pulled aside: a link that is alone leans a little, several keep their lanes. */
const bendOf = (id: string, length: number, lane: number, siblings: boolean): number => {
  if (siblings) return lane * LANE;
  const lean = leaning(id);
  // At least a visible bend, at most a quarter of the way.
  return Math.sign(lean || 1) * (14 + Math.abs(lean) * Math.min(60, length * 0.12));
};

/** Which lane a link has beside others between the same two cards, seen from the end that comes first. */
export interface Lane {
  readonly lane: number;
  /** The link runs from the end that comes second: its left is the others' right. */
  readonly turned: boolean;
}

/** `among` is undefined for a link that is alone between its two cards. */
export const linkCurve = (id: string, from: Box, to: Box, among?: Lane): Curve => {
  const [a, b] = [centre(from), centre(to)];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  const lane = among ? among.lane * (among.turned ? -1 : 1) : 0;
  const offset = bendOf(id, length, lane, among !== undefined);
  const bend = { x: (a.x + b.x) / 2 - (dy / length) * offset, y: (a.y + b.y) / 2 + (dx / length) * offset };
  return { from: edgeTowards(from, bend), bend, to: edgeTowards(to, bend) };
};

/** The spot at a share (0 to 1) of the way along. */
export const along = ({ from, bend, to }: Curve, share: number): Spot => {
  const rest = 1 - share;
  return {
    x: rest * rest * from.x + 2 * rest * share * bend.x + share * share * to.x,
    y: rest * rest * from.y + 2 * rest * share * bend.y + share * share * to.y,
  };
};

export const curvePath = ({ from, bend, to }: Curve): string =>
  `M${from.x} ${from.y}Q${bend.x} ${bend.y} ${to.x} ${to.y}`;

/** A solid arrow head at the end of the curve, as a path. */
export const headPath = (tip: Spot, before: Spot, size: number): string => {
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
  const wing = (turn: number): string =>
    `${tip.x - size * Math.cos(angle + turn)} ${tip.y - size * Math.sin(angle + turn)}`;
  return `M${tip.x} ${tip.y}L${wing(0.42)}L${wing(-0.42)}Z`;
};

/** A small cross on the middle of the curve: the sign of a tie that does harm. */
export const crossPath = ({ x, y }: Spot, size: number): string =>
  `M${x - size} ${y - size}L${x + size} ${y + size}M${x - size} ${y + size}L${x + size} ${y - size}`;
