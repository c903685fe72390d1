/**
 * Home: join with a code, make a board (with the host link), come back to boards opened on this device.
 */
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { keyOf } from '../../shared/i18n/translate.ts';
import { chooseLanguage, LANGUAGES, useT } from '../i18n/index.ts';
import { forgetVisit, hostKey, rememberHostKey, rememberLanguage, type Visit, visits } from '../net/device.ts';
import { Icon } from '../ui/Icon.tsx';
import { CreateBoard } from './CreateBoard.tsx';
import styles from './home.module.css';

/** The host key may come behind `#host=`; it is kept on this device and taken out of the address bar. */
const takeHostKey = (): string | undefined => {
  const given = new URLSearchParams(location.hash.slice(1)).get('host');
  if (given) {
    rememberHostKey(given);
    history.replaceState(null, '', location.pathname);
  }
  return given ?? hostKey();
};

const JoinByCode = () => {
  const t = useT();
  const [, go] = useLocation();
  const [code, setCode] = useState('');
  return (
    <form
      className={styles.join}
      onSubmit={(event) => {
        event.preventDefault();
        go(`/join#c=${encodeURIComponent(code)}`);
      }}
    >
      <label className="field">
        <span>{t('home.code')}</span>
        <input
          className={`input ${styles.code}`}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          placeholder="ABC 234"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={12}
          required
        />
      </label>
      <button type="submit" className="button main">
        {t('join.title')}
      </button>
    </form>
  );
};

const Visits = () => {
  const t = useT();
  const [known, setKnown] = useState<readonly Visit[]>(visits);
  if (known.length === 0) return <p className="hint">{t('home.noBoards')}</p>;
  const forget = (boardId: string): void => {
    forgetVisit(boardId);
    setKnown(visits());
  };
  return (
    <ul className={styles.visits}>
      {known.map(({ boardId, title, role, at }) => (
        <li key={boardId} className="panel">
          <Link href={`/b/${boardId}`} className={styles.visit}>
            <strong dir="auto">{title}</strong>
            <span className="hint">
              {t(keyOf('role', role))} · {new Date(at).toLocaleDateString(document.documentElement.lang)}
            </span>
          </Link>
          <button
            type="button"
            className="button quiet small"
            title={t('home.forget')}
            aria-label={t('home.forget')}
            onClick={() => forget(boardId)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
};

const Languages = () => {
  const t = useT();
  if (Object.keys(LANGUAGES).length < 2) return null;
  return (
    <label className={styles.language}>
      <span className="visually-hidden">{t('home.language')}</span>
      <select
        className="input small"
        defaultValue={chooseLanguage()}
        onChange={(event) => {
          rememberLanguage(event.target.value);
          location.reload();
        }}
      >
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
};

export const HomePage = () => {
  const t = useT();
  const [key] = useState(takeHostKey);
  useEffect(() => {
    document.title = 'Baraza';
  }, []);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <img src="/icon.svg" alt="" width="40" height="40" />
        <span className={styles.name}>Baraza</span>
        <Languages />
      </header>
      <main className={styles.main}>
        <section className={styles.hero}>
          <h1>{t('home.title')}</h1>
          <p className={styles.lead}>{t('home.lead')}</p>
          <JoinByCode />
        </section>
        <section className={styles.side}>
          <h2>{t('home.boards')}</h2>
          <Visits />
        </section>
        <section className={styles.create}>
          <h2>{t('home.new')}</h2>
          {key ? <CreateBoard hostKey={key} /> : <p className="hint">{t('home.needHost')}</p>}
        </section>
      </main>
    </div>
  );
};
