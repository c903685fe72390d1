/**
 * A piece of line as links of a type are drawn: its colour; broken and with a cross where it does harm.
 */
import type { LinkType } from '../../../shared/session/settings.ts';
import styles from './stroke.module.css';

export const Stroke = ({ type }: { readonly type: LinkType }) => (
  <svg className={styles.stroke} viewBox="0 0 34 12" style={{ ['--link' as string]: type.colour }} aria-hidden="true">
    <path d="M1 6H24" strokeDasharray={type.negative ? '5 4' : undefined} />
    <path d="M33 6L23 1.500V10.500Z" className={styles.head} />
    {type.negative && <path d="M8 2l8 8M8 10l8-8" />}
  </svg>
);
