/**
 * Everything that a page receives over its sockets, as text: what is secret must not be in it.
 */
import type { Page } from '@playwright/test';

export interface WireLog {
  /** Whether any frame so far holds this text. */
  readonly has: (text: string) => boolean;
}

/** Listen before the page goes anywhere. */
export const wireLog = (page: Page): WireLog => {
  const frames: string[] = [];
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => {
      frames.push(typeof payload === 'string' ? payload : payload.toString('utf8'));
    });
  });
  return { has: (text) => frames.some((frame) => frame.includes(text)) };
};
