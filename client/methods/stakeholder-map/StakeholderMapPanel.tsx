/**
 * The stakeholder map's panel: alarms first, then quadrants, ties and the register. Everything here is derived as people
 * move cards; each name takes you to its card.
 */
import { useState } from 'react';
import { keyOf } from '../../../shared/i18n/translate.ts';
import { factsWithin } from '../../../shared/methods/facts.ts';
import { stakeholderReading } from '../../../shared/methods/stakeholder-map/reading.ts';
import { ALARMS, QUADRANTS } from '../../../shared/methods/stakeholder-map/section.ts';
import { useBoard, useBoardRights, useFacts } from '../../board/board-context.ts';
import { CardChips } from '../../board/CardChips.tsx';
import { addCardAt } from '../../board/new-cards.ts';
import panel from '../../board/panel.module.css';
import { useT } from '../../i18n/index.ts';
import { Findings } from './Findings.tsx';
import { LinkFilter } from './LinkFilter.tsx';
import { Register } from './Register.tsx';
import { Views } from './Views.tsx';

export const StakeholderMapPanel = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const ui = useBoard();
  const rights = useBoardRights();
  const [register, showRegister] = useState(false);
  const facts = factsWithin(useFacts(), templateId);
  const reading = stakeholderReading(facts);
  const count = Object.keys(reading.degree).length;
  const alarms = ALARMS.filter((alarm) => reading[alarm].length > 0);

  if (count === 0) {
    return (
      <div className={panel.empty}>
        <p>{t('panel.stakeholders.empty')}</p>
        {rights.add && (
          <button type="button" className="button main" onClick={() => addCardAt(ui, 'stakeholder')}>
            {t('tool.stakeholder')}
          </button>
        )}
      </div>
    );
  }
  return (
    <>
      <Views templateId={templateId} />
      <Findings facts={facts} templateId={templateId} />
      <div className={panel.figures}>
        <span>{t('panel.stakeholders.count', { count })}</span>
        <button type="button" className="button small" onClick={() => showRegister(true)}>
          {t('panel.register')}
        </button>
      </div>
      {alarms.length === 0 && <p className={panel.calm}>{t('panel.alarms.none')}</p>}
      {alarms.map((alarm) => (
        <section key={alarm} className={panel.alarm} data-alarm={alarm}>
          <h3>
            {t(keyOf('alarm', alarm))} <span className={panel.count}>{reading[alarm].length}</span>
          </h3>
          <CardChips ids={reading[alarm]} />
        </section>
      ))}
      {QUADRANTS.map((name) => (
        <section key={name} className={panel.section} data-quadrant={name}>
          <h3>
            {t(keyOf('quadrant', name))} <span className={panel.count}>{reading.quadrants[name]?.length ?? 0}</span>
          </h3>
          <CardChips ids={reading.quadrants[name] ?? []} />
        </section>
      ))}
      <section className={panel.section}>
        <h3>{t('panel.salience')}</h3>
        <ul className={panel.legend}>
          {Object.entries(reading.salience).map(([name, ids]) => (
            <li key={name}>
              <span>{t(keyOf('salience', name))}</span>
              <span className={panel.count}>{ids.length}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className={panel.section}>
        <h3>{t('panel.ties')}</h3>
        <LinkFilter facts={facts} />
        {facts.links.length > 0 && (
          <>
            <h3>{t('panel.mostConnected')}</h3>
            <CardChips ids={reading.mostConnected} />
          </>
        )}
      </section>
      {register && <Register facts={facts} onClose={() => showRegister(false)} />}
    </>
  );
};
