/**
 * A WebSocket client that costs next to nothing, so that one process can be a whole room: it walks the headers of what
 * arrives and hands over whole frames only to those who ask for them. Answers pings; knows nothing of the payload.
 */
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

export type Payload = Uint8Array | string;

export interface RawSocket {
  readonly send: (payload: Payload) => void;
  readonly close: () => void;
  readonly isOpen: () => boolean;
  /** Bytes that came since the handshake, frame headers included. */
  readonly bytes: () => number;
  /** Why it closed, if it did so by itself. */
  readonly closed: () => string | undefined;
}

export interface RawSocketOptions {
  readonly port: number;
  readonly path: string;
  readonly protocols: readonly string[];
  /** Without it payloads are passed over. */
  readonly onFrame: ((payload: Buffer) => void) | undefined;
  readonly timeoutMs: number;
}

const OPCODE = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;
const NO_MASK = Buffer.alloc(4);

/** A frame from a client; masked with zeros, which is allowed and leaves the payload as it is. */
const frameOf = (opcode: number, payload: Uint8Array): Buffer => {
  const { length } = payload;
  const header = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10);
  header[0] = 0x80 | opcode;
  if (length < 126) header[1] = 0x80 | length;
  else if (length < 65_536) {
    header[1] = 0x80 | 126;
    header.writeUInt16BE(length, 2);
  } else {
    header[1] = 0x80 | 127;
    header.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([header, NO_MASK, payload]);
};

/** Where the payload begins and the frame ends, or undefined while the header is not whole. */
const measure = (data: Buffer, at: number): { readonly start: number; readonly end: number } | undefined => {
  if (data.length - at < 2) return undefined;
  const short = (data[at + 1] ?? 0) & 0x7f;
  const start = at + (short < 126 ? 2 : short === 126 ? 4 : 10);
  if (data.length < start) return undefined;
  const length = short < 126 ? short : short === 126 ? data.readUInt16BE(at + 2) : Number(data.readBigUInt64BE(at + 2));
  return { start, end: start + length };
};

const createReader = (onFrame: (opcode: number, payload: Buffer | undefined) => void, wantsPayload: boolean) => {
  let rest: Buffer | undefined;
  /** Bytes of a frame that nobody wants and that are still to come. */
  let skip = 0;
  return (chunk: Buffer): void => {
    let at = Math.min(skip, chunk.length);
    skip -= at;
    const data = rest ? Buffer.concat([rest, chunk]) : chunk;
    rest = undefined;
    while (at < data.length) {
      const frame = measure(data, at);
      const opcode = (data[at] ?? 0) & 0x0f;
      const isWanted = wantsPayload || opcode >= OPCODE.close;
      if (frame === undefined || (isWanted && frame.end > data.length)) {
        rest = data.subarray(at);
        return;
      }
      onFrame(opcode, isWanted ? data.subarray(frame.start, frame.end) : undefined);
      skip = Math.max(0, frame.end - data.length);
      at = Math.min(frame.end, data.length);
    }
  };
};

const handshake = ({ port, path, protocols }: RawSocketOptions): string =>
  [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    'Sec-WebSocket-Version: 13',
    ...(protocols.length > 0 ? [`Sec-WebSocket-Protocol: ${protocols.join(', ')}`] : []),
    '\r\n',
  ].join('\r\n');

/** Resolves when the answer to the upgrade is there, with what came behind it. */
const upgraded = (socket: Socket, options: RawSocketOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    let head = Buffer.alloc(0);
    const fail = (reason: string): void => {
      socket.destroy();
      reject(new Error(reason));
    };
    const timer = setTimeout(() => fail(`no handshake in ${options.timeoutMs / 1000} s`), options.timeoutMs);
    socket.once('error', (error) => fail(error.message));
    socket.once('connect', () => socket.write(handshake(options)));
    socket.on('data', function onData(chunk: Buffer) {
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end === -1) return;
      socket.off('data', onData);
      clearTimeout(timer);
      if (head.subarray(0, 12).toString() === 'HTTP/1.1 101') resolve(head.subarray(end + 4));
      else fail(head.subarray(0, head.indexOf('\r\n')).toString());
    });
  });

export const openRawSocket = async (options: RawSocketOptions): Promise<RawSocket> => {
  const socket = connect({ port: options.port, host: '127.0.0.1', noDelay: true });
  let bytes = 0;
  let closed: string | undefined;
  const head = await upgraded(socket, options);
  const read = createReader((opcode, payload) => {
    if (opcode === OPCODE.ping) socket.write(frameOf(OPCODE.pong, payload ?? NO_MASK.subarray(0, 0)));
    else if (opcode === OPCODE.close) {
      const hasCode = payload !== undefined && payload.length >= 2;
      closed ??= hasCode ? `${payload.readUInt16BE(0)} ${payload.subarray(2).toString()}`.trim() : '1005';
      socket.end();
    } else if (payload) options.onFrame?.(payload);
  }, options.onFrame !== undefined);
  const take = (chunk: Buffer): void => {
    bytes += chunk.length;
    read(chunk);
  };
  socket.on('data', take);
  socket.on('error', (error) => {
    closed ??= error.message;
  });
  socket.on('close', () => {
    closed ??= 'cut';
  });
  if (head.length > 0) take(head);
  return {
    send: (payload) => {
      if (closed !== undefined) return;
      const isText = typeof payload === 'string';
      socket.write(frameOf(isText ? OPCODE.text : OPCODE.binary, isText ? Buffer.from(payload) : payload));
    },
    close: () => {
      closed ??= 'by us';
      socket.destroy();
    },
    isOpen: () => closed === undefined,
    bytes: () => bytes,
    closed: () => (closed === 'by us' ? undefined : closed),
  };
};
