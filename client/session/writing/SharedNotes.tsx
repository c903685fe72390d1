/**
 * What those one shares with have written, and merging it with one's own. Loaded when there is something to share.
 */
import { lazy, Suspense } from 'react';
import type { RoundView } from '../../../shared/session/writing-view.ts';
import { useT } from '../../i18n/index.ts';
import styles from './writing.module.css';

const JoinBox = lazy(async () => ({ default: (await import('./JoinBox.tsx')).JoinBox }));

export const SharedNotes = ({ round }: { readonly round: RoundView }) => {
  const t = useT();
  if (round.shared.length === 0) return null;
  return (
    <section className={styles.shared}>
      <h3>{t('live.write.shared')}</h3>
      <Suspense fallback={<p aria-busy="true" />}>
        <JoinBox round={round} />
      </Suspense>
    </section>
  );
};
