/**
 * The power-interest grid as geometry: where a card with these two numbers stands, and back.
 * x is interest, y is power growing upwards (FORMAT.md section 3, `position`).
 */
import type { Placement, Point, Rect } from '../method.ts';

/** The grid inside the template, in board units: 12 a point across, 9.5 up. */
export const GRID: Rect = [96, 128, 1200, 950];
/** Names that are not placed yet. */
export const TRAY: Rect = [1322, 128, 210, 950];

const clamp = (value: number): number => Math.min(100, Math.max(0, value));

export const placement: Placement = {
  kind: 'stakeholder',
  zoneId: 'grid',
  toPoint: ([interest, power]: Point): Point => [
    GRID[0] + (interest / 100) * GRID[2],
    GRID[1] + (1 - power / 100) * GRID[3],
  ],
  toPlace: ([x, y]: Point): Point => [
    clamp(((x - GRID[0]) / GRID[2]) * 100),
    clamp((1 - (y - GRID[1]) / GRID[3]) * 100),
  ],
};
