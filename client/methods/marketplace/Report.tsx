/**
 * The report of a topic: how many were there, what was talked about, what should happen next. Asked for once more ten
 * minutes before the end.
 */
import { type FormEvent, useState } from 'react';
import type { Stall, StallReport } from '../../../shared/methods/marketplace/market.ts';
import type { MarketView } from '../../../shared/methods/marketplace/view.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand } from '../../session/session-context.ts';
import shared from '../live-panel.module.css';
import styles from './market.module.css';
import { useIsNearEnd } from './RoundClock.tsx';
import type { ActingProps } from './use-market.ts';

/** domain.md B.2 b: a reminder ten minutes before the end. */
const REMIND_MINUTES = 10;

export const Report = ({ market, stall }: { readonly market: ActingProps['market']; readonly stall: Stall }) => {
  const t = useT();
  const command = useCommand();
  const isNearEnd = useIsNearEnd(market, REMIND_MINUTES);
  const filed = market.reports.find((one) => one.stall === stall.id);
  const counted = (market.reading.perStall[stall.id] ?? 0) + stall.hosts.length;
  const [present, setPresent] = useState(filed === undefined ? '' : String(filed.present));
  const [points, setPoints] = useState(filed?.points.join('\n') ?? '');
  const [next, setNext] = useState(filed?.next ?? '');
  const [isSent, setSent] = useState(false);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const lines = points.split('\n').map((line) => line.trim());
    const refused = await command({
      type: 'market.report',
      market: market.id,
      stall: stall.id,
      present: present === '' ? counted : Math.max(0, Math.round(Number(present) || 0)),
      points: lines.filter(Boolean).slice(0, 50),
      next: next.trim(),
    });
    setSent(refused === undefined);
  };
  const change =
    (set: (value: string) => void) =>
    (event: { readonly target: { readonly value: string } }): void => {
      setSent(false);
      set(event.target.value);
    };
  return (
    <form className={styles.part} onSubmit={(event) => void send(event)}>
      <h4>{t('fair.report')}</h4>
      {isNearEnd && filed === undefined && (
        <p className={shared.soon} role="status">
          {t('fair.report.remind')}
        </p>
      )}
      <label className="field">
        <span>{t('fair.report.points')}</span>
        <textarea className="input" dir="auto" rows={3} value={points} onChange={change(setPoints)} />
      </label>
      <label className="field">
        <span>{t('fair.report.next')}</span>
        <textarea className="input" dir="auto" rows={2} value={next} onChange={change(setNext)} />
      </label>
      <label className="field">
        <span>{t('fair.report.present')}</span>
        <input
          className="input small"
          inputMode="numeric"
          placeholder={String(counted)}
          value={present}
          onChange={change(setPresent)}
        />
      </label>
      <button type="submit" className="button small" disabled={points.trim() === '' && next.trim() === ''}>
        {t(filed ? 'fair.report.again' : 'fair.report.send')}
      </button>
      {isSent && <p className={styles.thanks}>{t('fair.report.sent')}</p>}
    </form>
  );
};

/** What a report says, in a list of them. */
export const Reported = ({ market, report }: { readonly market: MarketView; readonly report: StallReport }) => {
  const t = useT();
  const { stall, present, points, next } = report;
  return (
    <>
      <b dir="auto">{market.stalls.find(({ id }) => id === stall)?.title ?? ''}</b>
      <small>{t('fair.news.present', { count: present })}</small>
      {points.length > 0 && (
        <ul>
          {points.map((point) => (
            <li key={point}>
              <span dir="auto">{point}</span>
            </li>
          ))}
        </ul>
      )}
      {next !== '' && (
        <p dir="auto">
          <b>{t('fair.news.next')}</b> {next}
        </p>
      )}
    </>
  );
};

/** All reports in one place: the evening news. */
export const News = ({ market }: { readonly market: ActingProps['market'] }) => {
  const t = useT();
  if (market.reports.length === 0) return null;
  return (
    <section className={shared.section}>
      <h3>{t('fair.news')}</h3>
      <ul className={styles.news}>
        {market.reports.map((report) => (
          <li key={report.stall}>
            <Reported market={market} report={report} />
          </li>
        ))}
      </ul>
    </section>
  );
};
