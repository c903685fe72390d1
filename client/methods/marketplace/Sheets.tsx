/**
 * What is printed or held up: a code at each stall to check in by, and route sheets with a row for each group and host.
 * The code leads to the page for phones; the key to the board stands behind the `#`, for who has not joined yet.
 */
import { useEffect, useState } from 'react';
import { useRoute } from 'wouter';
import { isOpenIn } from '../../../shared/methods/marketplace/market.ts';
import type { MarketView } from '../../../shared/methods/marketplace/view.ts';
import { useT } from '../../i18n/index.ts';
import { type Sharing, sharingOf } from '../../net/api.ts';
import { visitOf } from '../../net/device.ts';
import { useName } from '../../session/use-name.ts';
import { Modal } from '../../ui/Modal.tsx';
import { Qr } from '../../ui/Qr.tsx';
import styles from './sheets.module.css';
import { numberOf } from './use-market.ts';

interface Props {
  readonly market: MarketView;
  readonly onClose: () => void;
}

/** Where a stall's code leads. Keys stand behind the `#` alone. */
export const stallAddress = (
  { base, code, codeOpen }: Pick<Sharing, 'base' | 'code' | 'codeOpen'>,
  boardId: string,
  stall: string,
): string => {
  const params = new URLSearchParams({ stall, ...(codeOpen ? { c: code } : {}) });
  return `${base}/p/${boardId}#${params.toString()}`;
};

const useSharing = (boardId: string): Sharing | undefined => {
  const [sharing, setSharing] = useState<Sharing>();
  useEffect(() => {
    let wanted = true;
    const token = visitOf(boardId)?.sessionToken ?? '';
    void sharingOf(boardId, token).then((found) => {
      if (wanted && found.ok) setSharing(found.value);
    });
    return () => {
      wanted = false;
    };
  }, [boardId]);
  return sharing;
};

const PrintButton = () => {
  const t = useT();
  return (
    <button type="button" className={`button main ${styles.print}`} onClick={() => window.print()}>
      {t('fair.print')}
    </button>
  );
};

export const StallCodes = ({ market, onClose }: Props) => {
  const t = useT();
  const name = useName();
  const [, route] = useRoute('/b/:boardId');
  const boardId = route?.boardId ?? '';
  const sharing = useSharing(boardId);
  return (
    <Modal title={t('fair.codes')} onClose={onClose}>
      <p className="hint">{t('fair.codes.about')}</p>
      <PrintButton />
      <ul className={styles.codes} data-print-sheet="">
        {sharing &&
          market.stalls.map((stall) => (
            <li key={stall.id}>
              <b className={styles.no}>{numberOf(market, stall.id)}</b>
              <span className={styles.qr}>
                <Qr text={stallAddress(sharing, boardId, stall.id)} label={t('fair.codeOf', { stall: stall.title })} />
              </span>
              <b dir="auto">{stall.title}</b>
              <small dir="auto">{[stall.room, ...stall.hosts.map(name)].filter(Boolean).join(' · ')}</small>
              <small>{t('fair.scan')}</small>
            </li>
          ))}
      </ul>
    </Modal>
  );
};

export const RouteSheets = ({ market, onClose }: Props) => {
  const t = useT();
  const name = useName();
  const stall = (id: string | undefined): string => {
    const found = market.stalls.find((one) => one.id === id);
    return found ? `${numberOf(market, found.id)} ${found.title}` : '–';
  };
  const duties = market.stalls.flatMap((one) => one.hosts.map((host) => ({ stall: one, host })));
  return (
    <Modal title={t('fair.routes')} onClose={onClose}>
      <PrintButton />
      <div className={styles.sheet} data-print-sheet="">
        <h3 dir="auto">{market.title}</h3>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('fair.who')}</th>
              {market.rounds.map(({ no, minutes }) => (
                <th key={no} scope="col">
                  {t('market.startRound', { no, minutes })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {market.parties.map(({ id, title, people, route }) => (
              <tr key={id}>
                <th scope="row">
                  <span dir="auto">{title}</span>
                  <small dir="auto">{people.map(name).join(', ')}</small>
                </th>
                {market.rounds.map(({ no }) => (
                  <td key={no} dir="auto">
                    {stall(route[no - 1])}
                  </td>
                ))}
              </tr>
            ))}
            {duties.map(({ stall: own, host }) => (
              <tr key={`${own.id} ${host}`}>
                <th scope="row">
                  <span dir="auto">{name(host)}</span>
                  <small dir="auto">{stall(own.id)}</small>
                </th>
                {market.rounds.map(({ no }) => {
                  const onDuty = market.duty[no]?.[own.id];
                  const hosts = isOpenIn(own, no) && (onDuty === undefined || onDuty === host);
                  return <td key={no}>{t(hosts ? 'fair.hosts' : 'fair.visits')}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Modal>
  );
};
