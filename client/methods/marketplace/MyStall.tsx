/**
 * What a host does: who is here and marking people in, writing down what is said in the name of whoever said it, who has
 * the duty, stepping away, and of a topic the report.
 */
import { type FormEvent, useState } from 'react';
import { hostsIn, type Stall } from '../../../shared/methods/marketplace/market.ts';
import { stallOfParty } from '../../../shared/methods/marketplace/parties.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand, useSessionView } from '../../session/session-context.ts';
import { useName } from '../../session/use-name.ts';
import shared from '../live-panel.module.css';
import styles from './market.module.css';
import { Report } from './Report.tsx';
import { type ActingProps, isOn, numberOf } from './use-market.ts';

interface Props {
  readonly market: ActingProps['market'];
  readonly stall: Stall;
}

const Guests = ({ market, stall }: Props) => {
  const t = useT();
  const name = useName();
  const command = useCommand();
  const { people, me } = useSessionView();
  const guests = market.guests[stall.id] ?? [];
  const others = people.filter(
    ({ id, role, removed }) =>
      role === 'participant' &&
      !removed &&
      id !== me.participantId &&
      !guests.includes(id) &&
      !stall.hosts.includes(id),
  );
  const due = others.filter(({ id }) => stallOfParty(market, id, market.round) === stall.id);
  const markIn = async (...ids: readonly string[]): Promise<void> => {
    for (const id of ids) await command({ type: 'market.visit', market: market.id, stall: stall.id, for: id });
  };
  if (!isOn(market, stall)) return null;
  return (
    <div className={styles.part}>
      <h4>{t('fair.guests', { count: guests.length, capacity: stall.capacity })}</h4>
      {guests.length > 0 && <p dir="auto">{guests.map(name).join(', ')}</p>}
      <div className={shared.row}>
        {due.length > 0 && (
          <button type="button" className="button small" onClick={() => void markIn(...due.map(({ id }) => id))}>
            {t('fair.partyIn', { count: due.length })}
          </button>
        )}
        <select
          className="input small"
          aria-label={t('fair.markIn')}
          value=""
          onChange={(event) => void markIn(event.target.value)}
        >
          <option value="">{t('fair.markIn')}</option>
          {others.map(({ id, name: called }) => (
            <option key={id} value={id}>
              {called}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
};

const WriteDown = ({ market, stall }: Props) => {
  const t = useT();
  const name = useName();
  const command = useCommand();
  const { me } = useSessionView();
  const [text, setText] = useState('');
  const [by, setBy] = useState('');
  const speakers = [...new Set([...(market.guests[stall.id] ?? []), ...stall.hosts])].filter(
    (id) => id !== me.participantId,
  );
  const said = market.said.filter((one) => one.stall === stall.id);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const speaker = speakers.includes(by) ? { by } : {};
    const refused = await command({ type: 'market.say', market: market.id, stall: stall.id, text, ...speaker });
    if (refused === undefined) setText('');
  };
  return (
    <form className={styles.part} onSubmit={(event) => void send(event)}>
      <h4>{t('fair.record')}</h4>
      <textarea
        className="input"
        dir="auto"
        rows={2}
        aria-label={t('fair.record')}
        placeholder={t('fair.record.hint')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={shared.row}>
        <select
          className="input small"
          aria-label={t('fair.saidBy')}
          value={speakers.includes(by) ? by : ''}
          onChange={(event) => setBy(event.target.value)}
        >
          <option value="">{t('fair.saidBy.me')}</option>
          {speakers.map((id) => (
            <option key={id} value={id}>
              {name(id)}
            </option>
          ))}
        </select>
        <button type="submit" className="button small" disabled={text.trim() === ''}>
          {t('fair.putUp')}
        </button>
      </div>
      {said.length > 0 && (
        <ul className={styles.said}>
          {said.slice(-3).map((one) => (
            <li key={one.id} dir="auto">
              {one.text} <small>{name(one.by)}</small>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
};

const Duty = ({ market, stall }: Props) => {
  const t = useT();
  const name = useName();
  const command = useCommand();
  const { me } = useSessionView();
  const [warned, setWarned] = useState(false);
  const round = market.round || Math.min(market.lastRound + 1, market.rounds.length);
  const own = me.participantId;
  const onDuty = hostsIn(market, stall, round);
  const isAway = market.away.some((one) => one.round === market.round && one.stall === stall.id && one.person === own);
  const others = stall.hosts.filter((host) => host !== own);
  const giveTo = (person: string): void =>
    void command({ type: 'market.duty', market: market.id, round, stall: stall.id, person });
  const step = async (): Promise<void> => {
    const refused = isAway
      ? await command({ type: 'market.visit', market: market.id, stall: stall.id })
      : await command({ type: 'market.leave', market: market.id, stall: stall.id, sure: warned });
    setWarned(refused === 'market.host-missing');
  };
  return (
    <div className={styles.part}>
      {onDuty.includes(own) ? (
        <p className={shared.soft}>{t('fair.onDuty', { no: round })}</p>
      ) : (
        <p className={shared.soft}>{t('fair.offDuty', { no: round, names: onDuty.map(name).join(', ') })}</p>
      )}
      <div className={shared.row}>
        {onDuty.includes(own) ? (
          others.map((host) => (
            <button key={host} type="button" className="button small" onClick={() => giveTo(host)}>
              {t('fair.dutyTo', { name: name(host) })}
            </button>
          ))
        ) : (
          <button type="button" className="button small" onClick={() => giveTo(own)}>
            {t('fair.dutyMine')}
          </button>
        )}
        {isOn(market, stall) && market.here === '' && onDuty.includes(own) && (
          <button type="button" className={`button small ${warned ? 'danger' : ''}`} onClick={() => void step()}>
            {t(isAway ? 'fair.backAgain' : warned ? 'fair.awayAnyway' : 'fair.away')}
          </button>
        )}
      </div>
    </div>
  );
};

export const MyStalls = ({ market }: { readonly market: ActingProps['market'] }) => {
  const t = useT();
  const { me } = useSessionView();
  const own = market.stalls.filter(({ hosts }) => hosts.includes(me.participantId));
  return own.map((stall) => (
    <section key={stall.id} className={styles.mine} aria-label={t('fair.mine')}>
      <p className={shared.soft}>{t('fair.mine')}</p>
      <b dir="auto">{t('fair.stallNo', { no: numberOf(market, stall.id), title: stall.title })}</b>
      {!market.closed && <Duty market={market} stall={stall} />}
      {!market.closed && <Guests market={market} stall={stall} />}
      {!market.closed && <WriteDown market={market} stall={stall} />}
      {market.variant === 'open-space' && market.lastRound > 0 && <Report market={market} stall={stall} />}
    </section>
  ));
};
