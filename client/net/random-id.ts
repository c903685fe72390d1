/**
 * Random ids made on this device: of records, of commands.
 */
import { newId } from '../../shared/ids.ts';

export const randomId = (): string => newId((bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>));
