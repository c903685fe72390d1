/**
 * Questions from outside: who listens asks, together with a small group; who sits inside picks and answers.
 */
import { type FormEvent, useState } from 'react';
import type { BowlView } from '../../../shared/methods/fishbowl/view.ts';
import { useT } from '../../i18n/index.ts';
import { namesOf } from '../../session/names.ts';
import { useCommand, useSessionView } from '../../session/session-context.ts';
import shared from '../live-panel.module.css';
import styles from './fishbowl.module.css';
import { type BowlProps, useStanding } from './use-bowl.ts';

type Question = BowlView['questions'][number];
type Step = 'open' | 'picked' | 'answered';

const Ask = ({ bowl, forPerson }: BowlProps) => {
  const t = useT();
  const command = useCommand();
  const [text, setText] = useState('');
  const whose = forPerson === undefined ? {} : { for: forPerson };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const refused = await command({ type: 'fishbowl.ask', bowl: bowl.id, text, ...whose });
    if (refused === undefined) setText('');
  };
  return (
    <form className={shared.form} onSubmit={(event) => void send(event)}>
      <textarea
        className="input"
        dir="auto"
        rows={2}
        aria-label={t('bowl.question.yours')}
        placeholder={t('bowl.question.yours')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="button" disabled={text.trim() === ''}>
        {t('bowl.question.ask')}
      </button>
    </form>
  );
};

const OneQuestion = ({ bowl, forPerson, question }: BowlProps & { readonly question: Question }) => {
  const t = useT();
  const command = useCommand();
  const { me } = useSessionView();
  const { id: who, sits } = useStanding({ bowl, forPerson });
  const { id, state, text, by } = question;
  const whose = forPerson === undefined ? {} : { for: forPerson };
  const put = (next: Step): void =>
    void command({ type: 'fishbowl.pick', bowl: bowl.id, question: id, state: next, ...whose });
  const mayPick = bowl.phase !== 'closed' && state !== 'kept' && (sits || me.facilitates);
  return (
    <li data-question={state}>
      <span dir="auto">{text}</span>
      {state !== 'open' && <small>{t(`bowl.question.${state}`)}</small>}
      <span className={shared.row}>
        {mayPick && state !== 'answered' && (
          <button type="button" className="button small" onClick={() => put(state === 'open' ? 'picked' : 'answered')}>
            {t(state === 'open' ? 'bowl.question.pick' : 'bowl.question.answered')}
          </button>
        )}
        {mayPick && state !== 'open' && (
          <button type="button" className="button quiet small" onClick={() => put('open')}>
            {t('bowl.question.back')}
          </button>
        )}
        {state === 'open' && by === who && bowl.phase !== 'closed' && (
          <button
            type="button"
            className="button quiet small"
            onClick={() => void command({ type: 'fishbowl.unask', bowl: bowl.id, question: id, ...whose })}
          >
            {t('bowl.question.takeBack')}
          </button>
        )}
      </span>
    </li>
  );
};

/** Picked ones first: these are answered now. */
const RANK = { picked: 0, open: 1, answered: 2, kept: 3 } as const;

export const Questions = ({ bowl, forPerson }: BowlProps) => {
  const t = useT();
  const view = useSessionView();
  const { id, sits } = useStanding({ bowl, forPerson });
  if (!bowl.asks) return null;
  const satellite = bowl.satellites.find((group) => group.includes(id))?.filter((one) => one !== id) ?? [];
  const isGathering = bowl.round?.kind === 'satellites' && bowl.phase === 'talking';
  const questions = [...bowl.questions].sort((a, b) => RANK[a.state] - RANK[b.state]);
  return (
    <section className={shared.section} data-questions>
      <h3>{t('bowl.questions')}</h3>
      {isGathering && satellite.length > 0 && (
        <p className={styles.call}>{t('bowl.satellite', { names: namesOf(view, satellite) })}</p>
      )}
      {!sits && view.me.canWrite && bowl.phase !== 'closed' && <Ask bowl={bowl} forPerson={forPerson} />}
      {questions.length === 0 && <p className={shared.soft}>{t('bowl.question.none')}</p>}
      <ul className={styles.notes}>
        {questions.map((question) => (
          <OneQuestion key={question.id} bowl={bowl} forPerson={forPerson} question={question} />
        ))}
      </ul>
    </section>
  );
};
