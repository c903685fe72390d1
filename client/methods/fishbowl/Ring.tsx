/**
 * The ring on the canvas: chairs in a circle, who sits, who speaks and for how long; the symbolic chair stays free.
 */
import { keyOf } from '../../../shared/i18n/translate.ts';
import { AMBER_SHARE } from '../../../shared/methods/fishbowl/rules.ts';
import type { BowlView } from '../../../shared/methods/fishbowl/view.ts';
import type { Method } from '../../../shared/methods/method.ts';
import { useT } from '../../i18n/index.ts';
import { useServerNow } from '../../session/session-context.ts';
import { secondsText } from '../../session/timer-words.ts';
import { useName } from '../../session/use-name.ts';
import styles from './ring.module.css';
import { useBowl } from './use-bowl.ts';

const chairAngle = (at: number, count: number): number => (at / count) * 2 * Math.PI - Math.PI / 2;

/** Place of a chair in percent of the ring. */
const place = (at: number, count: number) => ({
  insetInlineStart: `${50 + 38 * Math.cos(chairAngle(at, count))}%`,
  top: `${52 + 38 * Math.sin(chairAngle(at, count))}%`,
});

const Chairs = ({ bowl }: { readonly bowl: BowlView }) => {
  const t = useT();
  const name = useName();
  const now = useServerNow(500);
  const count = bowl.chairs.length + (bowl.symbolic === '' ? 0 : 1);
  const seconds = bowl.turn ? Math.max(0, (now - bowl.turn.since) / 1000) : 0;
  const state = seconds > bowl.maxTurnSec ? 'over' : seconds > bowl.maxTurnSec * AMBER_SHARE ? 'soon' : 'live';
  return (
    <>
      {bowl.chairs.map((person, at) => {
        const speaks = person !== null && bowl.turn?.person === person;
        return (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a chair is its place in the ring.
            key={at}
            className={styles.chair}
            data-taken={person !== null}
            data-speaks={speaks ? state : undefined}
            style={place(at, count)}
          >
            <span dir="auto">{person === null ? t('bowl.chair.free') : name(person)}</span>
            {speaks && <b>{secondsText(seconds)}</b>}
          </div>
        );
      })}
      {bowl.symbolic !== '' && (
        <div className={styles.chair} data-symbolic="true" style={place(bowl.chairs.length, count)}>
          <span dir="auto">{bowl.symbolic}</span>
          <small>{t('bowl.chair.symbolic')}</small>
        </div>
      )}
    </>
  );
};

export const Ring = ({ method, templateId }: { readonly method: Method; readonly templateId: string }) => {
  const t = useT();
  const bowl = useBowl(templateId);
  const [ring, ...shelves] = method.zones;
  if (ring === undefined) return null;
  const [left, top, width, height] = ring.rect;
  return (
    <>
      <div className={styles.ring} style={{ left, top, width, height }}>
        <p className={styles.topic} dir="auto">
          {bowl?.topic ?? t('bowl.none')}
        </p>
        {bowl && <Chairs bowl={bowl} />}
      </div>
      {shelves.map(({ id, tint, rect: [x, y, w, h] }) => (
        <div
          key={id}
          className={styles.harvest}
          style={{
            left: x,
            top: y,
            width: w,
            height: h,
            ['--zone' as string]: tint ? `var(--tint-${tint})` : undefined,
          }}
        >
          <h3>{t(keyOf('zone', method.id, id))}</h3>
          <p>{t(keyOf('prompt', method.id, id))}</p>
        </div>
      ))}
    </>
  );
};
