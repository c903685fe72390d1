/**
 * Views that lie apart, on the map itself: a dot for each, and the field between them. Nobody's name is there; the panel
 * says the same in words.
 */
import { type Place, rangeOf } from '../../../../shared/methods/stakeholder-map/moves.ts';
import { placement } from '../../../../shared/methods/stakeholder-map/placement.ts';
import type { QuestionView } from '../../../../shared/methods/stakeholder-map/view.ts';
import { useBoard, useSession } from '../../../board/board-context.ts';
import { useValueOf } from '../../../ui/use-value.ts';
import styles from './process.module.css';

const Apart = ({ places }: Pick<QuestionView, 'places'>) => {
  const { interest, power } = rangeOf(places);
  const [left, top] = placement.toPoint([interest[0], power[1]]);
  const [right, bottom] = placement.toPoint([interest[1], power[0]]);
  // Two who say the same are one dot.
  const dots = [...new Map(places.map((place: Place) => [place.join(), placement.toPoint(place)])).values()];
  return (
    <div className={styles.apart} style={{ left, top, width: right - left, height: bottom - top }} aria-hidden="true">
      {dots.map(([x, y]) => (
        <i key={`${x} ${y}`} style={{ left: x - left, top: y - top }} />
      ))}
    </div>
  );
};

export const Differing = ({ templateId }: { readonly templateId: string }) => {
  const { records } = useBoard().board;
  useValueOf(records.version);
  const { questions } = useSession().parts.map;
  return questions
    .filter(({ card, places }) => places.length > 1 && records.card(card)?.parent[0] === templateId)
    .map(({ card, places }) => <Apart key={card} places={places} />);
};
