/**
 * The face of a fishbowl on the canvas: the ring with its chairs, listeners around it, topic and clock in its middle, and
 * beside it the shelves on which the harvest lies. Far away only what can be read is shown.
 */
import { useValue } from 'tldraw';
import { keyOf } from '../../../shared/i18n/translate.ts';
import { boxLeft } from '../../../shared/methods/fishbowl/cues.ts';
import type { BowlView } from '../../../shared/methods/fishbowl/view.ts';
import type { Method } from '../../../shared/methods/method.ts';
import { useBoard } from '../../board/board-context.ts';
import { useT } from '../../i18n/index.ts';
import { useServerNow } from '../../session/session-context.ts';
import { clockText } from '../../session/timer-words.ts';
import { useValueOf } from '../../ui/use-value.ts';
import { RingChairs } from './RingChairs.tsx';
import { RingListeners, useListeners } from './RingListeners.tsx';
import styles from './ring.module.css';
import type { Ground } from './ring-layout.ts';
import { useBowl } from './use-bowl.ts';
import { useRingKeys } from './use-ring-keys.ts';

/** Below this zoom names are too small to be read. */
const FAR = 0.34;

const useIsFar = (): boolean => {
  const editor = useValueOf(useBoard().editor);
  return useValue('far from the ring', () => (editor?.getZoomLevel() ?? 1) < FAR, [editor]);
};

const Middle = ({ bowl }: { readonly bowl: BowlView }) => {
  const t = useT();
  const left = boxLeft(bowl, useServerNow());
  const listening = useListeners(bowl).length;
  return (
    <div className={styles.middle}>
      <p className={styles.topic} dir="auto">
        {bowl.topic}
      </p>
      {bowl.phase === 'closed' && <p className={styles.round}>{t('bowl.closed')}</p>}
      {bowl.phase === 'talking' && bowl.round && bowl.round.kind !== 'talk' && (
        <p className={styles.round}>{t(keyOf('bowl.round', bowl.round.kind))}</p>
      )}
      {left !== undefined && (
        <b className={styles.box} data-over={left <= 0} dir="ltr">
          {clockText(left)}
        </b>
      )}
      <p className={styles.count}>
        {t('bowl.listening')}: {listening}
      </p>
    </div>
  );
};

const Seats = ({
  bowl,
  templateId,
  ground,
}: {
  readonly bowl: BowlView;
  readonly templateId: string;
  readonly ground: Ground;
}) => {
  useRingKeys(bowl, templateId);
  return (
    <>
      <RingListeners bowl={bowl} ground={ground} />
      <Middle bowl={bowl} />
      <RingChairs bowl={bowl} ground={ground} />
    </>
  );
};

export const Ring = ({ method, templateId }: { readonly method: Method; readonly templateId: string }) => {
  const t = useT();
  const bowl = useBowl(templateId);
  const far = useIsFar();
  const [ring, ...shelves] = method.zones;
  if (ring === undefined) return null;
  const [left, top, width, height] = ring.rect;
  return (
    <>
      <div className={styles.ring} data-far={far} style={{ left, top, width, height }}>
        <span className={styles.ground} />
        {bowl ? (
          <Seats bowl={bowl} templateId={templateId} ground={{ width, height }} />
        ) : (
          <p className={styles.none}>{t('bowl.none')}</p>
        )}
      </div>
      {shelves.map(({ id, tint, rect: [x, y, w, h] }) => (
        <div
          key={id}
          className={styles.shelf}
          style={{
            left: x,
            top: y,
            width: w,
            height: h,
            ['--zone' as string]: tint ? `var(--tint-${tint})` : undefined,
          }}
        >
          <h3 dir="auto">{t(keyOf('zone', method.id, id))}</h3>
          <p dir="auto">{t(keyOf('prompt', method.id, id))}</p>
        </div>
      ))}
    </>
  );
};
