/**
 * What is planned before the rounds: stalls and their hosts, who has the duty when, groups with their routes. For who
 * leads.
 */

import { type FormEvent, useState } from 'react';
import { LIMITS } from '../../../shared/limits.ts';
import { isOpenIn, type Stall } from '../../../shared/methods/marketplace/market.ts';
import { dealt } from '../../../shared/methods/marketplace/parties.ts';
import type { MarketView } from '../../../shared/methods/marketplace/view.ts';
import { useT } from '../../i18n/index.ts';
import { Sure } from '../../session/live/Sure.tsx';
import { useCommand, useSessionView } from '../../session/session-context.ts';
import { useName } from '../../session/use-name.ts';
import { CountField } from '../../ui/CountField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { LineForm } from '../LineForm.tsx';
import shared from '../live-panel.module.css';
import styles from './market.module.css';
import { numberOf } from './use-market.ts';

interface StallProps {
  readonly market: MarketView;
  readonly stall: Stall;
}

const useStall = ({ market, stall }: StallProps): ((change: Partial<Omit<Stall, 'id'>>) => void) => {
  const command = useCommand();
  return (change) => {
    const { id, ...fields } = { ...stall, ...change };
    const lists = { rounds: [...fields.rounds], hosts: [...fields.hosts] };
    void command({ type: 'market.stall', market: market.id, stall: id, ...fields, ...lists });
  };
};

const Hosts = ({ market, stall }: StallProps) => {
  const t = useT();
  const name = useName();
  const command = useCommand();
  const { people } = useSessionView();
  const set = useStall({ market, stall });
  const others = people.filter(
    ({ id, role, removed }) => role === 'participant' && !removed && !stall.hosts.includes(id),
  );
  const options = others.map(({ id, name: called }) => (
    <option key={id} value={id}>
      {called}
    </option>
  ));
  const takeOver = (takenOverBy: string): void =>
    void command({ type: 'market.host-gone', market: market.id, stall: stall.id, takenOverBy });
  return (
    <>
      <div className={styles.tags}>
        {stall.hosts.map((host) => (
          <button
            key={host}
            type="button"
            className={styles.chip}
            aria-label={t('fair.dropHost', { name: name(host) })}
            disabled={market.variant === 'open-space' && stall.hosts.length === 1}
            onClick={() => set({ hosts: stall.hosts.filter((one) => one !== host) })}
          >
            <span dir="auto">{name(host)}</span> <span aria-hidden="true">×</span>
          </button>
        ))}
      </div>
      <div className={shared.row}>
        <select
          className="input small"
          aria-label={t('market.addHost')}
          value=""
          onChange={(event) => set({ hosts: [...stall.hosts, event.target.value] })}
        >
          <option value="">{t('market.addHost')}</option>
          {options}
        </select>
        <select
          className="input small"
          aria-label={t('fair.takeOver')}
          value=""
          onChange={(event) => takeOver(event.target.value)}
        >
          <option value="">{t('fair.takeOver')}</option>
          {options}
        </select>
        <Sure
          label={t('fair.takeOff')}
          question={t('fair.takeOffSure')}
          onYes={() => void command({ type: 'market.host-gone', market: market.id, stall: stall.id, sure: true })}
        />
      </div>
    </>
  );
};

const StallForm = ({ market, stall }: StallProps) => {
  const t = useT();
  const set = useStall({ market, stall });
  const [plan, setPlan] = useState(stall);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const { title, offer, room, capacity } = plan;
    set({ title: title.trim() || stall.title, offer: offer.trim(), room: room.trim(), capacity });
  };
  return (
    <details className={styles.fold}>
      <summary>
        <span className={styles.no}>{numberOf(market, stall.id)}</span> <span dir="auto">{stall.title}</span>
      </summary>
      <Hosts market={market} stall={stall} />
      <form className={styles.two} onSubmit={save}>
        <TextField
          label={t('fair.stallTitle')}
          small
          value={plan.title}
          onChange={(title) => setPlan({ ...plan, title })}
        />
        <TextField label={t('fair.offer')} small value={plan.offer} onChange={(offer) => setPlan({ ...plan, offer })} />
        <TextField label={t('market.room')} small value={plan.room} onChange={(room) => setPlan({ ...plan, room })} />
        <CountField
          label={t('fair.capacity')}
          min={1}
          max={LIMITS.stallVisitors}
          value={plan.capacity}
          onChange={(capacity) => setPlan({ ...plan, capacity })}
        />
        <button type="submit" className="button small">
          {t('fair.save')}
        </button>
      </form>
    </details>
  );
};

