/**
 * The evening news on the projector, over the wall of topics: once the last round of an open space has ended, every report
 * in large letters, as many pages as it takes, one after the other. Nothing to press.
 */
import { useLayoutEffect, useRef, useState } from 'react';
import type { MarketView } from '../../../shared/methods/marketplace/view.ts';
import { useT } from '../../i18n/index.ts';
import { useServerNow, useSessionView } from '../../session/session-context.ts';
import { isNewsTime } from './news-time.ts';
import { Reported } from './Report.tsx';
import styles from './screen-news.module.css';
import { useMarket } from './use-market.ts';

/** Long enough to read two columns aloud. */
const PAGE_MS = 20_000;

/** So few stand in larger letters, side by side. */
const FEW = 2;

interface Paging {
  readonly pages: number;
  /** From the beginning of one page to that of the next, in pixels. */
  readonly step: number;
}

/** How many pages the columns of an element fill: they go on sideways, beyond what is seen. */
const usePaging = () => {
  const columns = useRef<HTMLUListElement>(null);
  const [paging, setPaging] = useState<Paging>({ pages: 1, step: 0 });
  // Each time it is drawn: other reports, letters or windows fill other pages.
  useLayoutEffect(() => {
    const list = columns.current;
    if (list === null) return undefined;
    const look = (): void => {
      const step = list.clientWidth + Number.parseFloat(getComputedStyle(list).columnGap);
      const pages = Math.max(1, Math.ceil((list.scrollWidth - list.clientWidth) / step - 0.01) + 1);
      setPaging((was) => (was.pages === pages && was.step === step ? was : { pages, step }));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(list);
    return () => observer.disconnect();
  });
  return { columns, ...paging };
};

const Pages = ({ market }: { readonly market: MarketView }) => {
  const { columns, pages, step } = usePaging();
  const page = Math.floor(useServerNow() / PAGE_MS) % pages;
  const reports = market.stalls.flatMap(({ id }) => market.reports.filter(({ stall }) => stall === id));
  return (
    <>
      <div className={styles.frame}>
        <ul ref={columns} data-few={reports.length <= FEW} style={{ ['--shift' as string]: `${page * step}px` }}>
          {reports.map((report) => (
            <li key={report.stall}>
              <Reported market={market} report={report} />
            </li>
          ))}
        </ul>
      </div>
      {pages > 1 && (
        <p className={styles.pages} aria-hidden="true">
          {Array.from({ length: pages }, (_, at) => at).map((at) => (
            <i key={at} data-on={at === page} />
          ))}
        </p>
      )}
    </>
  );
};

export const ScreenNews = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const market = useMarket(templateId);
  const { parts } = useSessionView();
  if (market === undefined || !isNewsTime(market, parts)) return null;
  return (
    <section className={styles.news}>
      <header>
        <h2>{t('fair.news')}</h2>
        <p dir="auto">{market.title}</p>
      </header>
      <Pages market={market} />
    </section>
  );
};
