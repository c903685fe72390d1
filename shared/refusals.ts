/**
 * The refusals table: every code with which Baraza says no.
 * Owns HTTP status, close code and whether trying again can help. The text is in the message
 * catalogue under `refusal.<code>`; one place on the server turns a refusal into a frame, answer or close.
 * Close codes 4400-4499 are final, 4500-4599 mean "try again later" (the stock y-websocket provider obeys both).
 */
interface RefusalRow {
  readonly status: number;
  readonly close: number;
  readonly retry: boolean;
}

const row = (status: number, close: number, retry = false): RefusalRow => ({ status, close, retry });

export const REFUSALS = {
  'request.invalid': row(400, 4400),
  'request.too-large': row(413, 4413),
  'request.not-found': row(404, 4404),
  'host.key-wrong': row(401, 4401),
  'link.unknown': row(404, 4404),
  'link.revoked': row(410, 4410),
  'code.unknown': row(404, 4404),
  'code.closed': row(403, 4403),
  'join.too-many-tries': row(429, 4529, true),
  'name.empty': row(422, 4422),
  'name.too-long': row(422, 4422),
  'board.unknown': row(404, 4404),
  'session.unknown': row(401, 4401),
  'session.ended': row(410, 4410),
  'role.forbidden': row(403, 4403),
  'origin.foreign': row(403, 4403),
  'frame.malformed': row(400, 4400),
  'frame.too-large': row(413, 4413),
  'sync.gap': row(409, 4509, true),
  'rate.exceeded': row(429, 4529, true),
  'reader.too-slow': row(503, 4508, true),
  'server.stopping': row(503, 4503, true),
  'server.broken': row(500, 4500, true),
  'storage.failing': row(503, 4507, true),
  'record.invalid': row(422, 4422),
  'record.protected': row(403, 4403),
  'record.locked': row(403, 4403),
  'record.not-yours': row(403, 4403),
  'record.author': row(403, 4403),
  'command.invalid': row(422, 4422),
  'settings.invalid': row(422, 4422),
  'import.broken': row(422, 4422),
  'import.newer': row(422, 4422),
  'export.unknown-format': row(404, 4404),
} as const satisfies Record<string, RefusalRow>;

export type RefusalCode = keyof typeof REFUSALS;

/** A refusal as data. `detail` is for logs and developers, never shown as the main text. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly detail?: string;
}

export const refusal = (code: RefusalCode, detail?: string): Refusal =>
  detail === undefined ? { code } : { code, detail };

export const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(REFUSALS, code);
