/**
 * The top of the board: where I am and whether it is saved at the left; people, taking home and Share at the right.
 */
import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import { Link } from 'wouter';
import { keyOf } from '../../shared/i18n/translate.ts';
import type { PersonView } from '../../shared/session/roster.ts';
import { useT } from '../i18n/index.ts';
import { exportBoard } from '../net/api.ts';
import { PeopleDialog } from '../session/PeopleDialog.tsx';
import { SaveTemplate } from '../share/SaveTemplate.tsx';
import { ShareDialog } from '../share/ShareDialog.tsx';
import { direction } from '../ui/direction.ts';
import { Icon } from '../ui/Icon.tsx';
import { initials, personColour } from '../ui/person-colour.ts';
import { saveFile } from '../ui/save-file.ts';
import { useValueOf } from '../ui/use-value.ts';
import { useBoard, useSession } from './board-context.ts';
import { SettingsDialog } from './SettingsDialog.tsx';
import styles from './topbar.module.css';

const FACES = 5;
const FORMATS = ['md', 'csv', 'json'] as const;

const SavedChip = () => {
  const t = useT();
  const { online, works, unsaved } = useValueOf(useBoard().board.room.saved);
  const state = !online ? 'offline' : !works ? 'failing' : unsaved > 0 ? 'saving' : 'saved';
  const text =
    state === 'offline' && unsaved === 0 ? t('saved.offline.none') : t(keyOf('saved', state), { count: unsaved });
  return (
    <span className={styles.saved} data-state={state} role="status">
      {text}
    </span>
  );
};

const Face = ({ person }: { readonly person: PersonView }) => (
  <span className={styles.face} style={{ background: personColour(person.id) }} title={person.name}>
    {initials(person.name)}
    {person.role === 'facilitator' && <span className={styles.star}>★</span>}
  </span>
);

const People = ({ onManage }: { readonly onManage: () => void }) => {
  const t = useT();
  const session = useSession();
  const { presence } = useBoard().board.room;
  const others = useValueOf(presence.others);
  /** Who has the canvas open can be followed; a phone page shows none. */
  const canFollow = (id: string): boolean =>
    id !== session.me.participantId && others.some((other) => other.participantId === id);
  const people = session.people.filter((person) => !person.removed);
  const here = people.filter((person) => person.here);
  const away = people.filter((person) => !person.here);
  return (
    <DropdownMenu.Root dir={direction()}>
      <DropdownMenu.Trigger asChild>
        <button type="button" className={styles.people} aria-label={t('people.here', { count: here.length })}>
          {here.slice(0, FACES).map((person) => (
            <Face key={person.id} person={person} />
          ))}
          <span className={styles.number}>{here.length}</span>
        </button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={`panel ${styles.list}`} align="end" sideOffset={8}>
          <DropdownMenu.Label className={styles.label}>{t('people.here', { count: here.length })}</DropdownMenu.Label>
          {[...here, ...away].map((person) => (
            <DropdownMenu.Item
              key={person.id}
              className={styles.person}
              data-away={!person.here}
              onSelect={() => presence.follow(person.id)}
            >
              <Face person={person} />
              <span dir="auto">
                {person.name}
                <small>{[person.group, t(keyOf('role', person.role))].filter(Boolean).join(' · ')}</small>
              </span>
              {canFollow(person.id) && <small className={styles.follow}>{t('follow.start')}</small>}
            </DropdownMenu.Item>
          ))}
          {session.me.facilitates && (
            <DropdownMenu.Item className={`${styles.person} ${styles.manage}`} onSelect={onManage}>
              {t('people.manage')}
            </DropdownMenu.Item>
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
};

const TakeHome = ({ boardId, sessionToken, onTemplate }: Props & { readonly onTemplate: () => void }) => {
  const t = useT();
  const ui = useBoard();
  const { me } = useSession();
  const take = async (format: string): Promise<void> => {
    const file = await exportBoard(boardId, format, sessionToken);
    if (file.ok) saveFile(file.value);
    else ui.say(file.error.message || t('error.unreachable'));
  };
  return (
    <DropdownMenu.Root dir={direction()}>
      <DropdownMenu.Trigger asChild>
        <button type="button" className={`button ${styles.take}`} aria-label={t('export.title')}>
          <Icon name="download" />
          <span>{t('export.title')}</span>
        </button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={`panel ${styles.list}`} align="end" sideOffset={8}>
          {FORMATS.map((format) => (
            <DropdownMenu.Item key={format} className={styles.person} onSelect={() => void take(format)}>
              <span>
                {t(keyOf('export', format))}
                <small>{t(keyOf('export', format, 'about'))}</small>
              </span>
            </DropdownMenu.Item>
          ))}
          {me.facilitates && (
            <DropdownMenu.Item className={`${styles.person} ${styles.manage}`} onSelect={onTemplate}>
              <span>
                {t('template.save')}
                <small>{t('template.save.about')}</small>
              </span>
            </DropdownMenu.Item>
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
};

interface Props {
  readonly boardId: string;
  readonly sessionToken: string;
}

export const TopBar = (props: Props) => {
  const t = useT();
  const { me, settings } = useSession();
  const [sharing, share] = useState(false);
  const [setting, set] = useState(false);
  const [managing, manage] = useState(false);
  const [saving, save] = useState(false);
  const { say } = useBoard();
  return (
    <>
      <header className={`panel ${styles.left}`}>
        <Link href="/" className="button quiet small" aria-label={t('word.home')}>
          <Icon name="home" />
        </Link>
        <h1 className={styles.title} dir="auto">
          {settings.title}
        </h1>
        {me.facilitates && (
          <button
            type="button"
            className="button quiet small"
            aria-label={t('settings.title')}
            title={t('settings.title')}
            onClick={() => set(true)}
          >
            <Icon name="settings" />
          </button>
        )}
        <SavedChip />
        {!me.canWrite && <span className={styles.role}>{t('role.observer')}</span>}
      </header>
      <div className={styles.right}>
        <People onManage={() => manage(true)} />
        <TakeHome {...props} onTemplate={() => save(true)} />
        {me.facilitates && (
          <button type="button" className="button main" onClick={() => share(true)}>
            {t('share.title')}
          </button>
        )}
      </div>
      {setting && <SettingsDialog onClose={() => set(false)} />}
      {managing && <PeopleDialog onClose={() => manage(false)} />}
      {saving && <SaveTemplate {...props} onClose={() => save(false)} onSaved={say} />}
      {sharing && <ShareDialog {...props} onClose={() => share(false)} />}
    </>
  );
};
