/**
 * How the sentence came about: every version with what changed since the one before, and how people stood to it.
 */
import { keyOf } from '../../../shared/i18n/translate.ts';
import { useT } from '../../i18n/index.ts';
import shared from '../live-panel.module.css';
import { Differences } from './Differences.tsx';
import styles from './intention.module.css';
import { standingOf, useIntention } from './use-intention.ts';

export const Versions = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const { view, versions } = useIntention(templateId);
  return (
    <section className={shared.section}>
      <h3>{t('intention.sentence.versions')}</h3>
      <ol className={styles.versions} reversed>
        {[...versions].reverse().map((statement) => {
          const before = versions.find(({ v }) => v === statement.v - 1);
          const standing = standingOf(view, statement);
          return (
            <li key={statement.id} data-version={statement.v}>
              <div className={styles.draftHead}>
                <strong>{t('intention.sentence.version', { v: statement.v })}</strong>
                {standing && (
                  <small className={styles.standing} data-standing={standing}>
                    {t(keyOf('intention.verdict', standing))}
                  </small>
                )}
              </div>
              {before ? (
                <>
                  <span className="visually-hidden">{t('intention.sentence.since', { v: before.v })}</span>
                  <Differences before={before.text} after={statement.text} />
                </>
              ) : (
                <p dir="auto">{statement.text}</p>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
};
