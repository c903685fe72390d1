/**
 * Configuration: one table of environment variables, parsed once. Also prints itself as --help.
 */
import { z } from 'zod';

interface Option {
  readonly env: string;
  readonly schema: z.ZodType<unknown>;
  readonly help: string;
}

const port = z.coerce.number().int().min(0).max(65_535).default(8080);

const OPTIONS = {
  port: { env: 'PORT', schema: port, help: 'port to listen on (8080; 0 takes a free one)' },
  host: {
    env: 'HOST',
    schema: z.string().default('0.0.0.0'),
    help: 'address to listen on (0.0.0.0: the whole local network)',
  },
  dataDir: { env: 'DATA_DIR', schema: z.string().default('./data'), help: 'folder of the store (./data)' },
  hostKey: {
    env: 'HOST_KEY',
    schema: z.string().min(16).optional(),
    help: 'key that creates boards, 16 characters or more; made and kept in DATA_DIR if unset',
  },
  publicUrl: {
    env: 'PUBLIC_URL',
    schema: z
      .url({ protocol: /^https?$/ })
      .transform((url) => url.replace(/\/$/, ''))
      .optional(),
    help: 'address that people open, if the server is behind a proxy',
  },
  logLevel: {
    env: 'LOG_LEVEL',
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
    help: 'fatal, error, warn, info, debug, trace or silent (warn)',
  },
} as const satisfies Record<string, Option>;

export type Config = { readonly [Name in keyof typeof OPTIONS]: z.output<(typeof OPTIONS)[Name]['schema']> };

/** Reads the environment. Throws an Error whose message is one clear line naming the variable. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config => {
  const entries = Object.entries(OPTIONS).map(([name, option]) => {
    const value = env[option.env];
    const parsed = option.schema.safeParse(value === '' ? undefined : value);
    if (!parsed.success) throw new Error(`${option.env} is not valid. It should be: ${option.help}.`);
    return [name, parsed.data];
  });
  return Object.fromEntries(entries) as Config;
};

export const configHelp = (): string =>
  [
    'Baraza reads these environment variables:',
    ...Object.values(OPTIONS).map(({ env, help }) => `  ${env.padEnd(12)} ${help}`),
  ].join('\n');
