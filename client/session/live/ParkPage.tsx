/**
 * Parking a thought: a note into the parking corner of the board's gathering wall, or beside the templates.
 */
import { type FormEvent, useState } from 'react';
import { LIMITS } from '../../../shared/limits.ts';
import { gatheringWall } from '../../../shared/methods/gathering-wall/method.ts';
import { useBoard, useFacts } from '../../board/board-context.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand } from '../session-context.ts';
import styles from './live.module.css';
import { useLive } from './live-context.ts';

const PARKING = 'parking';

export const ParkPage = () => {
  const t = useT();
  const ui = useBoard();
  const command = useCommand();
  const { forPerson } = useLive();
  const wall = useFacts().templates.find(({ method }) => method === gatheringWall.id);
  const [text, setText] = useState('');
  const park = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const refused = await command({
      type: 'note.add',
      text,
      ...(wall ? { template: wall.id, zone: PARKING } : {}),
      ...(forPerson === undefined ? {} : { for: forPerson }),
    });
    if (refused) return;
    setText('');
    ui.say(t('live.park.done'));
  };
  return (
    <form className={styles.form} onSubmit={park}>
      <label className="field">
        <span>{t('live.park.text')}</span>
        <textarea
          className="input"
          dir="auto"
          rows={2}
          maxLength={LIMITS.privateNoteChars}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <p className="hint">{t('live.more.park.about')}</p>
      <button type="submit" className="button main" disabled={text.trim() === ''}>
        {t('live.park.it')}
      </button>
    </form>
  );
};
