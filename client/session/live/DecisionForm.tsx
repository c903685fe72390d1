/**
 * Writing down what was decided, apart from what the votes say. Where the two differ it asks why.
 */
import { type FormEvent, useState } from 'react';
import { LIMITS } from '../../../shared/limits.ts';
import { followsDots, type PollView } from '../../../shared/session/poll.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand } from '../session-context.ts';
import styles from './live.module.css';

interface ChoiceProps {
  readonly poll: PollView;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

const Choice = ({ poll, chosen, onChange }: ChoiceProps) => {
  const t = useT();
  return (
    <fieldset className={styles.checks}>
      <legend>{t('live.decision.chosen')}</legend>
      {poll.items.map(({ id, label }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) => onChange(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
          />
          <span dir="auto">{label}</span>
        </label>
      ))}
    </fieldset>
  );
};

/** What the form starts from: the decision that stands, else what the dots say. */
const startOf = ({ decision, results }: PollView) => ({
  chosen: decision?.chosen ?? results?.dots?.clearWinners ?? [],
  text: decision?.text ?? '',
  reason: decision?.reason ?? '',
});

const Fields = ({ poll }: { readonly poll: PollView }) => {
  const t = useT();
  const command = useCommand();
  const start = startOf(poll);
  const [chosen, setChosen] = useState(start.chosen);
  const [text, setText] = useState(start.text);
  const [reason, setReason] = useState(start.reason);
  const [agreed, setAgreed] = useState(false);
  const { dots, scale } = poll.results ?? {};
  const differs = dots !== undefined && !followsDots(chosen, dots);
  const isTalking = agreed && scale?.verdict === 'keep-talking';
  const save = (event: FormEvent): void => {
    event.preventDefault();
    void command({ type: 'poll.decide', poll: poll.id, chosen: [...chosen], text, reason, agreed });
  };
  return (
    <form className={styles.form} onSubmit={save}>
      {poll.kind === 'dots' && <Choice poll={poll} chosen={chosen} onChange={setChosen} />}
      {poll.kind === 'dots' && <p className="hint">{t('live.decision.ask')}</p>}
      {scale?.verdict === 'blocked' && <p className="hint">{t('live.decision.blocked')}</p>}
      {scale && scale.verdict !== 'blocked' && (
        <label className={styles.check}>
          <input type="checkbox" checked={agreed} onChange={(event) => setAgreed(event.target.checked)} />
          <span>{t('live.decision.agreed')}</span>
        </label>
      )}
      <label className="field">
        <span>{t('live.decision.text')}</span>
        <textarea
          className="input"
          dir="auto"
          rows={2}
          maxLength={LIMITS.fieldChars}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      {differs && <p className={styles.promise}>{t('live.decision.differs')}</p>}
      {isTalking && <p className={styles.promise}>{t('live.decision.talking')}</p>}
      <label className="field">
        <span>{t('live.decision.reason')}</span>
        <textarea
          className="input"
          dir="auto"
          rows={2}
          required={differs || isTalking}
          maxLength={LIMITS.fieldChars}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <button type="submit" className="button main" disabled={text.trim() === '' && chosen.length === 0}>
        {t('live.decision.save')}
      </button>
    </form>
  );
};

export const DecisionForm = ({ poll }: { readonly poll: PollView }) => {
  const t = useT();
  return (
    <details className={styles.more} open={poll.decision === null && (poll.results?.dots?.tieAtCut.length ?? 0) === 0}>
      <summary>{t(poll.decision === null ? 'live.decision.save' : 'live.decision.change')}</summary>
      <Fields poll={poll} />
    </details>
  );
};
