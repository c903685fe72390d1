/**
 * What the method in focus puts over the board on the projector for the whole room, as long as it has something.
 */
import { useMethodHere } from './use-method-here.ts';

export const Stage = () => {
  const here = useMethodHere();
  const Shown = here?.method?.Stage;
  return Shown ? <Shown templateId={here.templateId} /> : null;
};
