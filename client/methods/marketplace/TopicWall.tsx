/**
 * The wall of an open space: a column for each time, a row for each room, one topic in each place; beneath it the topics
 * that still look for one.
 */
import type { Stall } from '../../../shared/methods/marketplace/market.ts';
import type { MarketView } from '../../../shared/methods/marketplace/view.ts';
import { useT } from '../../i18n/index.ts';
import { useName } from '../../session/use-name.ts';
import styles from './wall.module.css';

/** Rows the wall shows while nobody has named a room yet. */
const LEAST_ROWS = 4;

const keyOfRoom = (room: string): string => room.normalize('NFC').trim().toLocaleLowerCase();

interface Row {
  readonly key: string;
  readonly room: string;
  readonly stalls: readonly Stall[];
}

/** Rooms in the order in which they were named; topics without a room each have a row of their own. */
const rowsOf = (stalls: readonly Stall[]): readonly Row[] => {
  const rooms = new Map<string, Row>();
  const homeless: Stall[] = [];
  for (const stall of stalls) {
    const key = keyOfRoom(stall.room);
    if (key === '') homeless.push(stall);
    else rooms.set(key, { key, room: stall.room, stalls: [...(rooms.get(key)?.stalls ?? []), stall] });
  }
  const rows = [...rooms.values()];
  for (const stall of homeless) {
    const isFree = (row: Row): boolean =>
      row.room === '' && !row.stalls.some(({ rounds }) => rounds[0] === stall.rounds[0]);
    const at = rows.findIndex(isFree);
    const row = rows[at];
    if (row) rows[at] = { ...row, stalls: [...row.stalls, stall] };
    else rows.push({ key: `own ${rows.length}`, room: '', stalls: [stall] });
  }
  while (rows.length < LEAST_ROWS) rows.push({ key: `free ${rows.length}`, room: '', stalls: [] });
  return rows;
};

const Cell = ({
  market,
  stall,
  no,
}: {
  readonly market: MarketView;
  readonly stall: Stall | undefined;
  readonly no: number;
}) => {
  const t = useT();
  const name = useName();
  if (stall === undefined) return <div className={styles.free} />;
  const isOn = market.round === no && !market.closed;
  const isFiled = market.reports.some((report) => report.stall === stall.id);
  return (
    <div className={styles.topic} data-on={isOn} data-here={market.here === stall.id}>
      <b dir="auto">{stall.title}</b>
      <span dir="auto">{stall.hosts.map(name).filter(Boolean).join(', ')}</span>
      <small dir="auto">
        {[
          isOn ? t('fair.wall.here', { count: market.crowd[stall.id] ?? 0 }) : '',
          isFiled ? `✓ ${t('fair.wall.filed')}` : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </div>
  );
};

export const TopicWall = ({ market }: { readonly market: MarketView }) => {
  const t = useT();
  const name = useName();
  const rows = rowsOf(market.stalls);
  const waiting = market.topics.filter(({ state }) => state === 'proposed');
  const columns = `minmax(90px, 0.35fr) repeat(${market.rounds.length}, minmax(0, 1fr))`;
  return (
    <>
      <div className={styles.times} data-dense={rows.length > 6} style={{ gridTemplateColumns: columns }}>
        <span />
        {market.rounds.map(({ no, minutes }) => (
          <b key={no} dir="auto" className={styles.time} data-on={market.round === no}>
            {t('market.startRound', { no, minutes })}
          </b>
        ))}
        {rows.map(({ key, room, stalls }) => [
          <span key={`room ${key}`} className={styles.room} dir="auto">
            {room}
          </span>,
          ...market.rounds.map(({ no }) => (
            <Cell
              key={`${key} ${no}`}
              market={market}
              no={no}
              stall={stalls.find(({ rounds }) => rounds.includes(no))}
            />
          )),
        ])}
      </div>
      <div className={styles.waiting}>
        <b dir="auto">{t(waiting.length === 0 ? 'fair.wall.callOut' : 'fair.wall.waiting')}</b>
        {waiting.map((topic) => (
          <span key={topic.id} className={styles.slip}>
            <b dir="auto">{topic.title}</b> <small dir="auto">{name(topic.by)}</small>
          </span>
        ))}
      </div>
    </>
  );
};
