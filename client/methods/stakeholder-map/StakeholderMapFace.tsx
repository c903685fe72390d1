/**
 * The stakeholder map on the board: the paper of the view at hand, its question, the legend of links, the tray.
 */
import type { ComponentType } from 'react';
import { keyOf } from '../../../shared/i18n/translate.ts';
import type { Method } from '../../../shared/methods/method.ts';
import { TRAY } from '../../../shared/methods/stakeholder-map/placement.ts';
import { useShownView } from '../../board/use-view.ts';
import { useT } from '../../i18n/index.ts';
import styles from './face.module.css';
import { ImportanceFace, PowerFace } from './faces/GridFaces.tsx';
import { NetMapFace } from './faces/NetMapFace.tsx';
import { OnionFace } from './faces/OnionFace.tsx';
import { RainbowFace } from './faces/RainbowFace.tsx';
import { SalienceFace } from './faces/SalienceFace.tsx';
import { Legend } from './Legend.tsx';
import { Differing } from './process/Differing.tsx';

const FACES: Readonly<Record<string, ComponentType>> = {
  'power-interest': PowerFace,
  'importance-influence': ImportanceFace,
  rainbow: RainbowFace,
  onion: OnionFace,
  salience: SalienceFace,
  'net-map': NetMapFace,
};

export const StakeholderMapFace = ({ templateId }: { readonly method: Method; readonly templateId: string }) => {
  const t = useT();
  const view = useShownView(templateId);
  const Paper = view && FACES[view.id];
  const [left, top, width, height] = TRAY;
  return (
    <>
      {view && (
        <p className={styles.ask} dir="auto">
          <strong>{t(keyOf('view', view.id))}</strong> {t(keyOf('view', view.id, 'ask'))}
        </p>
      )}
      {Paper && (
        <div key={view.id} className={styles.paper}>
          <Paper />
        </div>
      )}
      {view?.id === 'power-interest' && <Differing templateId={templateId} />}
      <Legend templateId={templateId} />
      <div className={styles.tray} style={{ left, top, width, height }}>
        <strong dir="auto">{t('zone.stakeholder-map.tray')}</strong>
        <p dir="auto">{t('prompt.stakeholder-map.tray')}</p>
      </div>
    </>
  );
};
