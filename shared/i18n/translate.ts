/**
 * The type of a translator, so that shared code can be given one without knowing who makes it.
 */
import type { en } from './en.ts';

/** Keys of the catalogue; plural forms (`_one`, `_other`) are asked for by their stem. */
type StemOf<Key> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key;
export type MessageKey = StemOf<keyof typeof en>;

export type Translate = (key: MessageKey, params?: Readonly<Record<string, string | number>>) => string;

/** A key made of parts that come from data (a method, a zone, a field). A missing one shows as the key itself. */
export const keyOf = (...parts: readonly string[]): MessageKey => parts.join('.') as MessageKey;
