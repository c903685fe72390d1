/**
 * The chairs of the ring on the canvas: who sits, who speaks and for how long, which are free, whose stays free. A touch leads
 * the talk, or takes a free chair; it never moves the board.
 */
import type { CSSProperties, ReactNode } from 'react';
import { stopEventPropagation } from 'tldraw';
import { turnClock } from '../../../shared/methods/fishbowl/cues.ts';
import type { BowlView } from '../../../shared/methods/fishbowl/view.ts';
import type { Point } from '../../../shared/methods/method.ts';
import { useT } from '../../i18n/index.ts';
import { useServerNow } from '../../session/session-context.ts';
import { secondsText } from '../../session/timer-words.ts';
import { useName } from '../../session/use-name.ts';
import { initials } from '../../ui/person-colour.ts';
import styles from './ring.module.css';
import { chairPlaces, type Ground } from './ring-layout.ts';
import { useAct, useStanding } from './use-bowl.ts';
import { useChairs, useLeads } from './use-ring-keys.ts';

const placeStyle = ([left, top]: Point, size: number): CSSProperties => ({
  left,
  top,
  ['--size' as string]: `${size}px`,
});

/** What a touch on this chair does for this person, and how it is called; nothing for most. */
const useTouch = (bowl: BowlView, chair: number): { readonly label: string; readonly act: () => void } | undefined => {
  const t = useT();
  const name = useName();
  const leads = useLeads();
  const act = useAct(bowl);
  const { touch } = useChairs(bowl);
  const { sits, mayCome, isCalled } = useStanding({ bowl });
  const person = bowl.chairs[chair] ?? null;
  if (bowl.phase === 'closed') return undefined;
  if (leads && person !== null && bowl.phase === 'talking') {
    const verb = bowl.turn?.person === person ? 'bowl.turn.endOf' : 'bowl.turn.giveTo';
    return { label: t(verb, { name: name(person) }), act: () => touch(chair) };
  }
  const next = bowl.queue[0];
  if (leads && person === null && next)
    return { label: t('bowl.next', { name: name(next.person) }), act: () => touch(chair) };
  if (person === null && mayCome && isCalled && !sits) return { label: t('bowl.sit'), act: () => act('sit') };
  return undefined;
};

interface ChairProps {
  readonly bowl: BowlView;
  readonly chair: number;
  readonly style: CSSProperties;
}

const Face = ({ bowl, chair }: Pick<ChairProps, 'bowl' | 'chair'>) => {
  const t = useT();
  const name = useName();
  const now = useServerNow(500);
  const person = bowl.chairs[chair] ?? null;
  const clock = turnClock(bowl, now);
  if (person === null) {
    return (
      <>
        <span className={styles.plus} aria-hidden="true">
          +
        </span>
        <small>{t('bowl.chair.free')}</small>
      </>
    );
  }
  const speaks = clock?.person === person;
  const tapLeft = bowl.tap?.out === person ? Math.max(0, Math.ceil((bowl.tap.until - now) / 1_000)) : undefined;
  return (
    <>
      {speaks && <em className={styles.tag}>{t('bowl.speaks')}</em>}
      <span className={styles.name} dir="auto">
        {name(person)}
      </span>
      <span className={styles.letters} aria-hidden="true">
        {initials(name(person))}
      </span>
      {speaks && clock && (
        <b dir="ltr">
          {clock.tone === 'over' ? `+${secondsText(clock.seconds - bowl.maxTurnSec)}` : secondsText(clock.seconds)}
        </b>
      )}
      {tapLeft !== undefined && (
        <em className={styles.tapped}>
          {t('bowl.tap')} · {tapLeft} s
        </em>
      )}
    </>
  );
};

const Chair = ({ bowl, chair, style }: ChairProps) => {
  const person = bowl.chairs[chair] ?? null;
  const clock = turnClock(bowl, useServerNow(500));
  const speaks = person !== null && clock?.person === person;
  const touch = useTouch(bowl, chair);
  const look = {
    className: styles.chair,
    style: { ...style, ['--used' as string]: speaks && clock ? `${clock.used}turn` : undefined },
    'data-taken': person !== null,
    'data-speaks': speaks ? clock?.tone : undefined,
    'data-chair': chair + 1,
  };
  const face: ReactNode = (
    <>
      <i className={styles.number}>{chair + 1}</i>
      <Face bowl={bowl} chair={chair} />
    </>
  );
  if (touch === undefined) return <div {...look}>{face}</div>;
  return (
    <button
      type="button"
      {...look}
      aria-label={touch.label}
      title={touch.label}
      onPointerDown={stopEventPropagation}
      onPointerUp={stopEventPropagation}
      onTouchStart={stopEventPropagation}
      onTouchEnd={stopEventPropagation}
      onDoubleClick={stopEventPropagation}
      onClick={touch.act}
    >
      {face}
    </button>
  );
};

export const RingChairs = ({ bowl, ground }: { readonly bowl: BowlView; readonly ground: Ground }) => {
  const t = useT();
  const symbolic = bowl.symbolic !== '';
  const { size, places } = chairPlaces(ground, bowl.chairs.length + (symbolic ? 1 : 0));
  const last = places.at(-1);
  return (
    <>
      {bowl.chairs.map((_person, chair) => {
        const place = places[chair];
        // biome-ignore lint/suspicious/noArrayIndexKey: a chair is its place in the ring.
        return place && <Chair key={chair} bowl={bowl} chair={chair} style={placeStyle(place, size)} />;
      })}
      {symbolic && last && (
        <div className={styles.chair} data-symbolic="true" style={placeStyle(last, size)}>
          <span className={styles.name} dir="auto">
            {bowl.symbolic}
          </span>
          <span className={styles.letters} aria-hidden="true">
            ∅
          </span>
          <small>{t('bowl.chair.symbolic')}</small>
        </div>
      )}
    </>
  );
};
