/**
 * The servers that are compared: how each is started and spoken to. Peers lie in the folder that scripts/bench.mjs
 * installs; one whose packages are not there says so.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOST_KEY, openBarazaRoom } from './baraza-room.ts';
import type { ChildOptions } from './child-server.ts';
import type { Dialect } from './dialect.ts';
import { openHocuspocusRoom, openPlainRoom } from './peer-rooms.ts';
import type { Scenario } from './scenario.ts';
import { openTldrawRoom } from './tldraw-room.ts';

export const PEERS_DIR = join('.cache', 'bench-peers');

export interface Subject {
  readonly id: string;
  readonly title: string;
  /** The package whose version is told and without which it cannot run. */
  readonly needs: string | undefined;
  readonly child: (dataDir: string) => ChildOptions;
  readonly openRoom: (port: number, scenario: Scenario) => Promise<Dialect>;
}

const peer = (file: string, env: Readonly<Record<string, string>> = {}) => ({ file: join(PEERS_DIR, file), env });

const baraza = (id: string, title: string, share: number, tellViews = true): Subject => ({
  id,
  title,
  needs: undefined,
  child: (dataDir) => ({
    file: join('dist', 'server', 'cli.js'),
    env: { DATA_DIR: dataDir, HOST_KEY, LOG_LEVEL: 'error' },
  }),
  openRoom: (port, scenario) => openBarazaRoom(port, scenario, { share, tellViews }),
});

export const SUBJECTS: readonly Subject[] = [
  {
    id: 'relay',
    title: 'bare ws relay',
    needs: 'ws',
    child: () => peer('relay.mjs'),
    openRoom: openPlainRoom,
  },
  {
    id: 'y-websocket',
    title: '@y/websocket-server',
    needs: '@y/websocket-server',
    child: () => peer('y-websocket.mjs'),
    openRoom: openPlainRoom,
  },
  baraza('ours', 'Baraza, its own clients', 1),
  baraza('ours-all', 'Baraza, its own, no view told', 1, false),
  baraza('ours-half', 'Baraza, half stock clients', 0.5),
  baraza('ours-stock', 'Baraza, stock clients', 0),
  {
    id: 'hocuspocus',
    title: 'Hocuspocus, memory',
    needs: '@hocuspocus/server',
    child: () => peer('hocuspocus.mjs'),
    openRoom: openHocuspocusRoom,
  },
  {
    id: 'hocuspocus-sqlite',
    title: 'Hocuspocus, SQLite',
    needs: '@hocuspocus/extension-sqlite',
    child: (dataDir) => {
      mkdirSync(dataDir, { recursive: true });
      return peer('hocuspocus.mjs', { SQLITE_FILE: join(dataDir, 'hocuspocus.sqlite') });
    },
    openRoom: openHocuspocusRoom,
  },
  {
    id: 'tldraw',
    title: 'tldraw sync-core',
    needs: '@tldraw/sync-core',
    child: () => peer('tldraw-sync.mjs'),
    openRoom: openTldrawRoom,
  },
];

/** Version of an installed peer; undefined when it is not there. */
export const peerVersion = (name: string): string | undefined => {
  const file = join(PEERS_DIR, 'node_modules', name, 'package.json');
  return existsSync(file) ? String(JSON.parse(readFileSync(file, 'utf8')).version) : undefined;
};
