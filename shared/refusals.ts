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
  'command.other-board': row(409, 4409),
  'settings.invalid': row(422, 4422),
  'role.changed': row(409, 4510, true),
  'person.unknown': row(404, 4404),
  'person.last-facilitator': row(409, 4409),
  'proxy.forbidden': row(403, 4403),
  'session.paused': row(409, 4409),
  'step.forbidden': row(403, 4403),
  'agenda.moved-on': row(409, 4409),
  'agenda.at-end': row(409, 4409),
  'agenda.unknown-step': row(404, 4404),
  'agenda.step-runs': row(409, 4409),
  'agenda.full': row(422, 4422),
  'timer.off': row(409, 4409),
  'note.empty': row(422, 4422),
  'note.too-long': row(422, 4422),
  'note.unknown': row(404, 4404),
  'writing.unknown': row(404, 4404),
  'writing.closed': row(409, 4409),
  'writing.still-open': row(409, 4409),
  'writing.full': row(422, 4422),
  'writing.anonymous': row(409, 4409),
  'poll.unknown': row(404, 4404),
  'poll.too-many': row(422, 4422),
  'poll.item-unknown': row(422, 4422),
  'poll.not-tied': row(422, 4422),
  'poll.no-vote': row(403, 4403),
  'poll.closed': row(409, 4409),
  'poll.still-open': row(409, 4409),
  'poll.voted': row(409, 4409),
  'poll.over-budget': row(422, 4422),
  'poll.over-cap': row(422, 4422),
  'poll.blocked': row(409, 4409),
  'ballot.invalid': row(422, 4422),
  'decision.reason-missing': row(422, 4422),
  'hand.unknown': row(404, 4404),
  'bowl.unknown': row(404, 4404),
  'bowl.not-eligible': row(403, 4403),
  'bowl.not-called': row(403, 4403),
  'bowl.symbolic': row(403, 4403),
  'bowl.full': row(409, 4409),
  'bowl.seated': row(409, 4409),
  'bowl.not-seated': row(409, 4409),
  'bowl.open': row(409, 4409),
  'bowl.not-open': row(409, 4409),
  'bowl.closed': row(409, 4409),
  'bowl.turn-runs': row(409, 4409),
  'bowl.no-turn': row(409, 4409),
  'bowl.chair-must-open': row(409, 4409),
  'bowl.no-taps': row(409, 4409),
  'bowl.no-groups': row(409, 4409),
  'bowl.no-chair': row(422, 4422),
  'bowl.chair-taken': row(409, 4409),
  'bowl.too-many': row(422, 4422),
  'bowl.no-starters': row(409, 4409),
  'bowl.no-round': row(409, 4409),
  'bowl.gathering': row(409, 4409),
  'bowl.no-questions': row(409, 4409),
  'bowl.question-unknown': row(404, 4404),
  'bowl.questions-full': row(422, 4422),
  'bowl.asks-outside': row(409, 4409),
  'market.unknown': row(404, 4404),
  'market.closed': row(409, 4409),
  'market.stall-unknown': row(404, 4404),
  'market.topic-unknown': row(404, 4404),
  'market.no-round': row(409, 4409),
  'market.not-open': row(409, 4409),
  'market.own-stall': row(409, 4409),
  'market.visiting': row(409, 4409),
  'market.full': row(409, 4409),
  'market.host-missing': row(409, 4409),
  'market.not-host': row(422, 4422),
  'market.place-taken': row(409, 4409),
  'exchange.unknown': row(404, 4404),
  'exchange.first-step-missing': row(422, 4422),
  'map.card-unknown': row(404, 4404),
  'map.move-unknown': row(404, 4404),
  'map.no-views': row(409, 4409),
  'asset.too-large': row(413, 4413),
  'asset.not-an-image': row(422, 4422),
  'asset.quota': row(409, 4409),
  'import.broken': row(422, 4422),
  'import.newer': row(422, 4422),
  'template.broken': row(422, 4422),
  'template.newer': row(422, 4422),
  'template.unknown-method': row(422, 4422),
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
