/**
 * A server that was renewed under open pages and speaks another version of the protocol than their code: the page is loaded
 * anew. The copy of the document and all commands without an answer stay on this device and go out afterwards (outbox.ts).
 * Invariant: once for each version, so that a page that comes from a cache again and again does not go round in circles.
 */
import { PROTOCOL_VERSION } from '../../shared/protocol/lanes.ts';

const MARK = 'baraza.reloaded-for';

export interface LoadedPage {
  /** Lasts as long as the tab. May throw, where a browser stores nothing. */
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly reload: () => void;
}
const THIS_PAGE: LoadedPage = { storage: () => sessionStorage, reload: () => location.reload() };

/**
 * Whether the page is being loaded anew, because the server speaks this version and the page's code does not; `keep` puts
 * away before that what the next page needs.
 */
export const reloadsFor = (version: number, keep: () => void, { storage, reload }: LoadedPage = THIS_PAGE): boolean => {
  try {
    if (version === PROTOCOL_VERSION) {
      storage().removeItem(MARK);
      return false;
    }
    if (storage().getItem(MARK) === String(version)) return false;
    storage().setItem(MARK, String(version));
  } catch {
    // Without a memory nobody could tell the first time from the hundredth.
    return false;
  }
  keep();
  reload();
  return true;
};
