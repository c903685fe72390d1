/**
 * The sentence: written live while it is not voted on, rewritten as a new version afterwards; the plan-word hint, the test
 * of a good intention, lines in other languages, and how it came about. Who has not been heard stands beside it.
 */
import { useState } from 'react';
import type { StatementView } from '../../../shared/methods/strategic-intention/machine.ts';
import { useT } from '../../i18n/index.ts';
import { Sure } from '../../session/live/Sure.tsx';
import { useCommand } from '../../session/session-context.ts';
import shared from '../live-panel.module.css';
import { GoodIntention } from './GoodIntention.tsx';
import styles from './intention.module.css';
import { LiveText } from './LiveText.tsx';
import { NewVersion } from './NewVersion.tsx';
import { NotHeard } from './NotHeard.tsx';
import { PlanHint } from './PlanHint.tsx';
import { Translations } from './Translations.tsx';
import { useIntention } from './use-intention.ts';
import { Versions } from './Versions.tsx';

interface Props {
  readonly templateId: string;
  /** Opened in order to rewrite what was voted on. */
  readonly rewriting: boolean;
  readonly onMissing: () => void;
}

const Current = ({ templateId, statement }: { readonly templateId: string; readonly statement: StatementView }) => {
  const t = useT();
  const command = useCommand();
  const { view, drafts } = useIntention(templateId);
  const { facilitates } = view.me;
  const groups = drafts
    .filter(({ id }) => statement.from.includes(id))
    .map(({ group }) => group || t('intention.drafts.noGroup'));
  return (
    <>
      <h3>{t('intention.sentence.version', { v: statement.v })}</h3>
      {facilitates && !statement.fixed ? (
        <LiveText key={statement.id} statement={statement} />
      ) : (
        <blockquote className={styles.sentence} dir="auto" data-sentence={statement.v}>
          {statement.text}
        </blockquote>
      )}
      {groups.length > 0 && (
        <p className={shared.soft} dir="auto">
          {t('intention.sentence.from', { groups: groups.join(', ') })}
        </p>
      )}
      {statement.fixed && <p className={shared.soft}>{t('intention.sentence.fixed')}</p>}
      {facilitates && !statement.fixed && (
        <PlanHint templateId={templateId} words={statement.planWords} text={statement.text} />
      )}
      {facilitates && !statement.fixed && (
        <Sure
          label={t('intention.sentence.withdraw', { v: statement.v })}
          question={t('intention.sentence.withdrawSure', { v: statement.v })}
          onYes={() => void command({ type: 'intention.withdraw', statement: statement.id })}
        />
      )}
    </>
  );
};

interface RewriteProps {
  readonly templateId: string;
  readonly statement: StatementView;
  readonly startsOpen: boolean;
}

const Rewrite = ({ templateId, statement, startsOpen }: RewriteProps) => {
  const t = useT();
  const [isOpen, open] = useState(startsOpen);
  if (isOpen) return <NewVersion templateId={templateId} before={statement} onDone={() => open(false)} />;
  return (
    <button type="button" className="button" onClick={() => open(true)}>
      {t('intention.sentence.rewrite', { v: statement.v + 1 })}
    </button>
  );
};

export const SentencePage = ({ templateId, rewriting, onMissing }: Props) => {
  const t = useT();
  const { view, current, versions } = useIntention(templateId);
  const { facilitates } = view.me;
  if (current === undefined)
    return facilitates ? (
      <div className={shared.panel}>
        <p className={shared.soft}>{t('intention.sentence.none')}</p>
        <NewVersion templateId={templateId} before={undefined} onDone={() => undefined} />
      </div>
    ) : (
      <p className={shared.soft}>{t('intention.sentence.wait')}</p>
    );
  return (
    <div className={shared.panel}>
      <Current templateId={templateId} statement={current} />
      {facilitates && current.fixed && (
        <Rewrite key={current.id} templateId={templateId} statement={current} startsOpen={rewriting} />
      )}
      <NotHeard onMissing={onMissing} />
      <GoodIntention statement={current} />
      <Translations key={current.id} statement={current} />
      {versions.length > 1 && <Versions templateId={templateId} />}
    </div>
  );
};
