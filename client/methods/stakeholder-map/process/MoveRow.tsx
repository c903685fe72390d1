/**
 * One move of the history: who, when, from where to where, and why.
 */
import type { Move } from '../../../../shared/methods/stakeholder-map/moves.ts';
import { pointText } from '../../../../shared/methods/stakeholder-map/place-words.ts';
import { chooseLanguage } from '../../../i18n/catalogue.ts';
import { useT } from '../../../i18n/index.ts';
import { useName } from '../../../session/use-name.ts';
import { CardName } from './CardName.tsx';
import styles from './process.module.css';

export const MoveRow = ({ move, named = true }: { readonly move: Move; readonly named?: boolean }) => {
  const t = useT();
  const name = useName();
  const { card, label, from, to, by, via, at, reason } = move;
  const when = new Intl.DateTimeFormat(chooseLanguage(), { dateStyle: 'short', timeStyle: 'short' }).format(at);
  const where = from
    ? t('map.history.move', { from: pointText(from, t), to: pointText(to, t) })
    : t('map.history.placed', { to: pointText(to, t) });
  return (
    <li className={styles.entry} data-move={card}>
      {named && <CardName card={card} label={label} />}
      <span>{where}</span>
      {reason !== '' && (
        <span className={styles.reason} dir="auto">
          {reason}
        </span>
      )}
      <small dir="auto">
        {[name(by), via === undefined ? '' : t('live.via', { name: name(via) }), when].filter(Boolean).join(' · ')}
      </small>
    </li>
  );
};
