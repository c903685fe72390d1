/**
 * Links by type: how many of each, how many both ways, and which are drawn on this screen. One type at a time is how a group
 * draws them and how forty can be read.
 */
import type { BoardFacts } from '../../../shared/methods/facts.ts';
import { directionsOf } from '../../../shared/methods/stakeholder-map/net-map.ts';
import { useBoard, useSession } from '../../board/board-context.ts';
import { useT } from '../../i18n/index.ts';
import { useValueOf } from '../../ui/use-value.ts';
import { Stroke } from './Stroke.tsx';
import styles from './views.module.css';

export const LinkFilter = ({ facts }: { readonly facts: BoardFacts }) => {
  const t = useT();
  const { linksShown } = useBoard();
  const { settings } = useSession();
  const shown = useValueOf(linksShown);
  const directions = directionsOf(facts);
  return (
    <fieldset className={styles.types} aria-label={t('links.title')}>
      {(['all', 'none'] as const).map((which) => (
        <button key={which} type="button" aria-pressed={shown === which} onClick={() => linksShown.set(which)}>
          {t(which === 'all' ? 'links.all' : 'links.none')}
          {which === 'all' && <span className={styles.count}>{facts.links.length}</span>}
        </button>
      ))}
      {settings.linkTypes.map((type) => {
        const { mutual, oneWay } = directions[type.id] ?? { mutual: 0, oneWay: 0 };
        return (
          <button
            key={type.id}
            type="button"
            aria-pressed={shown === type.id}
            title={t('links.show', { type: type.label })}
            onClick={() => linksShown.set(shown === type.id ? 'all' : type.id)}
          >
            <Stroke type={type} />
            <span>
              <span dir="auto">{type.label}</span>
              {mutual > 0 && <small>{t('links.directions', { mutual, oneWay })}</small>}
            </span>
            <span className={styles.count}>{mutual + oneWay}</span>
          </button>
        );
      })}
    </fieldset>
  );
};
