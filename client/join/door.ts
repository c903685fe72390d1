/**
 * What lies behind a link or code: its title, role and groups, asked for once however many parts of the page want it.
 */
import type { Door } from '../../shared/protocol/http.ts';
import { type ApiResult, type Key, lookAtDoor } from '../net/api.ts';

/** What stands behind `#`: a token (`t`) or a code (`c`). A pasted link works as well as a code. */
export const keyOfText = (text: string): Key | undefined => {
  const hash = text.includes('#') ? text.slice(text.indexOf('#') + 1) : '';
  const params = new URLSearchParams(hash);
  const [token, code] = [params.get('t'), params.get('c')];
  if (token) return { token };
  if (code) return { code };
  return hash === '' && text.trim() !== '' ? { code: text.trim() } : undefined;
};

/** The keys of a door. They are never carried on. */
const SECRET = ['t', 'c'];

/** `#…` without the keys of a door; '' when nothing else stands there. */
export const arrivalHash = (hash: string): string => {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  for (const name of SECRET) params.delete(name);
  const rest = params.toString();
  return rest === '' ? '' : `#${rest}`;
};

let asked: { readonly key: string; readonly answer: Promise<ApiResult<Door>> } | undefined;

/** The answer for a key. One that failed is asked for again. */
export const doorOf = (key: Key): Promise<ApiResult<Door>> => {
  const name = JSON.stringify(key);
  if (asked?.key === name) return asked.answer;
  const answer = lookAtDoor(key);
  asked = { key: name, answer };
  void answer.then(({ ok }) => {
    if (!ok && asked?.answer === answer) asked = undefined;
  });
  return answer;
};

/** Asks ahead for what stands behind the `#` of an address. */
export const openDoor = (hash: string): void => {
  const key = hash === '' ? undefined : keyOfText(hash);
  if (key) void doorOf(key);
};
