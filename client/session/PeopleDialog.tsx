/**
 * The people of the board, for facilitators: who is here, which part each has, handing over the lead, taking somebody off
 * the board. Why something cannot be is said in the dialog.
 */
import { useState } from 'react';
import { ROLES, type Role } from '../../shared/access.ts';
import { keyOf } from '../../shared/i18n/translate.ts';
import type { PersonView } from '../../shared/session/roster.ts';
import { useT } from '../i18n/index.ts';
import { Icon } from '../ui/Icon.tsx';
import { Modal } from '../ui/Modal.tsx';
import { initials, personColour } from '../ui/person-colour.ts';
import styles from './people.module.css';
import { useCommand, useSessionView } from './session-context.ts';
import { type Ask, useAsked } from './use-asked.ts';

interface RowProps {
  readonly person: PersonView;
  readonly ask: Ask;
}

type Sure = 'remove' | 'handOver';

const SureLine = ({
  person,
  sure,
  onYes,
  onNo,
}: {
  person: PersonView;
  sure: Sure;
  onYes: () => void;
  onNo: () => void;
}) => {
  const t = useT();
  return (
    <div className={styles.sure} role="alert">
      <span>{t(sure === 'remove' ? 'people.removeSure' : 'people.handOverSure', { name: person.name })}</span>
      <button type="button" className={`button small ${sure === 'remove' ? 'danger' : 'main'}`} onClick={onYes}>
        {t(sure === 'remove' ? 'people.removeYes' : 'people.handOverYes')}
      </button>
      <button type="button" className="button quiet small" onClick={onNo}>
        {t('agenda.cancel')}
      </button>
    </div>
  );
};

const Row = ({ person, ask }: RowProps) => {
  const t = useT();
  const { me, people } = useSessionView();
  const [sure, setSure] = useState<Sure>();
  const isMe = person.id === me.participantId;
  const scribe = people.find((one) => one.id === person.scribe)?.name;
  const about = [
    person.group,
    isMe ? t('people.you') : '',
    scribe ? t('people.scribed', { name: scribe }) : t(person.here ? 'people.isHere' : 'people.isAway'),
  ].filter(Boolean);
  const remove = (): void => void ask({ type: 'person.remove', person: person.id });
  const handOver = async (): Promise<void> => {
    const refused = await ask({ type: 'person.role', person: person.id, role: 'facilitator' });
    // Only when somebody else leads may I step back.
    if (refused === undefined) await ask({ type: 'person.role', person: me.participantId, role: 'participant' });
    setSure(undefined);
  };
  return (
    <li className={styles.person} data-here={person.here}>
      <div className={styles.row}>
        <span className={styles.face} style={{ background: personColour(person.id) }} aria-hidden="true">
          {initials(person.name)}
        </span>
        <span className={styles.name}>
          <span dir="auto">
            {person.name} {person.role === 'facilitator' && <span className={styles.star}>★</span>}
          </span>
          <small dir="auto">{about.join(' · ')}</small>
        </span>
        <select
          className="input small"
          aria-label={t('people.roleOf', { name: person.name })}
          value={person.role}
          onChange={(event) => void ask({ type: 'person.role', person: person.id, role: event.target.value as Role })}
        >
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {t(keyOf('role', role))}
            </option>
          ))}
        </select>
        {!isMe && person.scribe === undefined && (
          <button
            type="button"
            className="button quiet small"
            aria-label={t('people.handOver', { name: person.name })}
            title={t('people.handOver', { name: person.name })}
            onClick={() => setSure('handOver')}
          >
            {t('people.handOverYes')}
          </button>
        )}
        {!isMe && (
          <button
            type="button"
            className="button quiet small danger"
            aria-label={t('people.remove', { name: person.name })}
            title={t('people.remove', { name: person.name })}
            onClick={() => setSure('remove')}
          >
            <Icon name="trash" />
          </button>
        )}
      </div>
      {sure && (
        <SureLine
          person={person}
          sure={sure}
          onYes={() => (sure === 'remove' ? remove() : void handOver())}
          onNo={() => setSure(undefined)}
        />
      )}
    </li>
  );
};

export const PeopleDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useT();
  const { people } = useSessionView();
  const { ask, refused } = useAsked(useCommand());
  const listed = people
    .filter((person) => !person.removed)
    .sort((a, b) => Number(b.here) - Number(a.here) || a.name.localeCompare(b.name));
  return (
    <Modal title={t('people.title')} onClose={onClose}>
      <p className={styles.about}>{t('people.about')}</p>
      {refused && (
        <p className="error" role="alert">
          {t(keyOf('refusal', refused))}
        </p>
      )}
      <ul className={styles.people}>
        {listed.map((person) => (
          <Row key={person.id} person={person} ask={ask} />
        ))}
      </ul>
    </Modal>
  );
};
