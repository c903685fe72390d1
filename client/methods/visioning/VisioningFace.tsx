/**
 * The visioning on the board: its zones, clusters as soft areas, and the line back from the horizon.
 */
import type { Method } from '../../../shared/methods/method.ts';
import { horizonOf } from '../../../shared/methods/visioning/reading.ts';
import { spanOf } from '../../../shared/methods/visioning/timeline.ts';
import { useBoard } from '../../board/board-context.ts';
import { Zones } from '../../board/Zones.tsx';
import { ClusterAreas } from './ClusterAreas.tsx';
import { Timeline } from './Timeline.tsx';
import { useCards } from './use-vision.ts';

interface Props {
  readonly method: Method;
  readonly templateId: string;
}

export const VisioningFace = ({ method, templateId }: Props) => {
  const { records } = useBoard().board;
  const cards = useCards(templateId);
  const horizon = horizonOf(cards, templateId);
  const origin = records.template(templateId)?.xy ?? [0, 0];
  return (
    <>
      <Zones method={method} answered={horizon ? ['head'] : []} />
      <ClusterAreas cards={cards} origin={origin} size={method.size} />
      <Timeline span={horizon && spanOf(horizon)} milestones={cards.filter((card) => card.kind === 'milestone')} />
    </>
  );
};
