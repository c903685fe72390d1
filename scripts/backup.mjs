/**
 * `npm run backup -- FILE`: a whole, checked copy of the store in one file, while the server runs or while it does not.
 * The file appears under its name only when all of it is there and was read back; an existing file is never replaced.
 */
import './lib/node-version.mjs';
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { giveUp, say } from './lib/project.mjs';
import { checkStore, dataDir, explain, fileArgument, openDatabase, settle, storeFile } from './lib/store.mjs';

/** All pages in one step: the copy is of one moment, and edits that come meanwhile never make it begin again. */
const ALL_PAGES = 2 ** 31 - 1;

const target = fileArgument('Name the file to write: npm run backup -- FILE');
if (existsSync(target)) giveUp(`There is already something at ${target}. Choose another name.`);
if (!existsSync(dirname(target))) giveUp(`There is no folder ${dirname(target)}.`);
if (!existsSync(storeFile())) giveUp(`There is no store in ${dataDir()}. Set DATA_DIR to the folder of the server.`);

// What people wrote is in it: for the owner only, as the host key is.
process.umask(0o077);
const partial = `${target}.partial-${process.pid}`;
let store;
try {
  store = openDatabase(storeFile(), { readonly: true });
  // Changes nothing for the server: in a write-ahead log a reader and the writer do not wait for each other.
  await store.backup(partial, { progress: () => ALL_PAGES });
  checkStore(partial);
  settle(partial);
  renameSync(partial, target);
  settle(dirname(target));
} catch (error) {
  for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(partial + ending, { force: true });
  giveUp(`No backup was made of ${storeFile()}: ${explain(error)}.`);
} finally {
  store?.close();
}
say(`Backup written to ${target} (${Math.ceil(statSync(target).size / 1024)} KiB), checked.`);
