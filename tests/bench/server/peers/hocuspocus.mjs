/**
 * Hocuspocus with its defaults; with SQLITE_FILE it stores there by its own extension.
 */
import { Server } from '@hocuspocus/server';

const { PORT, SQLITE_FILE } = process.env;
const extensions = [];
if (SQLITE_FILE) {
  const { SQLite } = await import('@hocuspocus/extension-sqlite');
  extensions.push(new SQLite({ database: SQLITE_FILE }));
}
const server = new Server({ address: '127.0.0.1', port: Number(PORT), quiet: true, stopOnSignals: false, extensions });
await server.listen();
