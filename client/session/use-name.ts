/**
 * Names of people by their ids.
 */
import { useSessionView } from './session-context.ts';

export const useName = (): ((id: string) => string) => {
  const { people } = useSessionView();
  return (id) => people.find((person) => person.id === id)?.name ?? '';
};
