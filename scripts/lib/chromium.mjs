/**
 * A Chromium for the browser tests: the one that is there, or else one that gets installed.
 */
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { aptInstall, inRoot, runTool, say } from './project.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const inPath = () =>
  (process.env.PATH || '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find(isProgram);

const playwrightsOwn = () => {
  const path = createRequire(inRoot('package.json'))('@playwright/test').chromium.executablePath();
  return existsSync(path) ? path : undefined;
};

const find = () => {
  const named = process.env.CHROMIUM_PATH;
  return named && isProgram(named) ? named : inPath() || playwrightsOwn();
};

/** The path of a Chromium; undefined when there is none and none could be had. */
export const ensureChromium = () => {
  const found = find();
  if (found) return found;
  say('No Chromium found: getting one for the browser tests…');
  if (!aptInstall(['chromium'])) runTool('@playwright/test', ['install', 'chromium']);
  return find();
};
