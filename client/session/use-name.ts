/**
 * Names of people by their ids.
 */
import { nameOf } from './names.ts';
import { useSessionView } from './session-context.ts';

export const useName = (): ((id: string) => string) => {
  const view = useSessionView();
  return (id) => nameOf(view, id);
};
