/**
 * Two questions on leaving a stall: how useful, and one sentence. Asked where one is, and once more between rounds.
 */
import { useId, useState } from 'react';
import type { Stall } from '../../../shared/methods/marketplace/market.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand, useSessionView } from '../../session/session-context.ts';
import styles from './market.module.css';
import { type ActingProps, whom } from './use-market.ts';

const MARKS = [1, 2, 3, 4, 5] as const;

export const Feedback = ({ market, stall, forPerson }: ActingProps & { readonly stall: Stall }) => {
  const t = useT();
  const command = useCommand();
  const { me } = useSessionView();
  const textId = useId();
  const person = forPerson ?? me.participantId;
  const said = market.feedback.find((one) => one.stall === stall.id && one.person === person);
  const [useful, setUseful] = useState(said?.useful);
  const [text, setText] = useState(said?.text ?? '');
  const [contact, setContact] = useState(said?.contact ?? false);
  const isNew = said?.useful !== useful || said?.text !== text.trim() || said?.contact !== contact;
  const send = (): void => {
    if (useful === undefined) return;
    void command({
      type: 'market.feedback',
      market: market.id,
      stall: stall.id,
      useful,
      text,
      contact,
      ...whom(forPerson),
    });
  };
  return (
    <div className={styles.say}>
      <fieldset className={styles.marks}>
        <legend>{t('fair.useful')}</legend>
        {MARKS.map((mark) => (
          <button
            key={mark}
            type="button"
            className="button small"
            aria-pressed={useful === mark}
            onClick={() => setUseful(mark)}
          >
            {mark}
          </button>
        ))}
      </fieldset>
      <label className="field" htmlFor={textId}>
        <span>{t('fair.sentence')}</span>
        <input
          id={textId}
          className="input small"
          dir="auto"
          value={text}
          maxLength={400}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <label className={styles.check}>
        <input type="checkbox" checked={contact} onChange={(event) => setContact(event.target.checked)} />
        <span>{t('fair.contact')}</span>
      </label>
      {said && !isNew ? (
        <p className={styles.thanks}>{t('fair.thanks')}</p>
      ) : (
        <button type="button" className="button small" disabled={useful === undefined} onClick={send}>
          {t('fair.tell')}
        </button>
      )}
    </div>
  );
};
