/**
 * The log: JSON lines on standard output. Invariant: no name, token or content gets in. What libraries would log by
 * themselves (requests with their addresses, errors with the packet that caused them) is cut down here, for all levels.
 */
import { type Logger, pino } from 'pino';

export interface Fault {
  readonly type: string;
  readonly code?: string;
  readonly message?: string;
  readonly at?: string;
}

/** The lines of a stack that name places; the lines before them repeat the message. */
const placesOf = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .join('; ');

/** What may be logged of an error. JSON.parse quotes what it could not read, so a SyntaxError's message is left out. */
export const faultOf = (error: unknown): Fault => {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as NodeJS.ErrnoException;
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(error instanceof SyntaxError ? {} : { message: error.message }),
    at: placesOf(error),
  };
};

const leftOut = (): undefined => undefined;

export const createLogger = (level: string): Logger =>
  pino({
    level,
    // Without the machine's name: on a laptop it is often its owner's.
    base: { pid: process.pid },
    serializers: { err: faultOf, req: leftOut, res: leftOut },
  });
