/**
 * Pictures from this device onto the board: each is made ready, sent, and only then a card. What could not be sent stays
 * in the list until the person tries again or lets it go.
 */
import { keyOf, type Translate } from '../../shared/i18n/translate.ts';
import type { Point } from '../../shared/methods/method.ts';
import { randomId } from '../net/random-id.ts';
import type { Sending } from '../pictures/sending.ts';
import { whyNotSent } from '../pictures/words.ts';
import type { BoardUi } from './board-context.ts';
import { freeSpot, middle } from './new-cards.ts';
import { shapeIdOf } from './shape-types.ts';

/** Room between pictures that come together, in board units. */
const APART = 384;

const change = (ui: BoardUi, key: string, changes: Partial<Sending>): void =>
  ui.sending.set(ui.sending.get().map((one) => (one.key === key ? { ...one, ...changes } : one)));

export const forgetPicture = (ui: BoardUi, key: string): void =>
  ui.sending.set(ui.sending.get().filter((one) => one.key !== key));

/** Sends one of the list; also one that failed before. */
export const sendNow = async (ui: BoardUi, { key, file, at }: Sending, t: Translate): Promise<void> => {
  ui.sending.set(ui.sending.get().map((one) => (one.key === key ? { key, file, at, share: 0 } : one)));
  const sent = await ui.board.sendPicture(file, (share) => change(ui, key, { share }));
  if (!sent.ok) return change(ui, key, { failed: whyNotSent(sent.error, t) });
  // It may have taken a while: the step that let people add may be over.
  if (!ui.rights().add) return change(ui, key, { failed: t(keyOf('refusal', 'step.forbidden')) });
  const { hash, width, height } = sent.value;
  const fields = { hash, width, height };
  const [id] = ui.board.addCards([{ kind: 'picture', at: freeSpot(ui, at), fields }]);
  forgetPicture(ui, key);
  const editor = ui.editor.get();
  if (id && editor?.getShape(shapeIdOf(id)) && editor.isIn('select.idle')) editor.select(shapeIdOf(id));
};

/** Takes the pictures among some files; says so when there is something else among them. */
export const addPictures = (ui: BoardUi, files: readonly File[], t: Translate, at?: Point): void => {
  if (!ui.rights().add) {
    ui.say(t(keyOf('refusal', 'step.forbidden')));
    return;
  }
  const pictures = files.filter(({ type }) => type.startsWith('image/'));
  if (pictures.length < files.length) ui.say(t('board.noPictures'));
  const [x, y] = at ?? middle(ui);
  const list = pictures.map(
    (file, order): Sending => ({
      key: randomId(),
      file,
      at: [x + (order - (pictures.length - 1) / 2) * APART, y],
      share: 0,
    }),
  );
  ui.sending.set([...ui.sending.get(), ...list]);
  for (const one of list) void sendNow(ui, one, t);
};
