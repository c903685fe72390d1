/**
 * The store as a file, for backup and restore: where it lies, whether a file is one, and what came of it on the way.
 * Uses the database module as it is installed: a backup must not change what the running server runs on.
 */
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { giveUp, inRoot } from './project.mjs';

/** Where `npm start` keeps its data, by the same rules. */
export const dataDir = () => (process.env.DATA_DIR ? resolve(process.env.DATA_DIR) : inRoot('data'));
export const storeFile = () => join(dataDir(), 'baraza.sqlite');

/** The one file named on the command line, seen from where the person stands: npm itself stands in the project. */
export const fileArgument = (usage) => {
  const [name, ...more] = process.argv.slice(2);
  if (name === undefined || name.startsWith('-') || more.length > 0) giveUp(usage);
  return resolve(process.env.INIT_CWD || process.cwd(), name);
};

export const openDatabase = (file, options) => {
  let SqliteDatabase;
  try {
    SqliteDatabase = createRequire(import.meta.url)('better-sqlite3');
  } catch {
    giveUp('Baraza is not installed here yet. Run npm start once, then try again.');
  }
  return new SqliteDatabase(file, options);
};

/** Makes a file's content, or a folder's names, outlast a power cut. */
export const settle = (path) => {
  let handle;
  try {
    handle = openSync(path, 'r');
    fsyncSync(handle);
  } catch (error) {
    // Windows has no handle on a folder and needs none.
    if (process.platform !== 'win32') throw error;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
};

/**
 * Reads a whole store through and makes it one file without a log beside it. Gives its schema version.
 * Throws when it is damaged, is no database, or is a database of something else.
 */
export const checkStore = (file) => {
  const db = openDatabase(file, { fileMustExist: true });
  try {
    const isStore = db.prepare("SELECT COUNT(*) FROM sqlite_schema WHERE name IN ('boards', 'updates')").pluck();
    const version = db.pragma('user_version', { simple: true });
    if (isStore.get() !== 2 || version < 1) throw new Error('it is no Baraza store');
    const found = db.pragma('integrity_check', { simple: true });
    if (found !== 'ok') throw new Error(`it is damaged (${found})`);
    db.pragma('journal_mode = DELETE');
    return version;
  } finally {
    db.close();
  }
};

/** A failure of the disk or the database in words for whoever called the script. */
export const explain = ({ code, message }) => {
  if (code === 'SQLITE_NOTADB') return 'it is no Baraza store';
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return 'the disk is full';
  if (['EACCES', 'EPERM', 'EROFS', 'SQLITE_READONLY'].includes(code)) return 'it may not be written there';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no such file or folder';
  return message;
};
