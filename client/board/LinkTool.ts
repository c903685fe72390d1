/**
 * The link tool: press on one card, let go on another. Stays in hand, because ties are drawn type by type.
 */
import { StateNode, type TLShapeId, type VecLike } from 'tldraw';
import type { Value } from '../ui/value.ts';
import type { CardShape } from './shape-types.ts';

export interface LinkDraft {
  readonly from: TLShapeId;
  readonly to: VecLike;
}

export type LinkMade = (from: TLShapeId, to: TLShapeId) => void;

/** Makes the tool for one board. `draft` holds the line being drawn, for the canvas to show; `onLink` is told of every line drawn from card to card. */
export const linkTool = (draft: Value<LinkDraft | undefined>, onLink: LinkMade) =>
  class LinkTool extends StateNode {
    static override id = 'link';
    private from: TLShapeId | undefined;

    override onEnter(): void {
      this.editor.setCursor({ type: 'cross', rotation: 0 });
    }

    override onExit(): void {
      this.drop();
    }

    override onCancel(): void {
      this.drop();
      this.editor.setCurrentTool('select');
    }

    override onPointerDown(): void {
      this.from = this.cardUnderPointer();
      if (this.from) draft.set({ from: this.from, to: { ...this.editor.inputs.currentPagePoint } });
    }

    override onPointerMove(): void {
      if (this.from) draft.set({ from: this.from, to: { ...this.editor.inputs.currentPagePoint } });
    }

    override onPointerUp(): void {
      const to = this.cardUnderPointer();
      const { from } = this;
      this.drop();
      if (from && to && from !== to) onLink(from, to);
    }

    private drop(): void {
      this.from = undefined;
      draft.set(undefined);
    }

    private cardUnderPointer(): TLShapeId | undefined {
      const hit = this.editor.getShapeAtPoint(this.editor.inputs.currentPagePoint, {
        hitInside: true,
        margin: 8,
        filter: (shape) => (shape.type as string) === 'card',
      });
      return (hit as unknown as CardShape | undefined)?.id;
    }
  };
