/**
 * The page for phones: a whole round of silent writing, dots, results and a hand; reading; entering for somebody without
 * a device; a line that breaks. The way in is in way-in.spec.ts.
 */
import AxeBuilder from '@axe-core/playwright';
import { phonePage } from './pages/phone-page.ts';
import { expect } from './people.ts';
import { openDots, openWriting, test } from './phone-room.ts';

const SECRET = 'Everybody knows whom to call';

test('joining by code leads to the page for phones, and the whole board is one touch away', async ({
  people,
  room,
}) => {
  const phone = phonePage(await people.phone());
  await phone.join(`c=${room.code}`, 'Asha');
  await expect(phone.page.getByRole('heading', { name: 'Welcome, Asha' })).toBeVisible();
  await expect(phone.page.getByRole('link', { name: 'Open the whole board' })).toHaveAttribute('href', `/b/${room.id}`);
  await phone.page.reload();
  await expect(phone.page.getByRole('heading', { name: 'Welcome, Asha' })).toBeVisible();
});

test('a round: write in silence, vote, see results, raise a hand', async ({ people, room }) => {
  const { leader } = room;
  const phone = phonePage(await people.phone());
  const other = phonePage(await people.phone());
  await phone.join(`c=${room.code}`, 'Asha');
  await other.join(`c=${room.code}`, 'Ben');
  const steps = [{ title: 'Look ahead', instruction: '**One idea** on each note', minutes: 5 }];
  await leader.command({ type: 'agenda.plan', steps });
  await leader.command({ type: 'agenda.next', from: null });
  await expect(phone.page.getByRole('heading', { name: 'Look ahead' })).toBeVisible();
  await expect(phone.page.getByRole('timer')).toContainText(/[45]:\d\d/);

  const round = await openWriting(room);
  await phone.write(SECRET);
  await phone.isSent(SECRET);
  await phone
    .myNote(SECRET)
    .getByRole('button', { name: /^Change/ })
    .click();
  await phone.page.getByRole('textbox', { name: 'Change' }).fill(`${SECRET} at night`);
  await phone.page.getByRole('button', { name: 'Keep the change' }).click();
  await phone.isSent(`${SECRET} at night`);
  await expect(other.action('write')).toBeVisible();
  await expect(other.page.getByText(SECRET)).toHaveCount(0);

  await leader.command({ type: 'writing.close', round });
  await leader.command({ type: 'writing.reveal', round });
  const poll = await openDots(room);
  const more = phone.page.getByRole('button', { name: 'One dot more: A depot of spare parts' });
  await more.click();
  await more.click();
  await expect(more).toBeDisabled();
  await expect(phone.page.getByText('0 of 2 dots left')).toBeVisible();
  await phone.page.getByRole('button', { name: 'Hand in' }).click();
  await expect(phone.page.getByText('Handed in.', { exact: false })).toBeVisible();

  await leader.command({ type: 'poll.close', poll });
  await expect(phone.page.getByText('The vote is closed.', { exact: false })).toBeVisible();
  await leader.command({ type: 'poll.reveal', poll });
  await leader.command({ type: 'poll.decide', poll, chosen: ['depot'], text: 'We begin there.', reason: 'Near all.' });
  await expect(phone.page.locator('[data-results="dots"]')).toContainText('A depot of spare parts');
  await expect(phone.page.getByText('We begin there.')).toBeVisible();

  await phone.page.getByRole('button', { name: 'Raise my hand' }).click();
  await expect(phone.page.getByText('Your hand is up. Place in the queue: 1')).toBeVisible();
  await leader.find(({ parts }) => (parts.hands.queue.length === 1 ? true : undefined));

  await phone.page.getByText('The board to read').click();
  await expect(phone.page.getByText(`${SECRET} at night`)).toBeVisible();
});

test('[PH1] what is being typed stays when something else comes first', async ({ people, room }) => {
  const phone = phonePage(await people.phone());
  await phone.join(`c=${room.code}`, 'Asha');
  await phone.page.getByRole('textbox', { name: 'Your note for everybody' }).fill('Half a thought');
  const wait = phone.page.getByText('When the session begins');
  await expect(wait).toBeVisible();
  await openWriting(room);
  await expect(phone.action('write')).toBeVisible();
  await expect(phone.action('note')).toBeHidden();
  // Something is under way: nobody is told to wait any more.
  await expect(wait).toBeHidden();
  await phone.page.getByText('Add a note').first().click();
  await expect(phone.page.getByRole('textbox', { name: 'Your note for everybody' })).toHaveValue('Half a thought');
});

