/**
 * Strategies: for each quadrant what it asks for, who stands there, what will be done and who takes care of it. And the
 * date from which on the map counts as made.
 */
import { memo } from 'react';

import { stakeholder } from '../../../../shared/cards/stakeholder.ts';
import type { Card } from '../../../../shared/document/record.ts';
import { refuseEditing } from '../../../../shared/document/rules.ts';
import { keyOf } from '../../../../shared/i18n/translate.ts';
import { factsWithin } from '../../../../shared/methods/facts.ts';
import { strategiesOf } from '../../../../shared/methods/stakeholder-map/checks.ts';
import { useBoard, useBoardRights, useFacts } from '../../../board/board-context.ts';
import { FieldInput } from '../../../board/FieldInput.tsx';
import panel from '../../../board/panel.module.css';
import { chooseLanguage } from '../../../i18n/catalogue.ts';
import { useT } from '../../../i18n/index.ts';
import { useCommand, useSessionView } from '../../../session/session-context.ts';
import { useName } from '../../../session/use-name.ts';
import { CardName } from './CardName.tsx';
import styles from './process.module.css';

const FIELDS = stakeholder.fields.filter(({ part }) => part === 'strategy');

/** Drawn again only when its card changes: somebody may be dragging another while eighty of these are shown. */
const OneStrategy = memo(({ card }: { readonly card: Card }) => {
  const { board } = useBoard();
  const disabled = refuseEditing(card, board.me(), useBoardRights()) !== undefined;
  return (
    <div className={styles.plan} data-plan={card.id}>
      <CardName card={card.id} />
      {FIELDS.map((field) => (
        <FieldInput key={field.name} card={card} field={field} disabled={disabled} />
      ))}
    </div>
  );
});

const DateOfMap = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const name = useName();
  const command = useCommand();
  const { me, parts } = useSessionView();
  const last = parts.map.dates.findLast(({ template }) => template === templateId);
  const date = last && new Intl.DateTimeFormat(chooseLanguage(), { dateStyle: 'long' }).format(last.at);
  if (!me.facilitates && last === undefined) return null;
  return (
    <section className={panel.section}>
      <h3>{t('map.date')}</h3>
      {last && <p dir="auto">{t('map.date.last', { date: date ?? '', name: name(last.by) })}</p>}
      {me.facilitates && (
        <button
          type="button"
          className="button small"
          onClick={() => void command({ type: 'map.date', template: templateId })}
        >
          {t('map.date.now')}
        </button>
      )}
    </section>
  );
};

export const PlanTab = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const { board } = useBoard();
  const facts = factsWithin(useFacts(), templateId);
  const quadrants = strategiesOf(facts);
  const unowned = quadrants
    .flatMap(({ stakeholders }) => stakeholders)
    .filter(({ strategy, strategyOwner }) => strategy !== '' && strategyOwner === null).length;
  return (
    <>
      {unowned > 0 && <p className={panel.calm}>{t('map.plan.unowned', { count: unowned })}</p>}
      {quadrants.map(({ quadrant, stakeholders }) => (
        <section key={quadrant} className={panel.section}>
          <h3>
            {t(keyOf('quadrant', quadrant))} <span className={panel.count}>{stakeholders.length}</span>
          </h3>
          <p className="hint">{stakeholders.length === 0 ? t('map.plan.nobody') : t(keyOf('map.advice', quadrant))}</p>
          {stakeholders.map(({ id }) => {
            const card = board.records.card(id);
            return card && <OneStrategy key={id} card={card} />;
          })}
        </section>
      ))}
      <DateOfMap templateId={templateId} />
    </>
  );
};
