/**
 * The panel of the strategic intention as a path of seven places. It goes where the running step is, and stays where a
 * person has gone until the next step begins.
 */
import { useEffect, useState } from 'react';
import { keyOf } from '../../../shared/i18n/translate.ts';
import type { StepView } from '../../../shared/session/agenda.ts';
import { useT } from '../../i18n/index.ts';
import { AgreePage } from './AgreePage.tsx';
import { DraftsPage } from './DraftsPage.tsx';
import { GainsPage } from './GainsPage.tsx';
import styles from './intention.module.css';
import { MissingPage } from './NotHeard.tsx';
import { SentencePage } from './SentencePage.tsx';
import { ShiftsPage } from './ShiftsPage.tsx';
import { UrgencyPage } from './UrgencyPage.tsx';
import { useIntention } from './use-intention.ts';

const PLACES = ['shifts', 'gains', 'urgency', 'drafts', 'sentence', 'agree', 'missing'] as const;
type Place = (typeof PLACES)[number];

/** Where a step of this method has people work. */
const placeOfStep = ({ focus, rights }: StepView): Place => {
  if (focus.zone === 'gain') return 'gains';
  if (focus.zone === 'urgency') return 'urgency';
  if (focus.zone === 'sentence') return rights.add ? 'drafts' : 'agree';
  return 'shifts';
};

const usePlace = (templateId: string) => {
  const { view, current, drafts } = useIntention(templateId);
  const { steps, current: running } = view.parts.agenda;
  const step = steps.find(({ id, focus }) => id === running && focus.template === templateId);
  const [place, go] = useState<Place>(() => {
    if (step) return placeOfStep(step);
    return current ? 'sentence' : drafts.length > 0 ? 'drafts' : 'shifts';
  });
  const stepId = step?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another step takes people elsewhere.
  useEffect(() => {
    if (step) go(placeOfStep(step));
  }, [stepId]);
  return { place, go };
};

export const StrategicIntentionPanel = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const { place, go } = usePlace(templateId);
  const [isRewriting, rewrite] = useState(false);
  const goTo = (next: Place, rewriting = false): void => {
    rewrite(rewriting);
    go(next);
  };
  return (
    <>
      <nav className={styles.path} aria-label={t('intention.path')}>
        {PLACES.map((one) => (
          <button key={one} type="button" aria-current={one === place ? 'step' : undefined} onClick={() => goTo(one)}>
            {t(keyOf('intention.page', one))}
          </button>
        ))}
      </nav>
      {place === 'shifts' && <ShiftsPage templateId={templateId} />}
      {place === 'gains' && <GainsPage templateId={templateId} />}
      {place === 'urgency' && <UrgencyPage templateId={templateId} />}
      {place === 'drafts' && <DraftsPage templateId={templateId} onMerged={() => goTo('sentence')} />}
      {place === 'sentence' && (
        <SentencePage templateId={templateId} rewriting={isRewriting} onMissing={() => goTo('missing')} />
      )}
      {place === 'agree' && <AgreePage templateId={templateId} onRewrite={() => goTo('sentence', true)} />}
      {place === 'missing' && <MissingPage />}
    </>
  );
};
