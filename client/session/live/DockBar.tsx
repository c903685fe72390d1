/**
 * The bar of the dock: what is live as chips, my hand and the queue, signs, and for facilitators what can be started.
 */
import { keyOf } from '../../../shared/i18n/translate.ts';
import { useT } from '../../i18n/index.ts';
import { nameOf } from '../names.ts';
import { useCommand, useSessionView } from '../session-context.ts';
import styles from './dock.module.css';
import { LiveIcon } from './LiveIcon.tsx';
import { useLive } from './live-context.ts';
import { type LiveItem, liveItems, type Shown } from './live-items.ts';
import { SignButtons } from './SignButtons.tsx';

const isShown = (shown: Shown | undefined, next: Shown): boolean =>
  shown !== undefined && shown.kind === next.kind && ('id' in shown ? shown.id : '') === ('id' in next ? next.id : '');

/** Opens a page of the dock, or folds it when it is the one that is shown. */
export const useToggle = () => {
  const { shown, show } = useLive();
  return {
    isOn: (next: Shown): boolean => isShown(shown, next),
    toggle: (next: Shown): void => show(isShown(shown, next) ? undefined : next),
  };
};

const Chip = ({ item }: { readonly item: LiveItem }) => {
  const t = useT();
  const { parts } = useSessionView();
  const { isOn, toggle } = useToggle();
  const poll = parts.poll.polls.find(({ id }) => id === item.id);
  const mine = poll?.canVote === true;
  const state = item.kind === 'round' ? keyOf('live.write.state', item.phase) : keyOf('live.poll.state', item.phase);
  const page = { kind: item.kind, id: item.id };
  return (
    <button
      type="button"
      className={styles.chip}
      aria-expanded={isOn(page)}
      data-phase={item.phase}
      data-mine={mine}
      onClick={() => toggle(page)}
    >
      <LiveIcon name={poll?.kind ?? 'writing'} />
      <span dir="auto" className={styles.chipTitle}>
        {item.title || t('live.start.writing')}
      </span>
      <small>{t(state)}</small>
    </button>
  );
};

const Hand = () => {
  const t = useT();
  const view = useSessionView();
  const command = useCommand();
  const { forPerson } = useLive();
  const { me, parts } = view;
  if (!me.canWrite || (me.facilitates && forPerson === undefined)) return null;
  const person = forPerson ?? me.participantId;
  const place = parts.hands.queue.findIndex((hand) => hand.person === person) + 1;
  const isUp = place > 0;
  const whom = forPerson === undefined ? {} : { for: forPerson };
  const raise =
    forPerson === undefined ? t('live.hand.raise') : t('live.hand.raise.for', { name: nameOf(view, person) });
  const label = isUp ? `${t('live.hand.lower')}. ${t('live.hand.place', { place })}` : raise;
  return (
    <button
      type="button"
      className={styles.hand}
      aria-pressed={isUp}
      aria-label={label}
      title={label}
      onClick={() => void command({ type: isUp ? 'hands.lower' : 'hands.raise', ...whom })}
    >
      <LiveIcon name="raise" />
      <span>{isUp ? t('live.hand.place', { place }) : raise}</span>
    </button>
  );
};

const QueueButton = () => {
  const t = useT();
  const { me, parts } = useSessionView();
  const { isOn, toggle } = useToggle();
  const { length } = parts.hands.queue;
  if (length === 0 && !me.facilitates) return null;
  return (
    <button
      type="button"
      className={styles.queue}
      aria-expanded={isOn({ kind: 'hands' })}
      data-waiting={length > 0}
      onClick={() => toggle({ kind: 'hands' })}
    >
      {me.facilitates && <LiveIcon name="raise" />}
      <span>{t('live.hand.queue')}</span>
      <strong>{length}</strong>
    </button>
  );
};

export const DockBar = () => {
  const t = useT();
  const { me, parts } = useSessionView();
  const { isOn, toggle } = useToggle();
  const items = liveItems(parts);
  const open = items[0];
  return (
    <div className={`panel ${styles.bar}`}>
      <button
        type="button"
        className={styles.opener}
        data-live={items.length > 0}
        aria-label={t('live.open')}
        onClick={() => toggle(open ? { kind: open.kind, id: open.id } : { kind: 'idle' })}
      >
        {t('live.title')}
        {items.length > 0 && <strong>{items.length}</strong>}
      </button>
      <div className={styles.chips}>
        {items.map((item) => (
          <Chip key={item.id} item={item} />
        ))}
      </div>
      <Hand />
      <div className={styles.extras}>
        <QueueButton />
        <SignButtons />
        {me.facilitates && (
          <button
            type="button"
            className={styles.start}
            aria-expanded={isOn({ kind: 'start' })}
            onClick={() => toggle({ kind: 'start' })}
          >
            {t('live.start')}
          </button>
        )}
        <button
          type="button"
          className={styles.icon}
          aria-label={t('live.more')}
          title={t('live.more')}
          aria-expanded={isOn({ kind: 'more' })}
          onClick={() => toggle({ kind: 'more' })}
        >
          <LiveIcon name="more" />
        </button>
      </div>
    </div>
  );
};
