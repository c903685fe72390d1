/**
 * A server that speaks another version of the protocol than the page’s code: the page is loaded anew once, and then makes do.
 */
import type { Page } from '@playwright/test';
import { PROTOCOL_VERSION } from '../../shared/protocol/lanes.ts';
import { phonePage } from './pages/phone-page.ts';
import { expect } from './people.ts';
import { openWriting, test } from './phone-room.ts';

/** The server says another version from now on; nothing else of what it sends is touched. */
const speakOther = async (page: Page): Promise<{ readonly loads: () => number }> => {
  const [own, other] = [PROTOCOL_VERSION, PROTOCOL_VERSION + 1].map((version) => `"type":"view","version":${version}`);
  await page.routeWebSocket(/\/sync\//, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) =>
      socket.send(
        Buffer.from(
          Buffer.from(message)
            .toString('latin1')
            .replace(own ?? '', other ?? ''),
          'latin1',
        ),
      ),
    );
  });
  let loads = 0;
  page.on('load', () => loads++);
  return { loads: () => loads };
};

test('the board is loaded anew once, and then works on', async ({ people, room }) => {
  const page = await people.laptop();
  const ann = await people.enter(page, `t=${room.participantLink}`, 'Ann');
  await ann.saved();
  const { loads } = await speakOther(page);
  await page.reload();
  await expect.poll(loads).toBe(2);
  await ann.opened();
  await ann.saved();
  expect(loads()).toBe(2);
});

test('the page for phones is loaded anew once, and then works on', async ({ people, room }) => {
  const page = await people.phone();
  const phone = phonePage(page);
  await phone.join(`c=${room.code}`, 'Asha');
  await openWriting(room);
  await expect(phone.action('write')).toBeVisible();
  const { loads } = await speakOther(page);
  await page.reload();
  await expect.poll(loads).toBe(2);
  await phone.write('Taps that run');
  await phone.isSent('Taps that run');
  expect(loads()).toBe(2);
});
