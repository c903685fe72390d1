/**
 * The template that the projector looks at, and what its method adds to the page.
 */
import { useBoard } from '../board/board-context.ts';
import type { MethodView } from '../methods/method-view.ts';
import { methodView } from '../methods/registry.ts';
import { useValueOf } from '../ui/use-value.ts';

interface MethodHere {
  readonly templateId: string;
  readonly method: MethodView | undefined;
}

export const useMethodHere = (): MethodHere | undefined => {
  const { board, focus } = useBoard();
  useValueOf(board.records.version);
  const templateId = useValueOf(focus);
  const template = templateId === undefined ? undefined : board.records.template(templateId);
  return template && { templateId: template.id, method: methodView(template.method) };
};
