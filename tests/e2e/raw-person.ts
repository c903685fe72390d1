/**
 * A person without a page: joins over HTTP, speaks on the session lane alone. Leads sessions for tests that look at
 * other people's pages. Nothing here waits for a time.
 */
import { randomUUID } from 'node:crypto';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { changeView } from '../../shared/protocol/change-view.ts';
import { LANE, SESSION_ONLY, SUBPROTOCOL } from '../../shared/protocol/lanes.ts';
import type { DownMessage } from '../../shared/protocol/messages.ts';
import type { SessionInput, SessionView } from '../../shared/session/session.ts';

const frameOf = (message: unknown): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, LANE.session);
  encoding.writeVarString(encoder, JSON.stringify(message));
  return encoding.toUint8Array(encoder);
};

const messageOf = (frame: Buffer): DownMessage => {
  const decoder = decoding.createDecoder(new Uint8Array(frame));
  decoding.readVarUint(decoder);
  return JSON.parse(decoding.readVarString(decoder)) as DownMessage;
};

const join = async (base: string, token: string, name: string) => {
  const answer = await fetch(`${base}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, name }),
  });
  return (await answer.json()) as { readonly boardId: string; readonly sessionToken: string };
};

export const rawPerson = async (base: string, token: string, name: string) => {
  const { boardId, sessionToken } = await join(base, token, name);
  const socket = new WebSocket(`${base.replace(/^http/, 'ws')}/sync/${boardId}`, [
    SUBPROTOCOL,
    sessionToken,
    SESSION_ONLY,
  ]);
  let view: SessionView | undefined;
  const looks = new Set<() => void>();
  const answers = new Map<string, (refused: string | undefined) => void>();
  socket.on('message', (data: Buffer) => {
    const message = messageOf(data);
    if (message.type === 'view') view = message.view;
    if (message.type === 'change' && view) view = changeView(view, message);
    if (message.type === 'answer') answers.get(message.id)?.(message.refused);
    for (const look of looks) look();
  });

  /** Resolves with what is found in the view, as soon as it is there. */
  const find = <T>(look: (view: SessionView) => T | undefined): Promise<T> =>
    new Promise((resolve) => {
      const again = (): void => {
        const found = view && look(view);
        if (found === undefined) return;
        looks.delete(again);
        resolve(found);
      };
      looks.add(again);
      again();
    });
  await find((first) => first);

  /** Id of the first template of a method on the board. */
  const templateOf = async (method: string): Promise<string> => {
    const answer = await fetch(`${base}/api/boards/${boardId}/outline`, {
      headers: { authorization: `Bearer ${sessionToken}` },
    });
    const { templates } = (await answer.json()) as { readonly templates: readonly { id: string; method: string }[] };
    return templates.find((one) => one.method === method)?.id ?? '';
  };

  return {
    find,
    templateOf,
    /** Resolves once it is taken; a refusal fails the test. */
    command: async (command: SessionInput): Promise<void> => {
      const id = randomUUID();
      const refused = await new Promise<string | undefined>((resolve) => {
        answers.set(id, resolve);
        socket.send(frameOf({ id, command }));
      });
      if (refused) throw new Error(`${command.type} was refused: ${refused}`);
    },
    close: (): void => socket.terminate(),
  };
};

export type RawPerson = Awaited<ReturnType<typeof rawPerson>>;
