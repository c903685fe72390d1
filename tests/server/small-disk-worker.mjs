/**
 * The built storage worker, with a database that may not grow while a test says so: SQLite answers SQLITE_FULL then, as it
 * does on a full disk. Told over a channel with the name of the file how many pages there may be; answers what holds.
 */
import { BroadcastChannel, workerData } from 'node:worker_threads';
import SqliteDatabase from 'better-sqlite3';

const { pragma } = SqliteDatabase.prototype;
let database;
SqliteDatabase.prototype.pragma = function remember(...args) {
  database = this;
  return pragma.apply(this, args);
};

const channel = new BroadcastChannel(workerData.file);
channel.onmessage = ({ data }) => {
  if (data.most === undefined) return;
  channel.postMessage({ holds: pragma.call(database, `max_page_count = ${data.most}`, { simple: true }) });
};

await import(new URL('../../dist/server/sqlite-worker.js', import.meta.url).href);
