/**
 * Where the project lies and how scripts run other programs: always with the Node that runs the script, never with stdin.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const inRoot = (...parts) => join(ROOT, ...parts);

export const say = (text) => process.stdout.write(`${text}\n`);

/** Ends the script with one line for the person who called it. */
export const giveUp = (text) => {
  process.stderr.write(`${text}\n`);
  process.exit(1);
};

/** The environment of children: `node` is this Node, also for scripts with a `#!/usr/bin/env node`. */
const childEnv = (extra) => {
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') || 'PATH';
  const path = [dirname(process.execPath), process.env[pathName]].filter(Boolean).join(delimiter);
  return { ...process.env, [pathName]: path, ...extra };
};

/** Runs a program in the project's folder with visible output; gives its exit code. */
export const run = (program, args, { env = {}, shell = false } = {}) => {
  const { status } = spawnSync(program, args, {
    cwd: ROOT,
    env: childEnv(env),
    shell,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status === null ? 1 : status;
};

/** Whether a program ends well; its output is not shown. */
export const works = (program, args) =>
  spawnSync(program, args, { cwd: ROOT, env: childEnv({}), stdio: 'ignore' }).status === 0;

/** How npm is called: by its own file where that is known, so that it runs in this Node on every system. */
const npmCall = (args) => {
  const cli = process.env.npm_execpath || '';
  return cli.endsWith('npm-cli.js')
    ? [process.execPath, [cli, ...args], false]
    : ['npm', args, process.platform === 'win32'];
};

export const npm = (args, env) => {
  const [program, all, shell] = npmCall(args);
  return run(program, all, { env, shell });
};

/** A setting of npm; undefined when nobody set it. */
export const npmSetting = (name) => {
  const [program, all, shell] = npmCall(['config', 'get', name]);
  const { stdout } = spawnSync(program, all, { cwd: ROOT, env: childEnv({}), shell, encoding: 'utf8' });
  const value = (stdout || '').trim();
  return value === '' || value === 'undefined' || value === 'null' ? undefined : value;
};

/** Runs the command of an installed package by this Node. */
export const runTool = (packageName, args, env) => {
  const folder = inRoot('node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[packageName.split('/').pop()] || Object.values(bin)[0];
  return run(process.execPath, [join(folder, file), ...args], { env });
};

/** Installs Debian packages where that is possible: Debian or Ubuntu, as root. Says whether it did. */
export const aptInstall = (packages) => {
  const isRoot = typeof process.getuid === 'function' && process.getuid() === 0;
  if (!isRoot || !works('apt-get', ['--version'])) return false;
  say(`Installing ${packages.join(', ')} with apt-get…`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = () => run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env }) === 0;
  return install() || (run('apt-get', ['update'], { env }) === 0 && install());
};
