/**
 * What of a talk is rarely changed while it runs.
 */
import { keyOf } from '../../../shared/i18n/translate.ts';
import { LENSES } from '../../../shared/methods/fishbowl/rules.ts';
import { HAND_POLICIES, type HandPolicy } from '../../../shared/session/hands.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand } from '../../session/session-context.ts';
import shared from '../live-panel.module.css';
import styles from './fishbowl.module.css';
import type { BowlProps } from './use-bowl.ts';

/** The order of the line, whether observations show at once, lenses that nobody watches through. */
export const TalkSettings = ({ bowl }: BowlProps) => {
  const t = useT();
  const command = useCommand();
  const watched = Object.values(bowl.lenses);
  const free = LENSES.filter((lens) => !watched.includes(lens));
  return (
    <>
      <label className="field">
        <span>{t('bowl.order')}</span>
        <select
          className="input small"
          value={bowl.policy}
          onChange={(event) =>
            void command({ type: 'fishbowl.policy', bowl: bowl.id, policy: event.target.value as HandPolicy })
          }
        >
          {HAND_POLICIES.map((policy) => (
            <option key={policy} value={policy}>
              {t(keyOf('bowl.order', policy))}
            </option>
          ))}
        </select>
      </label>
      <label className={shared.row}>
        <input
          type="checkbox"
          className={styles.check}
          checked={bowl.live}
          onChange={(event) => void command({ type: 'fishbowl.live', bowl: bowl.id, live: event.target.checked })}
        />
        <span>{t('bowl.live')}</span>
      </label>
      {free.length > 0 && (
        <p className={shared.soft}>
          {t('bowl.lens.nobody', { lenses: free.map((lens) => t(keyOf('bowl.lens', lens))).join(', ') })}
        </p>
      )}
    </>
  );
};
