/**
 * Topics of an open space: call one out, place it on the wall of times and rooms, join it with another when both
 * conveners say yes, take it back.
 */
import { useId, useState } from 'react';
import type { Topic } from '../../../shared/methods/marketplace/market.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand, useSessionView } from '../../session/session-context.ts';
import { useName } from '../../session/use-name.ts';
import { LineForm } from '../LineForm.tsx';
import shared from '../live-panel.module.css';
import styles from './market.module.css';
import { type ActingProps, whom } from './use-market.ts';

interface Props extends ActingProps {
  readonly topic: Topic;
}

const Place = ({ market, topic }: Props) => {
  const t = useT();
  const command = useCommand();
  const listId = useId();
  const placed = market.stalls.find(({ id }) => id === topic.id);
  const [round, setRound] = useState(placed?.rounds[0] ?? Math.min(market.lastRound + 1, market.rounds.length));
  const [room, setRoom] = useState(placed?.room ?? '');
  const rooms = [...new Set(market.stalls.map((stall) => stall.room).filter(Boolean))];
  return (
    <div className={shared.row}>
      <select
        className="input small"
        aria-label={t('market.slot')}
        value={round}
        onChange={(event) => setRound(Number(event.target.value))}
      >
        {market.rounds.map(({ no }) => (
          <option key={no} value={no}>
            {t('market.round', { no })}
          </option>
        ))}
      </select>
      <input
        className="input small"
        dir="auto"
        list={listId}
        placeholder={t('market.room')}
        aria-label={t('market.room')}
        value={room}
        onChange={(event) => setRoom(event.target.value)}
      />
      <datalist id={listId}>
        {rooms.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <button
        type="button"
        className="button small"
        onClick={() => void command({ type: 'market.place', market: market.id, topic: topic.id, round, room })}
      >
        {t(placed ? 'fair.moveIt' : 'market.place')}
      </button>
    </div>
  );
};

const Join = ({ market, topic, forPerson }: Props) => {
  const t = useT();
  const command = useCommand();
  const others = market.topics.filter(
    ({ id, state }) => id !== topic.id && (state === 'proposed' || state === 'placed'),
  );
  const asked = others.find(({ id }) => id === topic.asks);
  const name = useName();
  if (asked) return <p className={shared.soft}>{t('fair.waitsFor', { title: asked.title, name: name(asked.by) })}</p>;
  if (others.length === 0) return null;
  const join = (into: string): void =>
    void command({ type: 'market.merge', market: market.id, topic: topic.id, into, ...whom(forPerson) });
  return (
    <select
      className="input small"
      aria-label={t('market.join')}
      value=""
      onChange={(event) => join(event.target.value)}
    >
      <option value="">{t('market.join')}</option>
      {others.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
};

/** Somebody asks to join their topic with mine. */
const Asked = ({ market, topic, forPerson }: Props) => {
  const t = useT();
  const command = useCommand();
  const { me } = useSessionView();
  const other = market.topics.find(({ id }) => id === topic.asks);
  if (other === undefined || other.by !== (forPerson ?? me.participantId)) return null;
  const yes = (): void =>
    void command({ type: 'market.merge', market: market.id, topic: topic.id, into: other.id, ...whom(forPerson) });
  return (
    <button type="button" className="button main small" onClick={yes}>
      {t('market.joinYes', { title: topic.title })}
    </button>
  );
};

const Row = ({ market, topic, forPerson }: Props) => {
  const t = useT();
  const name = useName();
  const command = useCommand();
  const { me } = useSessionView();
  const isMine = topic.by === (forPerson ?? me.participantId);
  const stall = market.stalls.find(({ id }) => id === topic.id);
  const where = stall ? [t('market.round', { no: stall.rounds[0] ?? 1 }), stall.room].filter(Boolean).join(' · ') : '';
  return (
    <li data-topic={topic.id}>
      <span className={styles.what}>
        <b dir="auto">{topic.title}</b>
        <small dir="auto">{[name(topic.by), where].filter(Boolean).join(' · ')}</small>
        <Asked market={market} topic={topic} forPerson={forPerson} />
        {(isMine || me.facilitates) && (
          <details className={styles.fold} open={stall === undefined && isMine}>
            <summary>{t(stall ? 'fair.changeTopic' : 'fair.placeTopic')}</summary>
            <Place market={market} topic={topic} />
            {isMine && <Join market={market} topic={topic} forPerson={forPerson} />}
            <button
              type="button"
              className="button quiet small"
              onClick={() => void command({ type: 'market.withdraw', market: market.id, topic: topic.id })}
            >
              {t('market.withdraw')}
            </button>
          </details>
        )}
      </span>
    </li>
  );
};

export const Topics = ({ market, forPerson }: ActingProps) => {
  const t = useT();
  const command = useCommand();
  const { me } = useSessionView();
  const open = market.topics.filter(({ state }) => state === 'proposed' || state === 'placed');
  return (
    <section className={shared.section} aria-label={t('market.topics')}>
      <h3>{t('market.topics')}</h3>
      {me.canWrite && (
        <LineForm
          label={t('market.propose')}
          button={t('market.callOut')}
          onSend={(title) => command({ type: 'market.propose', market: market.id, title, ...whom(forPerson) })}
        />
      )}
      {open.length === 0 && <p className="hint">{t('fair.noTopics')}</p>}
      <ul className={styles.stalls}>
        {open.map((topic) => (
          <Row key={topic.id} market={market} topic={topic} forPerson={forPerson} />
        ))}
      </ul>
    </section>
  );
};
