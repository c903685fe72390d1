/**
 * `npm run bench -- canvas|server|attacks|kill`: runs the named benchmarks, or all of them.
 */
import { benchAttacks } from './attacks/bench-attacks.ts';
import { benchKill } from './attacks/bench-kill.ts';
import { benchCanvas } from './canvas/bench-canvas.ts';
import { benchServer } from './server/bench-server.ts';

const BENCHMARKS: ReadonlyMap<string, () => Promise<void>> = new Map([
  ['canvas', benchCanvas],
  ['server', benchServer],
  ['attacks', benchAttacks],
  ['kill', benchKill],
]);

const wanted = process.argv.slice(2).filter((arg) => !arg.startsWith('-'));
const unknown = wanted.find((name) => !BENCHMARKS.has(name));
if (unknown !== undefined) {
  console.error(`There is no benchmark "${unknown}". There are: ${[...BENCHMARKS.keys()].join(', ')}.`);
  process.exit(1);
}
for (const [name, run] of BENCHMARKS) if (wanted.length === 0 || wanted.includes(name)) await run();
process.exit(0);
