/**
 * The panel of the fishbowl: setting it up, then the talk, the ring's quiet task and how the talk is shared out.
 */
import { useState } from 'react';
import { keyOf } from '../../../shared/i18n/translate.ts';
import { VARIANT_IDS } from '../../../shared/methods/fishbowl/rules.ts';
import { takesNotes } from '../../../shared/methods/fishbowl/standing.ts';
import { useT } from '../../i18n/index.ts';
import { useSessionView } from '../../session/session-context.ts';
import shared from '../live-panel.module.css';
import { Balance, Unheard } from './Balance.tsx';
import { Clocks } from './Clocks.tsx';
import { GistNow, Gists } from './Gists.tsx';
import { Lead } from './Lead.tsx';
import { Mine } from './Mine.tsx';
import { Observe } from './Observe.tsx';
import { Questions } from './Questions.tsx';
import { SetUp } from './SetUp.tsx';
import { Chairs, Waiting } from './Talk.tsx';
import { useBowl } from './use-bowl.ts';

export const FishbowlPanel = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const bowl = useBowl(templateId);
  const { me } = useSessionView();
  const [again, setAgain] = useState<string>();
  const isSettingUp = me.facilitates && (bowl === undefined || (bowl.phase === 'closed' && again === bowl.id));
  if (isSettingUp) return <SetUp templateId={templateId} />;
  if (bowl === undefined) return <p className={shared.soft}>{t('bowl.none.participant')}</p>;
  const sits = bowl.chairs.includes(me.participantId);
  const variant = VARIANT_IDS.find((id) => id === bowl.variant);
  return (
    <div className={shared.panel}>
      <p className={shared.topic} dir="auto">
        {bowl.topic}
      </p>
      {variant && <p className={shared.rule}>{t(keyOf('bowl.rule', variant))}</p>}
      {bowl.phase === 'closed' && <p className={shared.soft}>{t('bowl.closed')}</p>}
      <Clocks bowl={bowl} />
      <Unheard bowl={bowl} />
      {me.facilitates ? <Lead bowl={bowl} /> : <Mine bowl={bowl} />}
      <GistNow bowl={bowl} />
      <Chairs bowl={bowl} />
      <Waiting bowl={bowl} />
      <Questions bowl={bowl} />
      {!sits && takesNotes(bowl) && <Observe bowl={bowl} />}
      <Balance bowl={bowl} />
      <Gists bowl={bowl} />
      {me.facilitates && bowl.phase === 'closed' && (
        <button type="button" className="button" onClick={() => setAgain(bowl.id)}>
          {t('bowl.again')}
        </button>
      )}
    </div>
  );
};
