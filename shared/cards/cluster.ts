/**
 * The cluster title: three to five words over notes that belong together (domain.md B.4).
 * A note names its cluster; the cluster does not list its notes.
 */
import { type CardKind, countLines } from './kind.ts';

export const cluster: CardKind = {
  id: 'cluster',
  tint: 'stone',
  fields: [],
  size: (text) => [220, 30 + countLines(text, 22) * 22],
};
