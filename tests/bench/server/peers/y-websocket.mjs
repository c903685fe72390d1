/**
 * @y/websocket-server as its own server.js runs it, without a store.
 */
import { setupWSConnection } from '@y/websocket-server/utils';
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ host: '127.0.0.1', port: Number(process.env.PORT) });
server.on('connection', (socket, request) => setupWSConnection(socket, request));
