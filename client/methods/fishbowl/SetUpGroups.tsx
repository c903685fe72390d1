/**
 * Which groups sit, in which order: a touch puts a group first; without named groups people are split.
 */
import { useT } from '../../i18n/index.ts';
import { namesOf } from '../../session/names.ts';
import { useSessionView } from '../../session/session-context.ts';
import shared from '../live-panel.module.css';
import styles from './fishbowl.module.css';
import { type NamedGroup, splitGroups, withFirst } from './set-up-groups.ts';

interface Props {
  readonly groups: readonly NamedGroup[];
  readonly seats: number;
  readonly onChange: (groups: readonly NamedGroup[]) => void;
}

export const SetUpGroups = ({ groups, seats, onChange }: Props) => {
  const t = useT();
  const view = useSessionView();
  const nameOfGroup = ({ name }: NamedGroup, at: number): string => name || t('bowl.group.name', { group: at + 1 });
  return (
    <fieldset className={styles.people}>
      <legend>{t('bowl.groups')}</legend>
      {groups.length === 0 && <p className={shared.soft}>{t('bowl.groups.none')}</p>}
      <ol className={styles.list}>
        {groups.map((group, at) => (
          <li key={group.people.join(' ')}>
            <small className={styles.number}>{at + 1}</small>
            <span dir="auto">
              <b>{nameOfGroup(group, at)}</b> <small>{namesOf(view, group.people)}</small>
            </span>
            {at > 0 && (
              <button
                type="button"
                className="button quiet small"
                aria-label={t('bowl.groups.first', { group: nameOfGroup(group, at) })}
                onClick={() => onChange(withFirst(groups, group))}
              >
                ↑
              </button>
            )}
          </li>
        ))}
      </ol>
      <button type="button" className="button small" onClick={() => onChange(splitGroups(view.people, seats))}>
        {t('bowl.groups.split', { size: seats })}
      </button>
    </fieldset>
  );
};
