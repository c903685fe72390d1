/**
 * What somebody said is not alike stays so on this device, for that person and board alone, and is bounded.
 */
import { expect, test, vi } from 'vitest';
import { areApart, forgetVisit, rememberApart, rememberVisit } from '../../client/net/device.ts';
import { withDeviceStore } from './device-store.ts';

withDeviceStore();

test('[VI11] a pair that was refused is refused in either order, for who refused it', () => {
  rememberApart('ann', 'wells', 'pumps');
  expect(areApart('ann')('wells', 'pumps')).toBe(true);
  expect(areApart('ann')('pumps', 'wells')).toBe(true);
  expect(areApart('ann')('pumps', 'taps')).toBe(false);
  expect(areApart('ben')('wells', 'pumps')).toBe(false);
});

test('[VI11] the newest four hundred pairs are kept, one said twice once', () => {
  for (let at = 0; at < 401; at++) rememberApart('ann', 'first', `note ${at}`);
  rememberApart('ann', 'first', 'note 1');
  rememberApart('ann', 'first', 'note 401');
  const isApart = areApart('ann');
  expect([0, 1, 2, 3, 401].map((at) => isApart('first', `note ${at}`))).toEqual([false, true, false, true, true]);
});

test('[VI11] leaving a board forgets them', () => {
  rememberVisit({ boardId: 'b', title: '', role: 'participant', participantId: 'ann', sessionToken: '', at: 0 });
  rememberApart('ann', 'wells', 'pumps');
  forgetVisit('b');
  expect(areApart('ann')('wells', 'pumps')).toBe(false);
});

test('[VI11] a device that keeps nothing asks again', () => {
  vi.stubGlobal('localStorage', undefined);
  rememberApart('ann', 'wells', 'pumps');
  expect(areApart('ann')('wells', 'pumps')).toBe(false);
});
