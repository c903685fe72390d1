/**
 * Whether what goes on in a method is what the session is about now: it belongs to the running step, or it began since.
 * A talk that nobody closed waits behind what the next step needs. Pure; knows no method.
 */
import type { AgendaView } from '../../shared/session/agenda.ts';
import type { PhoneActivity } from '../methods/phone-view.ts';

/** When the step began that runs, or when the last one ended; epoch milliseconds. */
const lastTurn = ({ steps, startedAt, stepStartedAt }: AgendaView): number =>
  stepStartedAt ?? (startedAt ?? 0) + steps.reduce((sum, { ranMs = 0 }) => sum + ranMs, 0);

/** Before the agenda begins, and where there is none, everything is of now. What has no place always is. */
export const isOfNow = (
  agenda: AgendaView,
  method: string,
  { template, since, pressing }: Pick<PhoneActivity, 'template' | 'since' | 'pressing'>,
): boolean => {
  if (agenda.startedAt === null || template === undefined) return true;
  if (since !== undefined && since >= lastTurn(agenda)) return true;
  const step = agenda.steps.find(({ id }) => id === agenda.current);
  if (step === undefined) return false;
  if (step.focus.template !== '') return step.focus.template === template;
  // A step that names neither is about whatever goes on: nobody who is in the midst of it is sent away.
  return step.method === '' ? pressing : step.method === method;
};
