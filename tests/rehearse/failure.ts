/**
 * What stops a rehearsal: a message for the person who started it, in one line.
 * Invariant: everything foreseen that goes wrong is a Failure; any other error is a bug of the rehearsal itself.
 */
export class Failure extends Error {
  override readonly name = 'Failure';
}
