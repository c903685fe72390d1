/**
 * The hostile side, in a process of its own so that its work does not slow down those who measure, and at the lowest
 * priority: elsewhere it would have a machine of its own. Opens connections, attacks, opens them again; when it
 * is asked says how they ended and what CPU it used, and ends.
 */
import { constants, setPriority } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { ATTACKS, type Attack, isDocumented } from '../../attacks/attacks.ts';
import type { Seat } from './seats.ts';

/** Between the end of a connection and the next. */
const AGAIN_MS = 250;
/** Who did not read hears only then how it ended. */
const LISTEN_MS = 500;

export interface Orders {
  readonly attack: string;
  readonly port: number;
  readonly seats: readonly Seat[];
}

export interface Outcome {
  /** How connections ended, as "code reason", and how often. */
  readonly ends: Readonly<Record<string, number>>;
  /** Of these, ends that are not documented for this attack. */
  readonly undocumented: readonly string[];
  /** Cores that the attack took. */
  readonly cores: number;
}

interface End {
  readonly said: string;
  readonly isDocumented: boolean;
}

const connectOnce = (attack: Attack, port: number, { path, protocols }: Seat): Promise<End> =>
  new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, [...protocols]);
    const leave = (): void => {
      resolve({ said: 'left alone', isDocumented: true });
      socket.terminate();
    };
    let enough = setTimeout(() => {
      socket.resume();
      enough = setTimeout(leave, LISTEN_MS);
    }, attack.lastsMs);
    socket.on('open', () => attack.send(socket));
    socket.on('error', () => undefined);
    socket.on('close', (code, reason) => {
      clearTimeout(enough);
      const said = `${code} ${String(reason)}`.trim();
      resolve({ said, isDocumented: isDocumented(attack, code, String(reason)) });
    });
  });

export const runAttacker = async ({ attack: id, port, seats }: Orders): Promise<void> => {
  const attack = ATTACKS.find((one) => one.id === id);
  if (attack === undefined) throw new Error(`There is no attack "${id}".`);
  setPriority(constants.priority.PRIORITY_LOW);
  const ends = new Map<string, number>();
  const undocumented = new Set<string>();
  const began = performance.now();
  process.on('disconnect', () => process.exit(1));
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    const cores = (user + system) / 1000 / (performance.now() - began);
    const outcome: Outcome = { ends: Object.fromEntries(ends), undocumented: [...undocumented], cores };
    process.send?.(outcome, () => process.exit(0));
  });
  const run = async (seat: Seat): Promise<never> => {
    for (;;) {
      const end = await connectOnce(attack, port, seat);
      ends.set(end.said, (ends.get(end.said) ?? 0) + 1);
      if (!end.isDocumented) undocumented.add(end.said);
      await pause(AGAIN_MS);
    }
  };
  await Promise.all(seats.flatMap((seat) => Array.from({ length: attack.connections }, () => run(seat))));
};
