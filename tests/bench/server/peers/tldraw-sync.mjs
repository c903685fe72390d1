/**
 * tldraw's own sync room with its defaults, in memory. A visitor's first frames may come before the room listens.
 */
import { TLSocketRoom } from '@tldraw/sync-core';
import { WebSocketServer } from 'ws';

const room = new TLSocketRoom({ log: { warn: () => undefined, error: console.error } });
const server = new WebSocketServer({ host: '127.0.0.1', port: Number(process.env.PORT) });
let sessions = 0;
server.on('connection', (socket) => {
  sessions++;
  room.handleSocketConnect({ sessionId: `session-${sessions}`, socket });
});
