/**
 * Which links the canvas shows on this screen: all, none, or those of one type. A link that is not shown is not there for the
 * pointer either.
 */
import { atom, type TLShape } from 'tldraw';
import type { BoardUi } from './board-context.ts';
import type { LinkShape } from './shape-types.ts';

/** What the canvas asks of every shape. */
export const linkVisibility = (ui: BoardUi) => {
  const shown = atom('links shown', ui.linksShown.get());
  ui.linksShown.subscribe(() => shown.set(ui.linksShown.get()));
  return (shape: TLShape): 'hidden' | 'inherit' => {
    const which = shown.get();
    if (which === 'all' || (shape.type as string) !== 'link') return 'inherit';
    return (shape as unknown as LinkShape).props.linkType === which ? 'inherit' : 'hidden';
  };
};
