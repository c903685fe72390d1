/**
 * Choosing a view of a template: a facilitator chooses for everybody, others for their own screen.
 */
import { methodById } from '../../shared/methods/registry.ts';
import type { BoardUi } from './board-context.ts';

/** Whether this person's choice is everybody's now: it is written into the template, which only facilitators may change. */
export const mayShareView = (ui: BoardUi): boolean =>
  ui.board.room.session.get()?.me.facilitates === true && ui.rehearsal.get() === undefined;

/** Everybody sees this view from now on. */
export const shareView = (ui: BoardUi, templateId: string, viewId: string): void => {
  if (!mayShareView(ui)) return;
  ui.board.patch(templateId, { view: viewId });
  ui.board.views.lookAt(templateId, undefined);
};

/** Whoever chooses what everybody sees goes with everybody again. */
export const lookAtView = (ui: BoardUi, templateId: string, viewId: string): void =>
  ui.board.views.lookAt(templateId, ui.board.views.shared(templateId)?.id === viewId ? undefined : viewId);

export const chooseView = (ui: BoardUi, templateId: string, viewId: string): void => {
  if (mayShareView(ui) && !ui.viewsAlone.get()) shareView(ui, templateId, viewId);
  else lookAtView(ui, templateId, viewId);
};

/** The view with this number, from 1, of the template that is looked at, if there is one. */
export const chooseViewByNumber = (ui: BoardUi, number: number): void => {
  const templateId = ui.focus.get();
  const template = templateId === undefined ? undefined : ui.board.records.template(templateId);
  const view = template && methodById(template.method)?.views?.[number - 1];
  if (template && view) chooseView(ui, template.id, view.id);
};
