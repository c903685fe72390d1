/**
 * The refusals table: every no has an HTTP status, a close code in its range and one answer to "may I try again?".
 */
import { describe, expect, test } from 'vitest';
import { isRefusalCode, REFUSALS, type RefusalCode, refusal } from '../../shared/refusals.ts';

const rows = Object.entries(REFUSALS);

describe('every refusal', () => {
  test.each(rows)('%s closes with a code of its own range', (_code, { close, retry }) => {
    expect(close).toBeGreaterThanOrEqual(4_400);
    expect(close).toBeLessThanOrEqual(4_599);
    expect(close >= 4_500).toBe(retry);
  });

  test.each(rows)('%s has a status that says the same', (_code, { status, retry }) => {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    // A fault of the server may pass; one of the request stays, unless it was too fast or out of step.
    if (status >= 500) expect(retry).toBe(true);
    if (retry && status < 500) expect([409, 429]).toContain(status);
  });

  test.each(rows)('%s is written as words joined by one dot', (code) => {
    expect(code).toMatch(/^[a-z]+\.[a-z]+(-[a-z]+)*$/);
  });

  test('the same close code always means the same about trying again and never two statuses of different kind', () => {
    for (const [, { close, retry }] of rows) {
      const same = rows.filter(([, row]) => row.close === close);
      expect(same.every(([, row]) => row.retry === retry)).toBe(true);
    }
  });
});

test.each([
  ['board.unknown', true],
  ['toString', false],
  ['__proto__', false],
  ['', false],
])('is %j a refusal code: %s', (code, is) => {
  expect(isRefusalCode(code)).toBe(is);
});

test('a refusal carries a detail only when there is one', () => {
  const code: RefusalCode = 'record.invalid';
  expect(refusal(code)).toEqual({ code });
  expect(refusal(code, 'xy')).toEqual({ code, detail: 'xy' });
});
