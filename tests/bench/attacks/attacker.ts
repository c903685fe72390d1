/**
 * The hostile side, in a process of its own so that its work does not slow down those who measure. Opens connections,
 * attacks, opens them again; on SIGTERM says how they ended.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { ATTACKS, type Attack } from './attacks.ts';
import type { Seat } from './seats.ts';

/** Between the end of a connection and the next. */
const AGAIN_MS = 250;

export interface Orders {
  readonly attack: string;
  readonly port: number;
  readonly seats: readonly Seat[];
}

const connectOnce = (attack: Attack, port: number, { path, protocols }: Seat): Promise<string> =>
  new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, [...protocols]);
    const enough = setTimeout(() => {
      resolve('left alone');
      socket.terminate();
    }, attack.lastsMs);
    socket.on('open', () => attack.send(socket));
    socket.on('error', () => undefined);
    socket.on('close', (code, reason) => {
      clearTimeout(enough);
      resolve(`${code} ${String(reason)}`.trim());
    });
  });

export const runAttacker = async ({ attack: id, port, seats }: Orders): Promise<void> => {
  const attack = ATTACKS.find((one) => one.id === id);
  if (attack === undefined) throw new Error(`There is no attack "${id}".`);
  const ends = new Map<string, number>();
  process.on('SIGTERM', () => {
    process.stdout.write(`${JSON.stringify(Object.fromEntries(ends))}\n`, () => process.exit(0));
  });
  const run = async (seat: Seat): Promise<never> => {
    for (;;) {
      const end = await connectOnce(attack, port, seat);
      ends.set(end, (ends.get(end) ?? 0) + 1);
      await pause(AGAIN_MS);
    }
  };
  await Promise.all(seats.flatMap((seat) => Array.from({ length: attack.connections }, () => run(seat))));
};
