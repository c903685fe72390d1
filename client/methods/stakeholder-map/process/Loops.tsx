/**
 * From loop to loop: a copy of the map to go on with, and what has changed since the one before.
 */
import { factsWithin } from '../../../../shared/methods/facts.ts';
import type { Point } from '../../../../shared/methods/method.ts';
import { methodById } from '../../../../shared/methods/registry.ts';
import { changeLines } from '../../../../shared/methods/stakeholder-map/change-lines.ts';
import { copyOf } from '../../../../shared/methods/stakeholder-map/loops.ts';
import { type BoardUi, useBoard, useFacts, useSession } from '../../../board/board-context.ts';
import { showTemplate } from '../../../board/jump.ts';
import panel from '../../../board/panel.module.css';
import { useT } from '../../../i18n/index.ts';
import { randomId } from '../../../net/random-id.ts';
import { useCommand, useSessionView } from '../../../session/session-context.ts';
import styles from './process.module.css';

/** Between templates, in board units. */
const BETWEEN = 200;

/** To the right of everything, at the height of the map. */
const freePlace = ({ board }: BoardUi, templateId: string): Point => {
  const templates = [...board.records.templates.values()];
  const right = templates.map(({ xy, method }) => xy[0] + (methodById(method)?.size[0] ?? 0));
  return [Math.max(...right) + BETWEEN, board.records.template(templateId)?.xy[1] ?? 0];
};

/** How many maps this one goes back to, itself included. */
const loopNumber = (ui: BoardUi, templateId: string): number => {
  const seen = new Set<string>();
  for (let id: string | undefined = templateId; id !== undefined && !seen.has(id); ) {
    seen.add(id);
    id = ui.board.records.template(id)?.copiedFrom;
  }
  return seen.size;
};

const useCopy = (templateId: string) => {
  const t = useT();
  const ui = useBoard();
  const command = useCommand();
  const { names } = useSessionView().parts.map;
  return async (): Promise<void> => {
    const { records } = ui.board;
    const template = records.template(templateId);
    if (template === undefined) return;
    const title = t('map.loops.title', {
      title: t('method.stakeholder-map'),
      no: loopNumber(ui, templateId) + 1,
    });
    const xy = freePlace(ui, templateId);
    const made = copyOf(records.all.values(), template, {
      newId: randomId,
      by: ui.board.me().participantId,
      xy,
      title,
    });
    const here = [...records.all.values()].filter((one) => one.type !== 'template' && one.parent[0] === templateId);
    ui.board.lay({ made, patches: new Map(here.map(({ id }) => [id, { locked: true }])) });
    const [copy] = made;
    ui.editor.get()?.selectNone();
    if (copy) requestAnimationFrame(() => showTemplate(ui, copy.id));
    for (const one of made) {
      const real = one.type === 'card' ? names[String(one.fields.copiedFrom ?? '')] : undefined;
      if (real !== undefined) await command({ type: 'map.name', card: one.id, name: real });
    }
  };
};

export const Loops = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const { me } = useSession();
  const ui = useBoard();
  const facts = useFacts();
  const copy = useCopy(templateId);
  const earlierId = ui.board.records.template(templateId)?.copiedFrom;
  const earlier = earlierId === undefined ? undefined : ui.board.records.template(earlierId);
  const isEmpty = factsWithin(facts, templateId).cards.length === 0;
  const lines = earlier ? changeLines(facts, earlier.id, templateId, t) : [];
  return (
    <section className={panel.section}>
      <h3>{t('map.loops')}</h3>
      {earlier && (
        <>
          <p>{t('map.loops.since', { title: earlier.title || t('method.stakeholder-map') })}</p>
          {lines.length === 0 && <p className="hint">{t('map.loops.same')}</p>}
          <ul className={styles.wrongs}>
            {lines.map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        </>
      )}
      {me.facilitates && (
        <>
          <p className="hint">{t('map.loops.about')}</p>
          <button type="button" className="button small" disabled={isEmpty} onClick={() => void copy()}>
            {t('map.loops.copy')}
          </button>
        </>
      )}
    </section>
  );
};
