/**
 * The way to send a photo of what was drawn on paper, behind one line. Its code comes when it is first opened.
 */
import { lazy, Suspense, useState } from 'react';
import { useT } from '../i18n/index.ts';
import type { Visit } from '../net/device.ts';
import { useMyRights } from '../session/session-context.ts';
import styles from './phone.module.css';

const PhotoBox = lazy(async () => ({ default: (await import('../pictures/PhotoBox.tsx')).PhotoBox }));

export const PhotoFold = ({ forPerson, visit }: { readonly forPerson: string | undefined; readonly visit: Visit }) => {
  const t = useT();
  const { add } = useMyRights();
  const [wasOpened, setOpened] = useState(false);
  if (!add) return null;
  return (
    <details className={styles.fold} onToggle={(event) => setOpened((was) => was || event.currentTarget.open)}>
      <summary>{t('photo.send')}</summary>
      {wasOpened && (
        <Suspense fallback={<p aria-busy="true" />}>
          <PhotoBox forPerson={forPerson} visit={visit} />
        </Suspense>
      )}
    </details>
  );
};
