/**
 * The headers of exactly the Node that runs, for compiling the native module. Without them node-gyp would download them,
 * or worse, take those of another Node that somebody configured, and build what this Node cannot load.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { npm, npmSetting, say } from './project.mjs';

/** Whether `folder/include/node` is of this very version. */
const fits = (folder) => {
  const file = join(folder, 'include', 'node', 'node_version.h');
  if (!existsSync(file)) return false;
  const text = readFileSync(file, 'utf8');
  const part = (name) => new RegExp(`#define NODE_${name}_VERSION (\\d+)`).exec(text)?.[1];
  return ['MAJOR', 'MINOR', 'PATCH'].map(part).join('.') === process.versions.node;
};

/** Beside the binary, or where the npm package `node` keeps them. */
const headersBeside = () => {
  const beside = resolve(dirname(process.execPath), '..');
  const packages = join(beside, 'node_modules');
  const names = existsSync(packages) ? readdirSync(packages).filter((name) => name.startsWith('node-')) : [];
  return [beside, ...names.map((name) => join(packages, name))].find(fits);
};

let fetched;

/** From the npm registry, which has Node itself with its headers as a package; undefined when that fails. */
export const fetchHeaders = () => {
  if (fetched !== undefined) return fetched;
  const name = `node-${process.platform === 'darwin' && process.arch === 'arm64' ? 'bin-' : ''}${process.platform}-${process.arch}`;
  const folder = mkdtempSync(join(tmpdir(), 'baraza-headers-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  say(`Fetching the headers of Node ${process.versions.node}…`);
  npm(['install', '--no-save', '--ignore-scripts', '--prefix', folder, `${name}@${process.versions.node}`]);
  const found = join(folder, 'node_modules', name);
  if (!fits(found)) return undefined;
  fetched = found;
  return fetched;
};

/** The folder to name to node-gyp; undefined when its own way (a prebuilt module or a download) is right. */
export const headersToUse = () => {
  const beside = headersBeside();
  if (beside !== undefined) return beside;
  const configured = npmSetting('nodedir');
  return configured === undefined || fits(configured) ? undefined : fetchHeaders();
};
