/**
 * The board as text, to read only: templates, their places, the cards in them. Fetched when it is opened, and again when
 * something is revealed while it is open.
 */
import { useCallback, useEffect, useState } from 'react';
import { useT } from '../i18n/index.ts';
import { type ApiResult, type BoardOutline, type OutlineCard, outlineOf } from '../net/api.ts';
import type { Visit } from '../net/device.ts';
import { useSessionView } from '../session/session-context.ts';
import styles from './phone.module.css';

/** A roomful of phones hears of a reveal at once and should not ask at once. */
const SPREAD_MS = 2_000;

const Cards = ({ cards }: { readonly cards: readonly OutlineCard[] }) => (
  <ul className={styles.papers}>
    {cards.map(({ id, text, author, tint }) => (
      <li key={id} data-tint={tint}>
        <span dir="auto">{text}</span>
        {author !== '' && <small dir="auto">{author}</small>}
      </li>
    ))}
  </ul>
);

const Text = ({ outline }: { readonly outline: BoardOutline }) => {
  const t = useT();
  const { templates, beside } = outline;
  if (templates.length === 0 && beside.length === 0) return <p className="hint">{t('phone.read.empty')}</p>;
  return (
    <>
      {templates.map(({ id, title, zones }) => (
        <section key={id} className={styles.template}>
          <h3 dir="auto">{title}</h3>
          {zones
            .filter(({ cards }) => cards.length > 0)
            .map((zone) => (
              <section key={zone.id}>
                <h4 dir="auto">{zone.title}</h4>
                <Cards cards={zone.cards} />
              </section>
            ))}
          {zones.every(({ cards }) => cards.length === 0) && <p className="hint">{t('phone.read.none')}</p>}
        </section>
      ))}
      {beside.length > 0 && (
        <section className={styles.template}>
          <h3>{t('phone.read.beside')}</h3>
          <Cards cards={beside} />
        </section>
      )}
    </>
  );
};

/** Changes whenever cards or results came to light. */
const useReveals = (): string => {
  const { writing, poll } = useSessionView().parts;
  return JSON.stringify([
    writing.rounds.map(({ shown }) => shown),
    poll.polls.map(({ phase }) => phase === 'revealed'),
  ]);
};

export const Outline = ({ visit: { boardId, sessionToken } }: { readonly visit: Visit }) => {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<ApiResult<BoardOutline>>();
  const reveals = useReveals();

  const fetchIt = useCallback(async (): Promise<void> => {
    setBusy(true);
    setFound(await outlineOf(boardId, sessionToken, 'cards'));
    setBusy(false);
  }, [boardId, sessionToken]);

  useEffect(() => {
    if (isOpen) void fetchIt();
  }, [isOpen, fetchIt]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a reveal is the reason, opening has its own.
  useEffect(() => {
    if (!isOpen) return undefined;
    const later = setTimeout(() => void fetchIt(), Math.random() * SPREAD_MS);
    return () => clearTimeout(later);
  }, [reveals]);

  return (
    <details className={styles.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('phone.read')}</summary>
      <div className={styles.outline} aria-busy={busy}>
        <button type="button" className="button" disabled={busy} onClick={() => void fetchIt()}>
          {t(busy ? 'phone.read.fetching' : 'phone.read.again')}
        </button>
        {found && !found.ok && (
          <p className="error" role="alert">
            {found.error.message || t('phone.read.failed')}
          </p>
        )}
        {found?.ok && <Text outline={found.value} />}
      </div>
    </details>
  );
};
