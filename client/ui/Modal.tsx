/**
 * A dialog: focus stays in it, Escape and the backdrop close it.
 */
import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { useT } from '../i18n/index.ts';
import { Icon } from './Icon.tsx';
import styles from './modal.module.css';

interface Props {
  readonly title: string;
  /** For what needs most of the screen. */
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export const Modal = ({ title, wide = false, onClose, children }: Props) => {
  const t = useT();
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.backdrop} />
        <Dialog.Content className={styles.dialog} data-wide={wide} aria-describedby={undefined}>
          <header className={styles.head}>
            <Dialog.Title asChild>
              <h2>{title}</h2>
            </Dialog.Title>
            <Dialog.Close asChild>
              <button type="button" className="button quiet" aria-label={t('word.close')}>
                <Icon name="close" />
              </button>
            </Dialog.Close>
          </header>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
};
