/**
 * Who is missing: three minutes of silent writing, names that may be the same, and the inclusion check.
 */
import { useState } from 'react';
import { factsWithin } from '../../../../shared/methods/facts.ts';
import { useFacts } from '../../../board/board-context.ts';
import panel from '../../../board/panel.module.css';
import { useT } from '../../../i18n/index.ts';
import { useCommand, useSessionView } from '../../../session/session-context.ts';
import { AlikeNames } from './AlikeNames.tsx';
import { InclusionWalk } from './InclusionWalk.tsx';

const SILENCE_SECONDS = 180;

const MissingRound = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const command = useCommand();
  const { me, parts } = useSessionView();
  const isOpen = parts.writing.rounds.some(({ template, phase }) => template === templateId && phase === 'writing');
  const start = async (): Promise<void> => {
    const title = t('map.missing');
    const refused = await command({ type: 'writing.open', title, template: templateId, zone: 'tray' });
    if (refused === undefined) await command({ type: 'timer.start', seconds: SILENCE_SECONDS });
  };
  return (
    <section className={panel.section}>
      <h3>{t('map.missing')}</h3>
      <p className="hint">{t(isOpen ? 'map.missing.running' : 'map.missing.about')}</p>
      {me.facilitates && !isOpen && (
        <button type="button" className="button main" onClick={() => void start()}>
          {t('map.missing.start')}
        </button>
      )}
    </section>
  );
};

export const CheckTab = ({ templateId }: { readonly templateId: string }) => {
  const facts = factsWithin(useFacts(), templateId);
  const [walking, setWalking] = useState(false);
  return (
    <>
      {!walking && <MissingRound templateId={templateId} />}
      {!walking && <AlikeNames facts={facts} />}
      <InclusionWalk facts={facts} onWalking={setWalking} />
    </>
  );
};