test('while the facilitator pauses the page can be read and nothing sent', async ({ people, room }) => {
  const phone = phonePage(await people.phone());
  await phone.join(`c=${room.code}`, 'Asha');
  await openWriting(room);
  await room.leader.command({ type: 'agenda.pause' });
  await expect(phone.head).toContainText('The facilitator has paused. You can read.');
  await expect(phone.page.getByRole('textbox', { name: 'Your note', exact: true })).toBeDisabled();
  await room.leader.command({ type: 'agenda.resume' });
  await phone.write('Going on');
  await phone.isSent('Going on');
});

test('a scribe adds somebody without a device, writes and votes for them', async ({ people, room }) => {
  const phone = phonePage(await people.phone());
  await phone.join(`c=${room.code}`, 'Asha');
  await phone.page.getByText('Enter for somebody').click();
  await phone.page.getByLabel('Name', { exact: true }).fill('Mama Neema');
  await phone.page.getByRole('button', { name: 'Add', exact: true }).last().click();
  await phone.page.getByLabel('For whom?').selectOption({ label: 'Mama Neema' });
  await expect(phone.page.getByText('You enter for Mama Neema')).toBeVisible();
  const neema = await room.leader.find(({ people: all }) => all.find(({ name }) => name === 'Mama Neema')?.id);

  await openDots(room);
  await phone.page.getByRole('button', { name: 'One dot more: Two mechanics a ward' }).click();
  await phone.page.getByRole('button', { name: 'Hand in for Mama Neema' }).click();
  await expect(phone.page.getByText('Handed in for Mama Neema.')).toBeVisible();
  await room.leader.find(({ parts }) => parts.poll.polls.at(-1)?.voted?.includes(neema) || undefined);
  await phone.page.getByRole('button', { name: 'Raise hand for Mama Neema' }).click();
  await room.leader.find(({ parts }) => parts.hands.queue.find(({ person }) => person === neema));

  await phone.page.getByRole('button', { name: 'Stop' }).click();
  await expect(phone.page.getByRole('button', { name: 'Hand in', exact: true })).toBeVisible();
});

test('what is written without a connection is kept, sent when it is back, and there once', async ({ people, room }) => {
  const phone = phonePage(await people.phone());
  await phone.join(`c=${room.code}`, 'Asha');
  await openWriting(room);
  await expect(phone.action('write')).toBeVisible();
  await phone.page.context().setOffline(true);
  await expect(phone.head).toContainText('No connection.');
  await phone.write('From the bus');
  await expect(phone.head).toContainText('1 entry is kept here');
  await phone.page.context().setOffline(false);
  await phone.isSent('From the bus');
  await expect(phone.myNote('From the bus')).toHaveCount(1);
  await expect(phone.head).not.toContainText('No connection.');
  await room.leader.find(({ parts }) => (parts.writing.rounds.at(-1)?.notes === 1 ? true : undefined));
});

test('who is removed is told so, kindly', async ({ people, room }) => {
  const phone = phonePage(await people.phone());
  await phone.join(`c=${room.code}`, 'Asha');
  const person = await room.leader.find(({ people: all }) => all.find(({ name }) => name === 'Asha')?.id);
  await room.leader.command({ type: 'person.remove', person });
  await expect(phone.page.getByRole('heading', { name: 'You have left this board' })).toBeVisible();
  await expect(phone.page.getByRole('link', { name: 'Join again' })).toBeVisible();
});

test('who becomes a facilitator can lead from the phone', async ({ people, room }) => {
  const phone = phonePage(await people.phone());
  await phone.join(`c=${room.code}`, 'Asha');
  await room.leader.command({ type: 'agenda.plan', steps: [{ title: 'First', minutes: 5 }] });
  const person = await room.leader.find(({ people: all }) => all.find(({ name }) => name === 'Asha')?.id);
  await room.leader.command({ type: 'person.role', person, role: 'facilitator' });
  const lead = phone.page.getByRole('group', { name: 'Lead the session' });
  await lead.getByRole('button', { name: 'Start' }).click();
  await expect(phone.page.getByRole('heading', { name: 'First' })).toBeVisible();
  await lead.getByRole('button', { name: 'One minute more' }).click();
  await expect(phone.page.getByRole('timer')).toContainText(/[56]:\d\d/);
});

test('nothing on it stands in the way of people who do not see or point', async ({ people, room }) => {
  const phone = phonePage(await people.phone());
  await phone.join(`c=${room.code}`, 'Asha');
  await openWriting(room);
  await openDots(room);
  await expect(phone.action('vote')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await phone.page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: phone.page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${colorScheme} ${id} ${nodes.map(({ html }) => html).join(' ')}`),
    ).toEqual([]);
  }
});
