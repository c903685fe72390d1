/**
 * Topics of an open space: call one out, place it on the wall, join it with another, take it back.
 */
import { type FormEvent, useState } from 'react';
import type { MarketView } from '../../../shared/methods/marketplace/machine.ts';
import type { Topic } from '../../../shared/methods/marketplace/market.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand, useSessionView } from '../../session/session-context.ts';
import { useName } from '../../session/use-name.ts';
import shared from '../live-panel.module.css';
import styles from './market.module.css';

interface Props {
  readonly market: MarketView;
  readonly topic: Topic;
}

const Place = ({ market, topic }: Props) => {
  const t = useT();
  const command = useCommand();
  const [round, setRound] = useState(1);
  const [room, setRoom] = useState('');
  return (
    <div className={shared.row}>
      <select
        className="input small"
        aria-label={t('market.slot')}
        value={round}
        onChange={(e) => setRound(Number(e.target.value))}
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
        placeholder={t('market.room')}
        aria-label={t('market.room')}
        value={room}
        onChange={(e) => setRoom(e.target.value)}
      />
      <button
        type="button"
        className="button small"
        onClick={() => void command({ type: 'market.place', market: market.id, topic: topic.id, round, room })}
      >
        {t('market.place')}
      </button>
    </div>
  );
};

const Join = ({ market, topic }: Props) => {
  const t = useT();
  const command = useCommand();
  const others = market.topics.filter(
    ({ id, state }) => id !== topic.id && (state === 'proposed' || state === 'placed'),
  );
  if (others.length === 0) return null;
  return (
    <select
      className="input small"
      aria-label={t('market.join')}
      value=""
      onChange={(e) => void command({ type: 'market.merge', market: market.id, topic: topic.id, into: e.target.value })}
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

const Asked = ({ market, topic }: Props) => {
  const t = useT();
  const command = useCommand();
  const { me } = useSessionView();
  const other = market.topics.find(({ id }) => id === topic.asks);
  if (other === undefined || other.by !== me.participantId) return null;
  return (
    <button
      type="button"
      className="button main small"
      onClick={() => void command({ type: 'market.merge', market: market.id, topic: topic.id, into: other.id })}
    >
      {t('market.joinYes', { title: topic.title })}
    </button>
  );
};

export const Topics = ({ market }: { readonly market: MarketView }) => {
  const t = useT();
  const name = useName();
  const command = useCommand();
  const { me } = useSessionView();
  const [title, setTitle] = useState('');
  const propose = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const refused = await command({ type: 'market.propose', market: market.id, title });
    if (refused === undefined) setTitle('');
  };
  const open = market.topics.filter(({ state }) => state === 'proposed' || state === 'placed');
  return (
    <section className={shared.section}>
      <h3>{t('market.topics')}</h3>
      {me.canWrite && !market.closed && (
        <form className={shared.row} onSubmit={(event) => void propose(event)}>
          <input
            className="input small"
            dir="auto"
            placeholder={t('market.propose')}
            aria-label={t('market.propose')}
            value={title}
            onChange={(e) => setTitle(e.target.value)}
          />
          <button type="submit" className="button small" disabled={title.trim() === ''}>
            {t('market.callOut')}
          </button>
        </form>
      )}
      <ul className={styles.stalls}>
        {open.map((topic) => {
          const isMine = topic.by === me.participantId;
          return (
            <li key={topic.id}>
              <b dir="auto">{topic.title}</b>
              <small dir="auto">{name(topic.by)}</small>
              <Asked market={market} topic={topic} />
              {(isMine || me.facilitates) && <Place market={market} topic={topic} />}
              {isMine && <Join market={market} topic={topic} />}
              {isMine && (
                <button
                  type="button"
                  className="button quiet small"
                  onClick={() => void command({ type: 'market.withdraw', market: market.id, topic: topic.id })}
                >
                  {t('market.withdraw')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
