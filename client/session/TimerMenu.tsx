/**
 * Starting a timer that belongs to no step: the common lengths.
 */
import { DropdownMenu } from 'radix-ui';
import { useT } from '../i18n/index.ts';
import { direction } from '../ui/direction.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './session-bar.module.css';
import { useCommand } from './session-context.ts';

export const LENGTHS = [3, 5, 10] as const;

/** The lengths as items of a menu. */
export const TimerItems = () => {
  const t = useT();
  const command = useCommand();
  return LENGTHS.map((minutes) => (
    <DropdownMenu.Item
      key={minutes}
      className={styles.item}
      onSelect={() => void command({ type: 'timer.start', seconds: minutes * 60 })}
    >
      <Icon name="clock" />
      {t('timer.start', { count: minutes })}
    </DropdownMenu.Item>
  ));
};

export const TimerMenu = () => {
  const t = useT();
  return (
    <DropdownMenu.Root dir={direction()}>
      <DropdownMenu.Trigger asChild>
        <button type="button" className={`button quiet small ${styles.wide}`}>
          <Icon name="clock" />
          {t('timer.title')}
        </button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={`panel ${styles.menu}`} sideOffset={8} collisionPadding={8}>
          <TimerItems />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
};
