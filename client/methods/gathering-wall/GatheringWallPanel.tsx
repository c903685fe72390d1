/**
 * The gathering wall's panel: how many notes lie where and from how many people, clusters with counts, what has none.
 */
import { keyOf } from '../../../shared/i18n/translate.ts';
import { visionFigures } from '../../../shared/methods/clusters.ts';
import { factsWithin, notesInArea } from '../../../shared/methods/facts.ts';
import { gatheringWall } from '../../../shared/methods/gathering-wall/method.ts';
import { useFacts } from '../../board/board-context.ts';
import { CardChips } from '../../board/CardChips.tsx';
import panel from '../../board/panel.module.css';
import { useT } from '../../i18n/index.ts';

export const GatheringWallPanel = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const facts = factsWithin(useFacts(), templateId);
  const vision = visionFigures(facts);
  const clusters = Object.entries(vision.clusterSizes);
  return (
    <>
      <section className={panel.section}>
        <h3>{t('panel.wall.corners')}</h3>
        <ul className={panel.legend}>
          {gatheringWall.zones.map(({ id, area = '' }) => {
            const notes = notesInArea(facts, area);
            const people = new Set(notes.map((note) => note.by)).size;
            return (
              <li key={id}>
                <span>{t(keyOf('zone', gatheringWall.id, id))}</span>
                <span className={panel.count}>{t('panel.wall.count', { notes: notes.length, people })}</span>
              </li>
            );
          })}
        </ul>
      </section>
      {clusters.length > 0 && (
        <section className={panel.section}>
          <h3>{t('panel.wall.clusters')}</h3>
          {clusters.map(([id, size]) => (
            <div key={id} className={panel.line}>
              <CardChips ids={[id]} />
              <span className={panel.count}>{size}</span>
            </div>
          ))}
        </section>
      )}
      {clusters.length > 0 && vision.unclustered.length > 0 && (
        <section className={panel.section}>
          <h3>{t('report.unclustered')}</h3>
          <CardChips ids={vision.unclustered} />
        </section>
      )}
    </>
  );
};
