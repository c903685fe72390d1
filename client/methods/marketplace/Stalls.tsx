/**
 * The stalls as a list to act on: I am here, what I say about it on leaving; facilitators name hosts and lift limits.
 */
import { useState } from 'react';
import type { MarketView } from '../../../shared/methods/marketplace/machine.ts';
import { isOpenIn, type Stall } from '../../../shared/methods/marketplace/market.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand, useSessionView } from '../../session/session-context.ts';
import { useName } from '../../session/use-name.ts';
import shared from '../live-panel.module.css';
import styles from './market.module.css';

const MARKS = [1, 2, 3, 4, 5] as const;

interface Props {
  readonly market: MarketView;
  readonly stall: Stall;
}

/** Two questions on leaving: how useful, and one sentence. */
const Say = ({ market, stall }: Props) => {
  const t = useT();
  const command = useCommand();
  const { me } = useSessionView();
  const said = market.feedback.find((one) => one.stall === stall.id && one.person === me.participantId);
  const [text, setText] = useState(said?.text ?? '');
  const send = (useful: number): void =>
    void command({ type: 'market.feedback', market: market.id, stall: stall.id, useful, text });
  return (
    <div className={styles.say}>
      <input
        className="input small"
        dir="auto"
        placeholder={t('market.say')}
        aria-label={t('market.say')}
        value={text}
        onChange={(e) => setText(e.target.value)}
      />
      <fieldset className={styles.marks}>
        <legend>{t('market.useful')}</legend>
        {MARKS.map((mark) => (
          <button
            key={mark}
            type="button"
            className="button small"
            aria-pressed={said?.useful === mark}
            onClick={() => send(mark)}
          >
            {mark}
          </button>
        ))}
      </fieldset>
    </div>
  );
};

const Hosting = ({ market, stall }: Props) => {
  const t = useT();
  const command = useCommand();
  const { people } = useSessionView();
  const set = (hosts: readonly string[]): void => {
    const { id, ...fields } = stall;
    void command({
      type: 'market.stall',
      market: market.id,
      stall: id,
      ...fields,
      rounds: [...stall.rounds],
      hosts: [...hosts],
    });
  };
  const others = people.filter(
    ({ id, role, removed }) => role === 'participant' && !removed && !stall.hosts.includes(id),
  );
  return (
    <div className={shared.row}>
      <select
        className="input small"
        aria-label={t('market.addHost')}
        value=""
        onChange={(e) => set([...stall.hosts, e.target.value])}
      >
        <option value="">{t('market.addHost')}</option>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {stall.hosts.length > 0 && (
        <button type="button" className="button quiet small" onClick={() => set(stall.hosts.slice(0, -1))}>
          {t('market.dropHost')}
        </button>
      )}
      {!market.lifted.includes(stall.id) && (market.crowd[stall.id] ?? 0) >= stall.capacity && (
        <button
          type="button"
          className="button small"
          onClick={() => void command({ type: 'market.lift', market: market.id, stall: stall.id })}
        >
          {t('market.lift')}
        </button>
      )}
    </div>
  );
};

/** Going to a stall; the last host is asked once more before a stall is left alone. */
const Here = ({ market, stall }: Props) => {
  const t = useT();
  const command = useCommand();
  const [warned, setWarned] = useState(false);
  const go = async (): Promise<void> => {
    const refused = await command({ type: 'market.visit', market: market.id, stall: stall.id, sure: warned });
    setWarned(refused === 'market.host-missing');
  };
  return (
    <button type="button" className={`button small ${warned ? 'danger' : ''}`} onClick={() => void go()}>
      {t(warned ? 'market.goAnyway' : 'market.here')}
    </button>
  );
};

export const Stalls = ({ market }: { readonly market: MarketView }) => {
  const t = useT();
  const name = useName();
  const { me } = useSessionView();
  const runs = market.round > 0 && !market.closed;
  return (
    <ul className={styles.stalls}>
      {market.stalls.map((stall) => {
        const hosts = stall.hosts.includes(me.participantId);
        const isHere = market.here === stall.id;
        const isOpen = runs && isOpenIn(stall, market.round);
        const canGo =
          isOpen && me.canWrite && !me.facilitates && !isHere && !(hosts && market.variant === 'open-space');
        return (
          <li key={stall.id} data-here={isHere} data-off={runs && !isOpen}>
            <b dir="auto">{stall.title}</b>
            <small dir="auto">
              {[
                stall.room,
                stall.hosts.map(name).join(', '),
                runs ? `${market.crowd[stall.id] ?? 0}/${stall.capacity}` : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
            <div className={shared.row}>
              {isHere && <span className={styles.tag}>{t('market.youAreHere')}</span>}
              {hosts && <span className={styles.tag}>{t('market.youHost')}</span>}
              {market.seen.includes(stall.id) && !isHere && <span className={styles.tag}>✓ {t('market.seen')}</span>}
              {canGo && <Here market={market} stall={stall} />}
            </div>
            {market.seen.includes(stall.id) && <Say market={market} stall={stall} />}
            {me.facilitates && !market.closed && <Hosting market={market} stall={stall} />}
          </li>
        );
      })}
    </ul>
  );
};
