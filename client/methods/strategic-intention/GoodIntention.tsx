/**
 * The test of a good intention as a checklist. Facilitators tick what the group says; everybody sees it.
 */
import { keyOf } from '../../../shared/i18n/translate.ts';
import type { StatementView } from '../../../shared/methods/strategic-intention/machine.ts';
import { TESTS } from '../../../shared/methods/strategic-intention/words.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand, useSessionView } from '../../session/session-context.ts';
import shared from '../live-panel.module.css';
import styles from './intention.module.css';

const ANSWERS = [true, false] as const;

export const GoodIntention = ({ statement }: { readonly statement: StatementView }) => {
  const t = useT();
  const command = useCommand();
  const { facilitates } = useSessionView().me;
  return (
    <section className={shared.section}>
      <h3>{t('intention.tests')}</h3>
      <ul className={styles.tests}>
        {TESTS.map((test) => {
          const label = t(keyOf('intention.test', test));
          return (
            <li key={test} data-test={test}>
              <span>{label}</span>
              {ANSWERS.map((holds) => {
                const isChosen = statement.tests[test] === holds;
                const word = t(holds ? 'word.yes' : 'word.no');
                return (
                  <button
                    key={word}
                    type="button"
                    className="button small"
                    aria-label={`${label}: ${word}`}
                    aria-pressed={isChosen}
                    disabled={!facilitates}
                    onClick={() =>
                      void command({
                        type: 'intention.test',
                        statement: statement.id,
                        test,
                        holds: isChosen ? null : holds,
                      })
                    }
                  >
                    {word}
                  </button>
                );
              })}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
