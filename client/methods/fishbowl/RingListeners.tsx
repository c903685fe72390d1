/**
 * Who listens, around the chairs: names, or initials where there are many; who waits with place and minutes, whose group is
 * called, who gathers questions with whom.
 */
import { minutesSince } from '../../../shared/methods/fishbowl/cues.ts';
import { calledIn } from '../../../shared/methods/fishbowl/standing.ts';
import type { BowlView } from '../../../shared/methods/fishbowl/view.ts';
import { useT } from '../../i18n/index.ts';
import { useServerNow, useSessionView } from '../../session/session-context.ts';
import { initials } from '../../ui/person-colour.ts';
import styles from './ring.module.css';
import { type Ground, listenerPlaces } from './ring-layout.ts';

export const useListeners = (bowl: BowlView) =>
  useSessionView().people.filter(
    ({ id, role, removed }) => role !== 'facilitator' && !removed && !bowl.chairs.includes(id),
  );

export const RingListeners = ({ bowl, ground }: { readonly bowl: BowlView; readonly ground: Ground }) => {
  const t = useT();
  const people = useListeners(bowl);
  const now = useServerNow(10_000);
  const { tag, places } = listenerPlaces(ground, people.length);
  const called = bowl.phase === 'closed' ? undefined : calledIn(bowl);
  const isGathering = bowl.phase === 'talking' && bowl.round?.kind === 'satellites';
  return people.map(({ id, name, role }, at) => {
    const place = places[at];
    if (place === undefined) return null;
    const waits = bowl.queue.findIndex((hand) => hand.person === id);
    const since = bowl.queue[waits]?.since;
    const satellite = bowl.satellites.findIndex((group) => group.includes(id));
    return (
      <div
        key={id}
        className={styles.listener}
        style={{ left: place[0], top: place[1] }}
        data-tag={tag}
        data-waits={waits >= 0}
        data-watches={role === 'observer'}
        data-called={called?.includes(id) ?? false}
      >
        {waits >= 0 && <b className={styles.place}>{waits + 1}</b>}
        <span dir="auto">{tag === 'name' ? name : initials(name)}</span>
        {tag === 'name' && since !== undefined && (
          <small title={t('bowl.waits', { minutes: minutesSince(since, now) })}>{minutesSince(since, now)}′</small>
        )}
        {tag === 'name' && isGathering && satellite >= 0 && <small>{satellite + 1}</small>}
      </div>
    );
  });
};
