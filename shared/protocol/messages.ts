/**
 * The session lane's JSON, both ways. Schema first, type inferred; the server validates `up`, the client trusts `down`.
 */
import { z } from 'zod';
import type { RefusalCode } from '../refusals.ts';
import type { Parts } from '../session/machines.ts';
import type { PersonView } from '../session/roster.ts';
import { type SessionView, sessionCommand } from '../session/session.ts';
import type { Settings } from '../session/settings.ts';

/**
 * Client to server. `id` comes back with the answer; one that was taken already is answered again and changes nothing.
 * `board` says which board the command is meant for, where a client speaks to several.
 */
export const upMessage = z.object({
  id: z.string().min(1).max(64),
  board: z.string().max(64).optional(),
  command: sessionCommand,
});
export type UpMessage = z.infer<typeof upMessage>;

/** Of a part that is a list: those of its entries that changed, and the ids of all in order where those changed. */
export interface Entries {
  readonly list: string;
  readonly ids?: readonly string[];
  readonly changed: readonly { readonly id: string }[];
}

/** Server to client. */
export type DownMessage =
  /** First message of a connection: everything this person sees of the session. `now` is the server's clock in epoch milliseconds. */
  | { readonly type: 'view'; readonly version: number; readonly now: number; readonly view: SessionView }
  /** What changed: entries of people, the settings and the machines' views as wholes, of lists those entries that changed. */
  | {
      readonly type: 'change';
      readonly people: readonly PersonView[];
      readonly settings?: Settings;
      readonly parts?: Partial<Parts>;
      readonly entries?: Partial<Record<keyof Parts, Entries>>;
    }
  /** Signs that people sent since the last tick, by kind. */
  | { readonly type: 'reactions'; readonly counts: Readonly<Record<string, number>> }
  /** Answer to a command. */
  | { readonly type: 'answer'; readonly id: string; readonly refused?: RefusalCode }
  /** Part of the sender's document change was put back or set aside. */
  | { readonly type: 'refused'; readonly code: RefusalCode; readonly recordIds: readonly string[] }
  /** The store fails (`false`) or works again (`true`): what "Saved" may claim depends on it. */
  | { readonly type: 'saving'; readonly works: boolean };
