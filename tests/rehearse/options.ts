/**
 * The command line of a rehearsal. Invariant: what it returns is complete; anything else is a Failure with the usage.
 */
import { parseArgs } from 'node:util';
import { Failure } from './failure.ts';
import type { Speed } from './play.ts';
import type { ServerAccess } from './rehearse.ts';

export const USAGE =
  'Usage: npm run rehearse -- FILE [--url URL] [--host-key KEY] [--speed N|max] [--keep]   (HOST_KEY may be in the environment)';

export interface Options {
  readonly file: string;
  /** The server to play on; undefined starts an own one. */
  readonly server: ServerAccess | undefined;
  readonly speed: Speed;
  readonly keep: boolean;
}

const speedOf = (text: string): Speed => {
  if (text === 'max') return 'max';
  const speed = Number(text);
  if (text.trim() === '' || !Number.isFinite(speed) || speed <= 0)
    throw new Failure(`--speed is a number above 0, or max. ${USAGE}`);
  return speed;
};

const serverOf = (url: string | undefined, hostKey: string | undefined): ServerAccess | undefined => {
  if (url === undefined) return undefined;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new Failure(`--url is the address of a server, such as http://localhost:8080. ${USAGE}`);
  if (!hostKey) throw new Failure('A server of your own needs its host key: set HOST_KEY or add --host-key KEY.');
  return { url: url.replace(/\/+$/, ''), hostKey };
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        url: { type: 'string' },
        'host-key': { type: 'string' },
        speed: { type: 'string', default: 'max' },
        keep: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Failure(`${(error as Error).message.split('\n')[0]} ${USAGE}`);
  }
};

/** Undefined when the person asks only for help. */
export const readOptions = (
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Options | undefined => {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new Failure(`Name one scenario file. ${USAGE}`);
  return {
    file,
    server: serverOf(values.url, values['host-key'] ?? env.HOST_KEY),
    speed: speedOf(values.speed),
    keep: values.keep,
  };
};
