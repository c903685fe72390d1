/**
 * Spreadsheets out and in: files for other programs, and a look at what a file would bring before anything is made.
 */
import { type ChangeEvent, useState } from 'react';
import { keyOf } from '../../../../shared/i18n/translate.ts';
import { factsWithin } from '../../../../shared/methods/facts.ts';
import { planSheets, type SheetPlan } from '../../../../shared/methods/stakeholder-map/sheets-in.ts';
import { kumuConnections, kumuElements, networkTable } from '../../../../shared/methods/stakeholder-map/sheets-out.ts';
import { registerTable } from '../../../../shared/methods/stakeholder-map/tables.ts';
import { tableToCsv } from '../../../../shared/report/csv.ts';
import type { Table } from '../../../../shared/report/report.ts';
import { useBoard, useBoardRights, useFacts } from '../../../board/board-context.ts';
import panel from '../../../board/panel.module.css';
import { useT } from '../../../i18n/index.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { layingOf } from './lay-sheets.ts';
import styles from './process.module.css';

const save = (...tables: readonly Table[]): void => {
  for (const table of tables) saveFile(new File([tableToCsv(table)], `${table.name}.csv`, { type: 'text/csv' }));
};

interface PreviewProps {
  readonly plan: SheetPlan;
  readonly onTake: () => void;
  readonly onLeave: () => void;
}

const Preview = ({ plan: { cards, links, wrongs }, onTake, onLeave }: PreviewProps) => {
  const t = useT();
  const known = cards.filter((card) => card.known !== undefined).length;
  const isEmpty = cards.length + links.length === 0;
  return (
    <div className={styles.walk} role="status">
      {isEmpty && <p>{t('map.files.nothing')}</p>}
      {cards.length > known && <p>{t('map.files.new', { number: cards.length - known })}</p>}
      {known > 0 && <p>{t('map.files.known', { number: known })}</p>}
      {links.length > 0 && <p>{t('map.files.links', { number: links.length })}</p>}
      {wrongs.length > 0 && (
        <ul className={styles.wrongs}>
          {wrongs.map(({ line, kind, column, value }) => (
            <li key={`${line} ${kind} ${column} ${value}`} dir="auto">
              {t(keyOf('map.wrong', kind), { line, column, value })}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        {!isEmpty && (
          <button type="button" className="button main small" onClick={onTake}>
            {t('map.files.take')}
          </button>
        )}
        <button type="button" className="button quiet small" onClick={onLeave}>
          {t('map.files.leave')}
        </button>
      </div>
    </div>
  );
};

const TakeIn = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const ui = useBoard();
  const facts = factsWithin(useFacts(), templateId);
  const [plan, setPlan] = useState<SheetPlan>();
  const read = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const texts = await Promise.all([...(event.target.files ?? [])].map((file) => file.text()));
    setPlan(planSheets(texts, facts, { t, people: facts.people }));
  };
  const take = (): void => {
    if (plan) ui.board.lay(layingOf(plan, ui.board, templateId));
    setPlan(undefined);
    ui.say(t('map.files.done'));
  };
  return (
    <>
      <p className="hint">{t('map.files.in.about')}</p>
      <label className="field">
        <span>{t('map.files.in')}</span>
        <input
          key={String(plan === undefined)}
          className="input small"
          type="file"
          accept=".csv,text/csv"
          multiple
          onChange={(event) => void read(event)}
        />
      </label>
      {plan && <Preview plan={plan} onTake={take} onLeave={() => setPlan(undefined)} />}
    </>
  );
};

export const Sheets = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const rights = useBoardRights();
  const facts = factsWithin(useFacts(), templateId);
  return (
    <section className={panel.section}>
      <h3>{t('map.files')}</h3>
      <div className={styles.buttons}>
        <button type="button" className="button small" onClick={() => save(registerTable(facts, t))}>
          {t('map.files.register')}
        </button>
        <button type="button" className="button small" onClick={() => save(networkTable(facts))}>
          {t('map.files.network')}
        </button>
        <button
          type="button"
          className="button small"
          onClick={() => save(kumuElements(facts, t), kumuConnections(facts))}
        >
          {t('map.files.kumu')}
        </button>
      </div>
      {rights.add && <TakeIn templateId={templateId} />}
    </section>
  );
};
