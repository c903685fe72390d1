/**
 * Laying templates on a board that is open, for facilitators: chosen in the picker, put beside what lies there, their
 * steps behind the agenda if wanted. Undo takes the templates back.
 */
import { useState } from 'react';
import { keyOf } from '../../shared/i18n/translate.ts';
import { compose, itemMinutes } from '../../shared/templates/compose.ts';
import { translatorIn, useT } from '../i18n/index.ts';
import { randomId } from '../net/random-id.ts';
import { MethodPicker } from '../picker/MethodPicker.tsx';
import { PlanList } from '../picker/PlanList.tsx';
import picker from '../picker/picker.module.css';
import planned from '../picker/plan.module.css';
import { TimeBudget } from '../picker/TimeBudget.tsx';
import { usePlan } from '../picker/use-plan.ts';
import { useCommand, useSessionView } from '../session/session-context.ts';
import { Modal } from '../ui/Modal.tsx';
import { useBoard } from './board-context.ts';
import { showTemplate } from './jump.ts';

const useLay = (onDone: () => void) => {
  const t = useT();
  const ui = useBoard();
  const command = useCommand();
  const { settings } = useSessionView();
  return async (items: ReturnType<typeof usePlan>['items'], toAgenda: boolean): Promise<void> => {
    const ids = new Map(items.map(({ key }) => [key, randomId()]));
    const there = [...ui.board.records.templates.values()].map(({ method }) => method);
    // Names and steps stay on the board: they are in its language.
    const own = await translatorIn(settings.language);
    const { templates, steps } = compose(items, own, ({ key }) => ids.get(key) ?? key, there);
    const [first] = ui.board.addTemplates(templates);
    onDone();
    if (first !== undefined) showTemplate(ui, first);
    ui.say(t('picker.placed', { count: templates.length }));
    if (!toAgenda) return;
    for (const step of steps) {
      const refused = await command({ type: 'agenda.add', step });
      if (refused !== undefined) {
        ui.say(t(keyOf('refusal', refused)));
        return;
      }
    }
  };
};

export const AddTemplates = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useT();
  const plan = usePlan();
  const lay = useLay(onClose);
  const { parts, settings } = useSessionView();
  const [toAgenda, setToAgenda] = useState(true);
  const count = plan.items.filter(({ method }) => method !== '').length;
  const planNow = parts.agenda.steps
    .filter(({ state }) => state !== 'skipped')
    .map(({ id, title, method, minutes }) => ({ key: id, title, method, minutes }));
  const added = plan.items.map((item) => ({
    key: item.key,
    title: item.method === '' ? t('plan.break') : t(keyOf('method', item.method)),
    method: item.method,
    minutes: itemMinutes(item),
  }));
  return (
    <Modal title={t('picker.title')} wide onClose={onClose}>
      <div className={picker.composer}>
        <MethodPicker plan={plan} />
        <aside className={`panel ${picker.aside}`} aria-label={t('plan.title')}>
          <PlanList plan={plan} empty={t('picker.empty')} />
          {count > 0 && (
            <>
              <label className={planned.tick}>
                <input type="checkbox" checked={toAgenda} onChange={(event) => setToAgenda(event.target.checked)} />
                {t('picker.toAgenda')}
              </label>
              {toAgenda && <TimeBudget parts={[...planNow, ...added]} budget={settings.budgetMinutes ?? 0} />}
            </>
          )}
          <button
            type="button"
            className="button main"
            disabled={count === 0}
            onClick={() => void lay(plan.items, toAgenda)}
          >
            {count === 0 ? t('picker.choosePlace') : t('picker.place', { count })}
          </button>
        </aside>
      </div>
    </Modal>
  );
};
