/**
 * A socket of the server: the library's, with two differences. What the library itself finds wrong with a frame closes
 * with a code of ours; and the farewell is bounded, so that who was told to go costs nothing by sending on.
 */
import type { Duplex } from 'node:stream';
import { WebSocket } from 'ws';
import { REFUSALS, type RefusalCode } from '../../shared/refusals.ts';

/** How long the other side has to answer a close before the line is cut. */
export const FAREWELL_MS = 5_000;
/**
 * How much may still come in after a close, most of it under way when we closed. A frame that is a little too large comes
 * to its end within this, so its sender is free to hear why.
 */
const FAREWELL_BYTES = 16 * 1024 * 1024;
const FAREWELL_FRAMES = 20_000;

/** The library's codes for frames against RFC 6455, and for a message over the limit: found in its header, before it is read. */
const CODES: ReadonlyMap<number | undefined, RefusalCode> = new Map([
  [1002, 'frame.malformed'],
  [1007, 'frame.malformed'],
  [1009, 'frame.too-large'],
]);

export class ServerSocket extends WebSocket {
  /** What the library found wrong; it tells so with an `error` event right after it closed. */
  refused: RefusalCode | undefined;
  /** The line under it; known once it is bound to a farewell. */
  line: Duplex | undefined;

  override close(code?: number, reason?: string | Buffer): void {
    // The library gives no reason; an answer to the other side's close repeats that side's.
    const refused = reason === undefined ? CODES.get(code) : undefined;
    this.refused ??= refused;
    if (refused) super.close(REFUSALS[refused].close, refused);
    else super.close(code, reason);
  }
}

/** A number inside of one of Node's own objects, as long as Node keeps one there. */
const numberIn = (object: object, part: string, name: string): number | undefined => {
  const value = Reflect.get(Object(Reflect.get(object, part)), name);
  return typeof value === 'number' ? value : undefined;
};

/**
 * How many bytes wait to go out. The library's `bufferedAmount` has a write in full until the system took its last byte, so a
 * slow reader of one large frame would seem to read nothing; here those that the system took already are left out.
 */
export const waitingBytes = ({ line, bufferedAmount }: ServerSocket): number => {
  const underWay = line && numberIn(line, '_writableState', 'writelen');
  const untaken = line && numberIn(line, '_handle', 'writeQueueSize');
  if (underWay === undefined || untaken === undefined) return bufferedAmount;
  return bufferedAmount - Math.max(0, underWay - untaken);
};

/** Cuts the line of who goes on sending after we closed. `stream` is the socket's own. */
export const boundFarewell = (socket: ServerSocket, stream: Duplex): void => {
  socket.line = stream;
  let [bytes, frames] = [0, 0];
  stream.on('data', (chunk: Buffer) => {
    if (socket.readyState === socket.OPEN) return;
    bytes += chunk.length;
    if (bytes > FAREWELL_BYTES) stream.destroy();
  });
  socket.on('message', () => {
    if (socket.readyState === socket.OPEN) return;
    frames++;
    if (frames > FAREWELL_FRAMES) stream.destroy();
  });
};
