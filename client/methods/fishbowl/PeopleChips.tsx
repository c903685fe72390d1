/**
 * People to choose from, one touch each; in the order in which they are chosen.
 */
import { mayEverSit } from '../../../shared/methods/fishbowl/standing.ts';
import type { BowlView } from '../../../shared/methods/fishbowl/view.ts';
import { useSessionView } from '../../session/session-context.ts';
import shared from '../live-panel.module.css';
import styles from './fishbowl.module.css';

interface Props {
  readonly title: string;
  readonly about: string;
  readonly chosen: readonly string[];
  /** Whose chairs it is about; everybody who takes part before there are any. */
  readonly bowl?: Pick<BowlView, 'eligible'>;
  readonly onChange: (people: readonly string[]) => void;
}

export const PeopleChips = ({ title, about, chosen, bowl = { eligible: [] }, onChange }: Props) => {
  const people = useSessionView().people.filter((person) => !person.removed && mayEverSit(bowl, person));
  const toggle = (id: string): void =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset className={styles.people}>
      <legend>{title}</legend>
      <p className={shared.soft}>{about}</p>
      <div className={styles.chips}>
        {people.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className={styles.chip}
            aria-pressed={chosen.includes(id)}
            data-on={chosen.includes(id)}
            onClick={() => toggle(id)}
          >
            <span dir="auto">{name}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
};
