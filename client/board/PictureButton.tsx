/**
 * Takes pictures from this device: a file on a laptop, on a phone the camera or what it took before.
 */
import { type ChangeEvent, useRef } from 'react';
import { useT } from '../i18n/index.ts';
import { Icon } from '../ui/Icon.tsx';
import { useValueOf } from '../ui/use-value.ts';
import { useBoard } from './board-context.ts';
import { addPictures } from './pictures.ts';
import styles from './toolbar.module.css';

export const PictureButton = () => {
  const t = useT();
  const ui = useBoard();
  const field = useRef<HTMLInputElement>(null);
  const rehearsing = useValueOf(ui.rehearsal) !== undefined;
  const take = (event: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(event.target.files ?? [])];
    // The same file may be chosen again.
    event.target.value = '';
    if (files.length > 0) addPictures(ui, files, t);
  };
  return (
    <>
      <button
        type="button"
        className={styles.tool}
        data-tool="picture"
        aria-label={t('tool.picture')}
        title={t('tool.picture')}
        onClick={() => (rehearsing ? ui.say(t('rehearsal.noTrace')) : field.current?.click())}
      >
        <Icon name="picture" />
      </button>
      <input
        ref={field}
        type="file"
        accept="image/*"
        multiple
        hidden
        tabIndex={-1}
        data-pictures=""
        aria-hidden="true"
        onChange={take}
      />
    </>
  );
};
