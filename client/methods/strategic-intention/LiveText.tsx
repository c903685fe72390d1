/**
 * The newest version while it is still written: what is typed goes out shortly after, and everybody sees it. What another
 * facilitator writes comes in while nothing is typed here.
 */
import { useEffect, useId, useRef, useState } from 'react';
import { LIMITS } from '../../../shared/limits.ts';
import type { StatementView } from '../../../shared/methods/strategic-intention/machine.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand } from '../../session/session-context.ts';

/** Long enough that not every letter is sent, short enough to look live. */
const SEND_AFTER_MS = 350;

export const LiveText = ({ statement }: { readonly statement: StatementView }) => {
  const t = useT();
  const command = useCommand();
  const [boxId, hintId] = [useId(), useId()];
  const { id, text: stands } = statement;
  const [text, setText] = useState(stands);
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly send: () => void }>(undefined);
  useEffect(() => {
    if (waiting.current === undefined) setText(stands);
  }, [stands]);
  const flush = (): void => waiting.current?.send();
  // What waits when the page of the panel is left still goes out.
  useEffect(() => () => waiting.current?.send(), []);
  const write = (next: string): void => {
    setText(next);
    clearTimeout(waiting.current?.timer);
    const send = (): void => {
      clearTimeout(waiting.current?.timer);
      waiting.current = undefined;
      if (next.trim() !== '') void command({ type: 'intention.edit', statement: id, text: next });
    };
    waiting.current = { timer: setTimeout(send, SEND_AFTER_MS), send };
  };
  return (
    <div className="field">
      <label htmlFor={boxId}>{t('intention.sentence.label')}</label>
      <textarea
        id={boxId}
        className="input"
        dir="auto"
        rows={5}
        aria-describedby={hintId}
        maxLength={LIMITS.fieldChars}
        value={text}
        onChange={(event) => write(event.target.value)}
        onBlur={flush}
      />
      <small id={hintId} className="hint">
        {t('intention.sentence.live')}
      </small>
    </div>
  );
};
