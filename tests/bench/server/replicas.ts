/**
 * Whole documents against which the raw frames are checked: real y-websocket providers where the server speaks their
 * wire, otherwise a document that applies what it is sent. A provider's echo of foreign presence is taken off: it would
 * measure the client's defect, not the server.
 */
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { LANE } from '../../../shared/protocol/lanes.ts';
import { placesOf } from './cards.ts';
import type { Replica } from './dialect.ts';

/** For the lanes that only our server has; a provider would report each frame of them. */
const OWN_LANES = [LANE.saved, LANE.session];

type EchoingProvider = WebsocketProvider & { readonly _awarenessUpdateHandler: () => void };

export const openProvider = async (url: string, room: string, protocols: readonly string[]): Promise<Replica> => {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(url, room, doc, {
    protocols: [...protocols],
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  provider.awareness.off('update', (provider as EchoingProvider)._awarenessUpdateHandler);
  for (const lane of OWN_LANES) provider.messageHandlers[lane] = () => undefined;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('a provider was not let in')), 15_000);
    provider.on('status', ({ status }: { status: string }) => {
      if (status !== 'connected') return;
      clearTimeout(timer);
      resolve();
    });
  });
  return {
    places: () => placesOf(doc),
    close: () => {
      provider.destroy();
      doc.destroy();
    },
  };
};
