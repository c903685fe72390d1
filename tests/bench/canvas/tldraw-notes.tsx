/**
 * The peer: the same board made of tldraw's own notes in tldraw's own interface, synced from the same server with the
 * same provider; with `#busy` the busy board without a server. Board and token stand behind `#`.
 */
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite';
import { createRoot } from 'react-dom/client';
import { type Editor, type TLRecord, Tldraw } from 'tldraw';
import 'tldraw/tldraw.css';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { putBusyBoard } from './tldraw-busy.ts';

const ASSET_URLS = getAssetUrlsByImport();

/** The notes, once the provider has synced. */
const loadNotes = (): Promise<TLRecord[]> => {
  const params = new URLSearchParams(location.hash.slice(1));
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(params.get('server') ?? '', params.get('board') ?? '', doc, {
    protocols: ['baraza', params.get('token') ?? ''],
    disableBc: true,
  });
  return new Promise((resolve) => {
    provider.on('sync', () => {
      resolve(
        [...doc.getMap<Y.Map<unknown>>('records').values()].flatMap((record) => {
          const note = record.get('tldraw');
          return note ? [note as TLRecord] : [];
        }),
      );
    });
  });
};

// Asked for at once, so that the peer loses no time waiting for its editor to mount.
const isBusy = location.hash === '#busy';
const notes = isBusy ? Promise.resolve([]) : loadNotes();

const putNotes = (editor: Editor): void => {
  void notes.then((records) => editor.store.mergeRemoteChanges(() => editor.store.put(records)));
};

const Page = () => (
  <div style={{ position: 'fixed', inset: 0 }}>
    <Tldraw assetUrls={ASSET_URLS} onMount={isBusy ? putBusyBoard : putNotes} />
  </div>
);

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);
