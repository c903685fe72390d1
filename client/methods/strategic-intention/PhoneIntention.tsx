/**
 * The intention on a phone: the sentence as it stands now, and one's own group's draft to write in.
 */
import { keyOf } from '../../../shared/i18n/translate.ts';
import { useT } from '../../i18n/index.ts';
import shared from '../live-panel.module.css';
import type { PhoneProps } from '../phone-view.ts';
import { DraftBox } from './DraftBox.tsx';
import styles from './intention.module.css';
import { standingOf, useIntention } from './use-intention.ts';

export const PhoneIntention = ({ id, forPerson }: PhoneProps) => {
  const t = useT();
  const { view, current, drafts } = useIntention(id);
  const person = view.people.find((one) => one.id === (forPerson ?? view.me.participantId));
  const group = person?.group ?? '';
  const standing = current && standingOf(view, current);
  return (
    <div className={shared.panel}>
      {current && (
        <section className={shared.form}>
          <h2>{t('intention.phone.now')}</h2>
          <blockquote className={styles.sentence} dir="auto" data-sentence={current.v}>
            {current.text}
          </blockquote>
          {Object.entries(current.translations).map(([lang, line]) => (
            <p key={lang} lang={lang} dir="auto" className={styles.line}>
              {line?.text}
            </p>
          ))}
          <p className={shared.soft}>
            {t('intention.sentence.version', { v: current.v })}
            {standing && ` · ${t(keyOf('intention.verdict', standing))}`}
          </p>
        </section>
      )}
      <section className={current ? shared.section : shared.form}>
        <h2>{t('intention.phone.draft')}</h2>
        <DraftBox
          key={`${group} ${forPerson ?? ''}`}
          templateId={id}
          group={group}
          draft={drafts.find((one) => one.group === group)}
          forPerson={forPerson}
        />
      </section>
    </div>
  );
};
