/**
 * The command `npm run rehearse`: plays one scenario file on an own or a given server and says what agrees.
 * Invariant: the last line of a finished rehearsal is `N passed, M failed`; the exit code is 0 only without differences.
 */
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.ts';
import { loadScenario } from './load-scenario.ts';
import { type Options, readOptions, USAGE } from './options.ts';
import { type OwnServer, startOwnServer } from './own-server.ts';
import { type Outcome, rehearse, type ServerAccess } from './rehearse.ts';
import type { ScenarioFile } from './scenario.ts';
import { outcomeLines, tally } from './table.ts';

const INTERRUPTED = 130;

const say = (...lines: readonly string[]): void => console.log(lines.join('\n'));

const startOwn = (keep: boolean): Promise<OwnServer> =>
  startOwnServer({
    workerFile: new URL('../server/sqlite-worker.js', import.meta.url),
    clientDir: fileURLToPath(new URL('../client', import.meta.url)),
    keepData: keep,
  });

const playOn = async (file: ScenarioFile, server: ServerAccess, { speed }: Options): Promise<Outcome> => {
  const { scenario } = file;
  const size = `${scenario.participants.length} people, ${scenario.notes.length} notes, ${scenario.stakeholders.length} stakeholders`;
  say(`Rehearsing "${scenario.title || scenario.id}" on ${server.url}: ${size}.`);
  const started = performance.now();
  const outcome = await rehearse(file, server, speed);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`Played ${outcome.steps} steps through ${outcome.people} connections in ${seconds} s.`, '');
  say(...outcomeLines(outcome), '');
  return outcome;
};

const sum = (outcome: Outcome): number => {
  const { passed, failed } = tally(outcome);
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
};

const interruption = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

/** On a server of our own: it goes afterwards, with its data, unless the board is to be kept. */
const playOnOwn = async (file: ScenarioFile, options: Options): Promise<number> => {
  const server = await startOwn(options.keep);
  // However this ends, also when nobody reads what we print.
  process.once('exit', server.removeData);
  const interrupted = interruption();
  let playing = true;
  void interrupted.then(() => {
    if (playing) process.exit(INTERRUPTED);
  });
  try {
    const outcome = await playOn(file, server, options);
    if (!options.keep) return sum(outcome);
    say(`Facilitator link: ${outcome.board.links.facilitator.url}`);
    say(`The server keeps running until Ctrl+C. Its data stays in ${server.dataDir}.`);
    const code = sum(outcome);
    playing = false;
    await interrupted;
    return code;
  } finally {
    await server.close();
  }
};

const run = async (): Promise<number> => {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options === undefined) {
    say(USAGE);
    return 0;
  }
  const file = await loadScenario(options.file);
  if (options.server === undefined) return playOnOwn(file, options);
  const outcome = await playOn(file, options.server, options);
  say(`Facilitator link: ${outcome.board.links.facilitator.url}`);
  return sum(outcome);
};

try {
  process.exitCode = await run();
} catch (error) {
  // A Failure is one line for the person; anything else is a bug, and its stack helps whoever mends it.
  console.error(error instanceof Failure ? error.message : error);
  process.exitCode = 1;
}
