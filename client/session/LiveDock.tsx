/**
 * What is live on the board, for everybody: rounds of writing, polls, hands, signs. A bar and one page above it, which can
 * be folded; on phones a sheet. Announces politely what begins and what is revealed.
 */
import { keyOf } from '../../shared/i18n/translate.ts';
import { useT } from '../i18n/index.ts';
import { DockBar } from './live/DockBar.tsx';
import { DockPage } from './live/DockPage.tsx';
import styles from './live/dock.module.css';
import { LiveContext, useLiveState } from './live/live-context.ts';
import { RisingSigns } from './live/RisingSigns.tsx';
import { nameOf } from './names.ts';
import { useSessionView } from './session-context.ts';

export const LiveDock = () => {
  const t = useT();
  const view = useSessionView();
  const live = useLiveState();
  const { shown, told, forPerson, enterFor } = live;
  return (
    <LiveContext value={live}>
      <RisingSigns />
      <section className={styles.dock} aria-label={t('live.title')} data-open={shown !== undefined}>
        <p className="visually-hidden" role="status">
          {told && t(keyOf('live.news', told.news), { title: told.item.title })}
        </p>
        {shown && <DockPage key={shown.kind} shown={shown} />}
        {forPerson !== undefined && (
          <p className={`panel ${styles.for}`}>
            <span dir="auto">{t('live.for.now', { name: nameOf(view, forPerson) })}</span>
            <button type="button" className="button small" onClick={() => enterFor(undefined)}>
              {t('live.for.stop')}
            </button>
          </p>
        )}
        <DockBar />
      </section>
    </LiveContext>
  );
};
