/**
 * An action that can wait, behind its title. It is made when it is first opened, and then keeps what is typed in it.
 */
import { useState } from 'react';
import { ActionCard, type ActionProps } from './ActionCard.tsx';
import styles from './phone.module.css';

export const FoldedAction = ({ title, ...props }: ActionProps & { readonly title: string }) => {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details className={styles.fold} onToggle={(event) => setOpened((was) => was || event.currentTarget.open)}>
      <summary>
        <span dir="auto">{title}</span>
      </summary>
      {wasOpened && <ActionCard {...props} />}
    </details>
  );
};
