/**
 * When the projector shows the reports of an open space in place of its wall (docs/spec/marketplace.md).
 */
import { describe, expect, test } from 'vitest';
import { isNewsTime } from '../../client/methods/marketplace/news-time.ts';
import { applyToMarket, type Market, NEW_MARKET } from '../../shared/methods/marketplace/market.ts';
import { type AgendaView, NO_AGENDA, type StepView } from '../../shared/session/agenda.ts';

const rounds = [1, 2].map((no) => ({ no, minutes: 45, changeoverMin: 5 }));
const told = {
  template: 'wall',
  variant: 'open-space',
  rounds,
  reports: [{ stall: 's', present: 3, points: ['Deeper is not sweeter'], next: '' }],
  round: 0,
  lastRound: 2,
  closed: false,
} as const;
const nowhere = { focus: { at: null }, agenda: NO_AGENDA };

const inStep = (template: string, zone: string): AgendaView => ({
  ...NO_AGENDA,
  steps: [{ id: 'now', title: 'Now', focus: { template, zone } } as StepView],
  current: 'now',
});

describe('[MK32] the evening news on the projector', () => {
  test('comes when the last round has ended, or the market was closed before', () => {
    expect(isNewsTime(told, nowhere)).toBe(true);
    expect(isNewsTime({ ...told, round: 2 }, nowhere)).toBe(false);
    expect(isNewsTime({ ...told, lastRound: 1 }, nowhere)).toBe(false);
    expect(isNewsTime({ ...told, lastRound: 1, closed: true }, nowhere)).toBe(true);
  });

  test('needs a report, and topics rather than stalls', () => {
    expect(isNewsTime({ ...told, reports: [] }, nowhere)).toBe(false);
    expect(isNewsTime({ ...told, variant: 'stalls-with-rounds' }, nowhere)).toBe(false);
  });

  test('gives way to a place people are brought to, and to the step that writes ideas beside the wall', () => {
    const at = { rect: [0, 0, 10, 10], since: 1, by: 'lead', held: false } as const;
    expect(isNewsTime(told, { ...nowhere, focus: { at } })).toBe(false);
    expect(isNewsTime(told, { ...nowhere, agenda: inStep('wall', 'ideas') })).toBe(false);
    expect(isNewsTime(told, { ...nowhere, agenda: inStep('wall', 'stalls') })).toBe(true);
    expect(isNewsTime(told, { ...nowhere, agenda: inStep('another', 'ideas') })).toBe(true);
  });

  test('gives way to a step that began after the market was closed, not to one that reads it while it is open', () => {
    const next = { ...nowhere, agenda: { ...inStep('wall', 'stalls'), stepStartedAt: 100 } };
    expect(isNewsTime(told, next)).toBe(true);
    expect(isNewsTime({ ...told, closed: true, closedAt: 101 }, next)).toBe(true);
    expect(isNewsTime({ ...told, closed: true, closedAt: 99 }, next)).toBe(false);
    expect(isNewsTime({ ...told, closed: true }, next)).toBe(false);
    const open: Market = {
      ...NEW_MARKET,
      id: 'm',
      title: 'Fair',
      stalls: [],
      template: 'wall',
      variant: 'open-space',
      rounds,
    };
    expect(applyToMarket(open, { type: 'market.closed', market: 'm', at: 101 }).closedAt).toBe(101);
  });
});
