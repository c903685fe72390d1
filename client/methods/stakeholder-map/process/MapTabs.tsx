/**
 * The stakeholder map's panel in parts: the map and what it tells, the check for who is missing, strategies, moves and
 * views, and what is done more rarely.
 */
import { useState } from 'react';
import { keyOf } from '../../../../shared/i18n/translate.ts';
import { useT } from '../../../i18n/index.ts';
import { StakeholderMapPanel } from '../StakeholderMapPanel.tsx';
import { CheckTab } from './CheckTab.tsx';
import { MoreTab } from './MoreTab.tsx';
import { MovesTab } from './MovesTab.tsx';
import { PlanTab } from './PlanTab.tsx';
import styles from './process.module.css';

const TABS = { map: StakeholderMapPanel, check: CheckTab, plan: PlanTab, moves: MovesTab, more: MoreTab } as const;
type Tab = keyof typeof TABS;
const NAMES = ['map', 'check', 'plan', 'moves', 'more'] as const satisfies readonly Tab[];

export const MapTabs = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const [tab, setTab] = useState<Tab>('map');
  const Part = TABS[tab];
  const step = (by: number): void => {
    const next = NAMES[(NAMES.indexOf(tab) + by + NAMES.length) % NAMES.length] ?? 'map';
    setTab(next);
    document.getElementById(`map-tab-${next}`)?.focus();
  };
  return (
    <>
      <div
        className={styles.tabs}
        role="tablist"
        aria-label={t('map.tabs')}
        onKeyDown={(event) => {
          const forwards = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
          if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
          event.stopPropagation();
          step(event.key === forwards ? 1 : -1);
        }}
      >
        {NAMES.map((name) => (
          <button
            key={name}
            id={`map-tab-${name}`}
            type="button"
            role="tab"
            aria-selected={tab === name}
            tabIndex={tab === name ? 0 : -1}
            onClick={() => setTab(name)}
          >
            {t(keyOf('map.tab', name))}
          </button>
        ))}
      </div>
      <div role="tabpanel" aria-labelledby={`map-tab-${tab}`}>
        <Part templateId={templateId} />
      </div>
    </>
  );
};
