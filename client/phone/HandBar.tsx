/**
 * My hand, always within reach of the thumb: up, down, and my place in the queue.
 */
import { useT } from '../i18n/index.ts';
import { nameOf } from '../session/names.ts';
import { useCommand, useSessionView } from '../session/session-context.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './phone.module.css';

export const HandBar = ({ forPerson }: { readonly forPerson: string | undefined }) => {
  const t = useT();
  const view = useSessionView();
  const command = useCommand();
  const { queue } = view.parts.hands;
  const person = forPerson ?? view.me.participantId;
  const at = queue.findIndex((hand) => hand.person === person);
  const whom = forPerson === undefined ? {} : { for: forPerson };
  const name = nameOf(view, person);
  const place = at + 1;
  const isUp = at >= 0;
  return (
    <footer className={styles.hand} data-up={isUp}>
      <p role="status">{isUp && t(forPerson === undefined ? 'phone.hand.up' : 'phone.hand.up.for', { place, name })}</p>
      <button
        type="button"
        className="button"
        aria-pressed={isUp}
        onClick={() => void command({ type: isUp ? 'hands.lower' : 'hands.raise', ...whom })}
      >
        <Icon name="hand" />
        {isUp
          ? forPerson === undefined
            ? t('live.hand.lower')
            : t('live.hand.lowerOne', { name })
          : forPerson === undefined
            ? t('live.hand.raise')
            : t('live.hand.raise.for', { name })}
      </button>
    </footer>
  );
};
