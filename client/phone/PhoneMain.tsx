/**
 * The page in its order: where we are, what is to do, one action open and the others folded, results, the board as text.
 */
import { useState } from 'react';
import { Link } from 'wouter';
import { useT } from '../i18n/index.ts';
import { useArrival } from '../methods/arrival.ts';
import type { Visit } from '../net/device.ts';
import type { SessionSocket } from '../net/session-socket.ts';
import { SignButtons } from '../session/live/SignButtons.tsx';
import { nameOf } from '../session/names.ts';
import { useSessionView } from '../session/session-context.ts';
import { actionsOf } from './actions.ts';
import { ForPicker } from './ForPicker.tsx';
import { HandBar } from './HandBar.tsx';
import { LeadBar } from './LeadBar.tsx';
import { OneAction } from './OneAction.tsx';
import { Outline } from './Outline.tsx';
import { PhoneHead } from './PhoneHead.tsx';
import { PhoneResults } from './PhoneResults.tsx';
import { PhotoFold } from './PhotoFold.tsx';
import styles from './phone.module.css';
import { Refusal } from './Refusal.tsx';
import { StepNow } from './StepNow.tsx';
import { titlesOf } from './titles.ts';

interface Props {
  readonly visit: Visit;
  readonly socket: SessionSocket;
}

export const PhoneMain = ({ visit, socket }: Props) => {
  const t = useT();
  const view = useSessionView();
  const [chosen, setChosen] = useState<string>();
  // Somebody who was removed meanwhile is entered for no more.
  const forPerson = view.people.some(({ id, removed }) => id === chosen && !removed) ? chosen : undefined;
  const actions = actionsOf(view, forPerson, useArrival());
  const titles = titlesOf(actions, t);
  return (
    <div className={styles.page}>
      <PhoneHead socket={socket} />
      {view.me.facilitates && <LeadBar />}
      <main className={styles.main}>
        <StepNow busy={actions.some(({ kind }) => kind !== 'note')} />
        {forPerson !== undefined && (
          <p className={styles.forNow}>
            <span dir="auto">{t('live.for.now', { name: nameOf(view, forPerson) })}</span>
            <button type="button" className="button" onClick={() => setChosen(undefined)}>
              {t('live.for.stop')}
            </button>
          </p>
        )}
        {actions.length === 0 && (
          <p className={styles.quiet}>{t(view.me.canWrite ? 'phone.quiet' : 'phone.observe')}</p>
        )}
        {actions.map((action, at) => (
          <OneAction
            key={`${action.kind} ${action.id}`}
            title={titles[at] ?? ''}
            isFirst={at === 0}
            action={action}
            forPerson={forPerson}
            visit={visit}
          />
        ))}
        <PhotoFold forPerson={forPerson} visit={visit} />
        <PhoneResults />
        <Outline visit={visit} />
        {view.me.canWrite && <ForPicker forPerson={forPerson} onChoose={setChosen} />}
        <div className={styles.signs}>
          <SignButtons />
        </div>
        <Link href={`/b/${visit.boardId}`} className={`button quiet ${styles.whole}`}>
          {t('phone.whole')}
        </Link>
      </main>
      <Refusal onRefused={socket.onRefused} />
      {view.me.canWrite && <HandBar forPerson={forPerson} />}
    </div>
  );
};
