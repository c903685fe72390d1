/**
 * One action in the list: the first lies open, the others wait behind their titles. It is made when it is first opened and
 * then keeps what is typed in it, also when another one comes first.
 */
import { useState } from 'react';
import { ActionCard, type ActionProps } from './ActionCard.tsx';
import styles from './phone.module.css';

interface Props extends ActionProps {
  readonly title: string;
  readonly isFirst: boolean;
}

export const OneAction = ({ title, isFirst, ...props }: Props) => {
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(isFirst);
  if (isFirst && !wasOpened) setOpened(true);
  const onToggle = (open: boolean): void => {
    if (isFirst) return;
    setOpen(open);
    if (open) setOpened(true);
  };
  return (
    <details
      className={isFirst ? undefined : styles.fold}
      open={isFirst || isOpen}
      onToggle={(event) => onToggle(event.currentTarget.open)}
    >
      <summary hidden={isFirst}>
        <span dir="auto">{title}</span>
      </summary>
      {wasOpened && <ActionCard {...props} />}
    </details>
  );
};
