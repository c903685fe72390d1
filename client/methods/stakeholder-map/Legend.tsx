/**
 * The legend of links on the board itself: those who look at a projector have no panel.
 */
import { factsWithin } from '../../../shared/methods/facts.ts';
import { stakeholderReading } from '../../../shared/methods/stakeholder-map/reading.ts';
import { useBoard, useFacts, useSession } from '../../board/board-context.ts';
import { useValueOf } from '../../ui/use-value.ts';
import styles from './face.module.css';
import { Stroke } from './Stroke.tsx';

export const Legend = ({ templateId }: { readonly templateId: string }) => {
  const { settings } = useSession();
  const shown = useValueOf(useBoard().linksShown);
  const facts = factsWithin(useFacts(), templateId);
  if (facts.links.length === 0) return null;
  const { linksByType } = stakeholderReading(facts);
  return (
    <ul className={styles.legend}>
      {settings.linkTypes.map((type) => (
        <li key={type.id} data-off={shown !== 'all' && shown !== type.id}>
          <Stroke type={type} />
          <span dir="auto">{type.label}</span>
          <span className={styles.count}>{linksByType[type.id] ?? 0}</span>
        </li>
      ))}
    </ul>
  );
};
