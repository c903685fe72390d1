/**
 * What stops a rehearsal: a message for the person who started it, in one line.
 * Invariant: everything foreseen that goes wrong is a Failure; any other error is a bug of the rehearsal itself.
 */
export class Failure extends Error {
  override readonly name: string = 'Failure';
}

/** The server did not take something of the recording: what else the file holds can still be played. */
export class Refused extends Failure {
  override readonly name = 'Refused';
}
