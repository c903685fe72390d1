/**
 * Joining: a code or a link, a name, a group. With a link or a scanned code it is two taps: the name, and Join.
 */
import { type FormEvent, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { keyOf } from '../../shared/i18n/translate.ts';
import { LIMITS } from '../../shared/limits.ts';
import { chooseLanguage, LANGUAGES, useT } from '../i18n/index.ts';
import { arrivalHash } from '../methods/arrival.ts';
import { type Door, joinBoard, type Key } from '../net/api.ts';
import { rememberedPerson, rememberLanguage, rememberPerson, rememberVisit, visitOf } from '../net/device.ts';
import { TextField } from '../ui/TextField.tsx';
import { doorOf, keyOfText } from './door.ts';
import styles from './join.module.css';

const OTHER = '\u0000other';

const CodeForm = ({ problem, onKey }: { readonly problem: string; readonly onKey: (key: Key) => void }) => {
  const t = useT();
  const [text, setText] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const key = keyOfText(text);
    if (key) onKey(key);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <h1>{t('join.title')}</h1>
      <label className="field">
        <span>{t('join.codeOrLink')}</span>
        <input
          className={`input ${styles.code}`}
          value={text}
          onChange={(event) => setText(event.target.value)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
        />
      </label>
      {problem && (
        <p className="error" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" className="button main">
        {t('join.next')}
      </button>
    </form>
  );
};

const GroupField = ({
  groups,
  value,
  onChange,
}: {
  readonly groups: readonly string[];
  readonly value: string;
  readonly onChange: (group: string) => void;
}) => {
  const t = useT();
  const [other, setOther] = useState(groups.length === 0 || (value !== '' && !groups.includes(value)));
  return (
    <>
      {groups.length > 0 && (
        <label className="field">
          <span>{t('join.group')}</span>
          <select
            className="input"
            value={other ? OTHER : value}
            onChange={(event) => {
              setOther(event.target.value === OTHER);
              onChange(event.target.value === OTHER ? '' : event.target.value);
            }}
          >
            <option value="">{t('join.noGroup')}</option>
            {groups.map((group) => (
              <option key={group} value={group}>
                {group}
              </option>
            ))}
            <option value={OTHER}>{t('join.otherGroup')}</option>
          </select>
        </label>
      )}
      {other && (
        <TextField
          label={t('join.groupName')}
          value={value}
          autoComplete="organization"
          maxLength={LIMITS.groupChars}
          onChange={onChange}
        />
      )}
    </>
  );
};

/** The name is the one thing to do on this page. */
const focusFirst = (field: HTMLInputElement | null): void => field?.focus();

/** The page for phones or the whole board, as in their addresses. */
type PageName = 'p' | 'b';

const SMALL_SCREEN = '(max-width: 760px)';

const pageOf = (submitter: HTMLElement | null): PageName =>
  submitter instanceof HTMLButtonElement && submitter.value === 'p' ? 'p' : 'b';

/** While somebody writes their name, the page for phones is on its way already. */
const fetchPhonePage = (): void => void import('../phone/PhonePage.tsx').catch(() => undefined);

interface PersonProps {
  readonly door: Door;
  readonly entry: Key;
  /** Where on the page to go, as it stands behind its `#`. */
  readonly arrival: string;
}

const PersonForm = ({ door, entry, arrival }: PersonProps) => {
  const t = useT();
  const [, go] = useLocation();
  const [person, setPerson] = useState(rememberedPerson);
  const [language, setLanguage] = useState(chooseLanguage);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const [usual] = useState<PageName>(() => (matchMedia(SMALL_SCREEN).matches ? 'p' : 'b'));

  useEffect(() => {
    if (usual === 'p') fetchPhonePage();
  }, [usual]);

  const join = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const page = pageOf((event.nativeEvent as SubmitEvent).submitter);
    setBusy(true);
    const joined = await joinBoard(entry, { ...person, language, sessionToken: visitOf(door.boardId)?.sessionToken });
    setBusy(false);
    if (!joined.ok) {
      setProblem(joined.error.message || t('error.unreachable'));
      return;
    }
    rememberPerson(person);
    rememberVisit({ ...joined.value, title: door.title, at: Date.now() });
    const address = `/${page}/${door.boardId}${arrival}`;
    if (language !== chooseLanguage()) {
      rememberLanguage(language);
      location.assign(address);
    } else go(address, { replace: true });
  };
  return (
    <form className={styles.form} onSubmit={(event) => void join(event)}>
      <div>
        <p className="hint">{t(keyOf('join.as', door.role))}</p>
        <h1 dir="auto">{door.title}</h1>
      </div>
      <label className="field">
        <span>{t('join.name')}</span>
        <input
          className="input"
          value={person.name}
          dir="auto"
          ref={focusFirst}
          autoComplete="name"
          required
          onChange={(event) => setPerson({ ...person, name: event.target.value })}
        />
      </label>
      <GroupField groups={door.groups} value={person.group} onChange={(group) => setPerson({ ...person, group })} />
      {Object.keys(LANGUAGES).length > 1 && (
        <label className="field">
          <span>{t('home.language')}</span>
          <select className="input" value={language} onChange={(event) => setLanguage(event.target.value)}>
            {Object.entries(LANGUAGES).map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {problem && (
        <p className="error" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" className="button main" disabled={busy} value={usual}>
        {t('join.join')}
      </button>
      <button type="submit" className="button quiet" disabled={busy} value={usual === 'p' ? 'b' : 'p'}>
        {t(usual === 'p' ? 'join.openBoard' : 'join.openPhone')}
      </button>
    </form>
  );
};

export const JoinPage = () => {
  const t = useT();
  const [entry, setEntry] = useState<Key | undefined>(() => keyOfText(location.hash));
  const [arrival] = useState(() => arrivalHash(location.hash));
  const [door, setDoor] = useState<Door>();
  const [problem, setProblem] = useState('');

  useEffect(() => {
    // The secret leaves the address bar, and with it the history and any screenshot.
    if (location.hash !== '') history.replaceState(null, '', location.pathname);
    document.title = `${t('join.title')} · Baraza`;
  }, [t]);

  useEffect(() => {
    if (!entry) return undefined;
    let wanted = true;
    void doorOf(entry).then((found) => {
      if (!wanted) return;
      if (found.ok) setDoor(found.value);
      else {
        setProblem(found.error.message || t('error.unreachable'));
        setEntry(undefined);
      }
    });
    return () => {
      wanted = false;
    };
  }, [entry, t]);

  return (
    <main className={styles.page}>
      <div className={`panel ${styles.card}`}>
        <img src="/icon.svg" alt="" width="44" height="44" />
        {door && entry ? (
          <PersonForm door={door} entry={entry} arrival={arrival} />
        ) : entry ? (
          <p className="hint">{t('join.looking')}</p>
        ) : (
          <CodeForm problem={problem} onKey={setEntry} />
        )}
      </div>
    </main>
  );
};
