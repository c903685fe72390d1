/**
 * `npm run restore -- FILE`: puts a backup in the place of the store of a server that does not run. The store that was
 * there is kept beside it. Invariant: until the very last step nothing is changed, and a failure there is taken back.
 */
import './lib/node-version.mjs';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './lib/builds.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { giveUp, inRoot, say } from './lib/project.mjs';
import { checkStore, dataDir, explain, fileArgument, openDatabase, settle, storeFile } from './lib/store.mjs';

const IN_USE = `A server or another program uses ${dataDir()}. Stop it, then restore again.`;
const SIDE_FILES = ['', '-wal', '-shm', '-journal'];

/** A checked copy of the backup beside the store, so that putting it in place is only a new name. */
const prepare = (source, copy, newest) => {
  copyFileSync(source, copy);
  const version = checkStore(copy);
  if (version > newest) throw new Error('a newer Baraza wrote it. Update Baraza, then restore again');
  settle(copy);
};

/**
 * Locks the store that is there against every other program, or gives up. A lock of the operating system and not a file
 * with a process id: it goes with the process that holds it, also after kill -9, and cannot be stale or of another
 * process that came to have the same id. An ordinary exclusive transaction would not do: in a write-ahead log it does
 * not notice a server that is idle. Leaving the log does: SQLite allows it to the only one who has the store open, and
 * it folds what is in the log into the file, so that what is kept is whole.
 * Gives how to let go; undefined when it is no database, so that no server can run on it either.
 */
const lockStore = () => {
  const db = openDatabase(storeFile(), { timeout: 1_000 });
  try {
    if (db.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') giveUp(IN_USE);
    db.exec('BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db.close();
    const code = String(error.code);
    if (code.startsWith('SQLITE_BUSY')) giveUp(IN_USE);
    if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return undefined;
    throw error;
  }
};

/** Renames the store away and the copy into its place; takes back what was done when a step fails. */
const exchange = (copy, kept) => {
  const done = [];
  const rename = (from, to) => {
    renameSync(from, to);
    done.unshift([to, from]);
  };
  try {
    for (const ending of SIDE_FILES) if (existsSync(storeFile() + ending)) rename(storeFile() + ending, kept + ending);
    rename(copy, storeFile());
  } catch (error) {
    for (const [from, to] of done) renameSync(from, to);
    throw error;
  }
  settle(dataDir());
};

const source = fileArgument('Name the backup to restore: npm run restore -- FILE');
if (!statSync(source, { throwIfNoEntry: false })?.isFile()) giveUp(`There is no file ${source}.`);
ensureDependencies();
ensureBuilt(['server']);
const { NEWEST_SCHEMA } = await import(pathToFileURL(inRoot('dist', 'server', 'migrations.js')).href);

const copy = `${storeFile()}.restoring-${process.pid}`;
const kept = `${storeFile()}.before-restore-${new Date().toISOString().replace(/[:.]/g, '-')}`;
const hadStore = existsSync(storeFile());
let lock;
process.on('exit', () => {
  for (const ending of SIDE_FILES) rmSync(copy + ending, { force: true });
});
try {
  mkdirSync(dataDir(), { recursive: true });
  prepare(source, copy, NEWEST_SCHEMA);
  lock = hadStore ? lockStore() : undefined;
  // Windows renames no file that is open.
  if (process.platform === 'win32') lock?.close();
  exchange(copy, kept);
} catch (error) {
  giveUp(`${source} was not restored: ${explain(error)}.`);
} finally {
  lock?.close();
}
say(`Restored ${source} to ${storeFile()}.`);
if (hadStore) say(`The store that was there is kept as ${kept}.`);