export const StallsPlan = ({ market }: { readonly market: MarketView }) => {
  const t = useT();
  const command = useCommand();
  return (
    <div className={styles.part}>
      {market.stalls.map((stall) => (
        <StallForm key={`${stall.id} ${stall.title} ${stall.room} ${stall.capacity}`} market={market} stall={stall} />
      ))}
      {market.variant === 'stalls-with-rounds' && (
        <LineForm
          label={t('fair.newStall')}
          button={t('fair.add')}
          onSend={(title) => command({ type: 'market.stall', market: market.id, title })}
        />
      )}
    </div>
  );
};

/** Who tells in which round; the others visit meanwhile. */
export const DutyPlan = ({ market }: { readonly market: MarketView }) => {
  const t = useT();
  const name = useName();
  const command = useCommand();
  const manned = market.stalls.filter(({ hosts }) => hosts.length > 1);
  if (manned.length === 0) return <p className="hint">{t('fair.duty.none')}</p>;
  const set = (round: number, stall: string, person: string): void =>
    void command({ type: 'market.duty', market: market.id, round, stall, person });
  return (
    <div className={styles.part}>
      <p className="hint">{t('fair.duty.about')}</p>
      <button
        type="button"
        className="button small"
        onClick={() => void command({ type: 'market.relief', market: market.id })}
      >
        {t('fair.duty.make')}
      </button>
      <ul className={styles.duties}>
        {manned.map((stall) => (
          <li key={stall.id}>
            <b dir="auto">
              {numberOf(market, stall.id)} {stall.title}
            </b>
            <div>
              {market.rounds
                .filter(({ no }) => isOpenIn(stall, no))
                .map(({ no }) => (
                  <label key={no}>
                    <small>{no}</small>
                    <select
                      className="input small"
                      aria-label={t('fair.duty.of', { stall: stall.title, no })}
                      value={market.duty[no]?.[stall.id] ?? ''}
                      onChange={(event) => event.target.value !== '' && set(no, stall.id, event.target.value)}
                    >
                      <option value="">{t('fair.duty.all')}</option>
                      {stall.hosts.map((host) => (
                        <option key={host} value={host}>
                          {name(host)}
                        </option>
                      ))}
                    </select>
                  </label>
                ))}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Groups that rotate: how many, dealt so that organisations mix, each with a route that is made at once. */
export const PartyPlan = ({ market }: { readonly market: MarketView }) => {
  const t = useT();
  const command = useCommand();
  const { people } = useSessionView();
  const [count, setCount] = useState(Math.max(2, market.stalls.length));
  const hosting = new Set(market.stalls.flatMap(({ hosts }) => hosts));
  const walking = people.filter(({ id, role, removed }) => role === 'participant' && !removed && !hosting.has(id));
  const make = (event: FormEvent): void => {
    event.preventDefault();
    const parties = dealt(walking, count)
      .filter((members) => members.length > 0)
      .map((members, at) => ({ title: t('fair.party', { no: at + 1 }), people: [...members] }));
    void command({ type: 'market.parties', market: market.id, parties });
  };
  return (
    <div className={styles.part}>
      <p className="hint">{t('fair.parties.about')}</p>
      <form className={shared.row} onSubmit={make}>
        <CountField label={t('fair.parties.count')} min={1} max={LIMITS.stalls} value={count} onChange={setCount} />
        <button type="submit" className="button small" disabled={walking.length === 0 || market.stalls.length === 0}>
          {t(market.parties.length > 0 ? 'fair.parties.again' : 'fair.parties.make', { people: walking.length })}
        </button>
        {market.parties.length > 0 && (
          <button
            type="button"
            className="button quiet small"
            onClick={() => void command({ type: 'market.parties', market: market.id, parties: [] })}
          >
            {t('fair.parties.free')}
          </button>
        )}
      </form>
    </div>
  );
};
