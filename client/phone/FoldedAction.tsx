/**
 * An action that can wait, behind its title. It is made when it is first opened, and then keeps what is typed in it.
 */
import { useState } from 'react';
import { useT } from '../i18n/index.ts';
import { ActionCard, type ActionProps } from './ActionCard.tsx';
import styles from './phone.module.css';

export const FoldedAction = (props: ActionProps) => {
  const t = useT();
  const [wasOpened, setOpened] = useState(false);
  const { title } = props.action;
  return (
    <details className={styles.fold} onToggle={(event) => setOpened((was) => was || event.currentTarget.open)}>
      <summary>{title === '' ? t('phone.note') : <span dir="auto">{title}</span>}</summary>
      {wasOpened && <ActionCard {...props} />}
    </details>
  );
};
