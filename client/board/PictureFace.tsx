/**
 * The picture of a card, in its own ratio. Where its bytes are not on this server its place stays, with words.
 */
import { useState } from 'react';
import { pictureBox, pictureFields } from '../../shared/cards/picture.ts';
import { useT } from '../i18n/index.ts';
import styles from './card.module.css';
import type { CardProps } from './shape-types.ts';

export const PictureFace = ({ text, fields }: Pick<CardProps, 'text' | 'fields'>) => {
  const t = useT();
  const { hash } = pictureFields(fields);
  const [missing, setMissing] = useState('');
  const [, height] = pictureBox(fields);
  if (hash === '' || missing === hash) {
    return (
      <div className={styles.noPicture} style={{ blockSize: height }}>
        {t('picture.missing')}
      </div>
    );
  }
  return (
    <img
      key={hash}
      className={styles.image}
      style={{ blockSize: height }}
      src={`/assets/${hash}`}
      alt={text.trim() || t('picture.noWords')}
      loading="lazy"
      decoding="async"
      draggable={false}
      onError={() => setMissing(hash)}
    />
  );
};
