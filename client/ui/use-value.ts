/**
 * A value in a component: it renders again when the value is another one.
 */
import { useSyncExternalStore } from 'react';
import type { Readable } from './value.ts';

export const useValueOf = <T>(value: Readable<T>): T => useSyncExternalStore(value.subscribe, value.get, value.get);
