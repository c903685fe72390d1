/**
 * The inclusion check, card by card: the four questions for everybody, what stands out at this card, and the fields that
 * answer it. The canvas goes along.
 */
import { useState } from 'react';
import { stakeholder } from '../../../../shared/cards/stakeholder.ts';
import { refuseEditing } from '../../../../shared/document/rules.ts';
import { keyOf } from '../../../../shared/i18n/translate.ts';
import type { BoardFacts } from '../../../../shared/methods/facts.ts';
import { type Checked, inclusionCheck, PROMPTS } from '../../../../shared/methods/stakeholder-map/checks.ts';
import { useBoard, useBoardRights } from '../../../board/board-context.ts';
import { FieldInput } from '../../../board/FieldInput.tsx';
import { jumpTo } from '../../../board/jump.ts';
import panel from '../../../board/panel.module.css';
import { useT } from '../../../i18n/index.ts';
import { CardName } from './CardName.tsx';
import styles from './process.module.css';

const ASKED = ['marginalised', 'representedBy', 'voice', 'barrier', 'measure', 'inclusionOwner', 'openQuestion'];
const FIELDS = ASKED.flatMap((name) => stakeholder.fields.find((field) => field.name === name) ?? []);

const OneCheck = ({ checked: { id, signs, isBlank } }: { readonly checked: Checked }) => {
  const t = useT();
  const { board } = useBoard();
  const rights = useBoardRights();
  const card = board.records.card(id);
  if (card === undefined) return null;
  const disabled = refuseEditing(card, board.me(), rights) !== undefined;
  return (
    <>
      <CardName card={id} />
      {signs.length === 0 && <p className="hint">{t('map.check.fine')}</p>}
      <ul className={styles.signs}>
        {signs.map((sign) => (
          <li key={sign}>{t(keyOf('map.sign', sign))}</li>
        ))}
      </ul>
      {isBlank && <p className="hint">{t('map.check.blank')}</p>}
      {FIELDS.map((field) => (
        <FieldInput key={field.name} card={card} field={field} disabled={disabled} />
      ))}
    </>
  );
};

interface Props {
  readonly facts: BoardFacts;
  /** While the walk goes on it has the panel for itself. */
  readonly onWalking: (walking: boolean) => void;
}

export const InclusionWalk = ({ facts, onWalking }: Props) => {
  const t = useT();
  const ui = useBoard();
  /** The order of the walk is that of its beginning: answering a question must not move the cards under one's hands. */
  const [order, setOrder] = useState<readonly string[]>();
  const [at, setAt] = useState(0);
  const checked = inclusionCheck(facts);
  const walk = order?.flatMap((id) => checked.find((one) => one.id === id) ?? []) ?? [];
  const now = walk[Math.min(at, walk.length - 1)];
  /** Its own fields would push the questions off the screen. */
  const show = (id: string | undefined): void => {
    ui.fieldsOpen.set(false);
    if (id !== undefined) jumpTo(ui, id);
  };
  const go = (to: number): void => {
    setAt(to);
    show(walk[to]?.id);
  };
  const start = (): void => {
    setOrder(checked.map(({ id }) => id));
    setAt(0);
    onWalking(true);
    show(checked[0]?.id);
  };
  const end = (): void => {
    setOrder(undefined);
    onWalking(false);
  };
  return (
    <section className={panel.section}>
      <h3>{t('map.check')}</h3>
      <p className="hint">{t('map.check.about')}</p>
      <ul className={styles.prompts}>
        {PROMPTS.map((prompt) => (
          <li key={prompt}>{t(keyOf('map.prompt', prompt))}</li>
        ))}
      </ul>
      {now === undefined ? (
        <button type="button" className="button small" disabled={checked.length === 0} onClick={start}>
          {t('map.check.start')}
        </button>
      ) : (
        <div className={styles.walk} data-walk={now.id}>
          <p className={panel.count}>{t('map.check.of', { no: at + 1, of: walk.length })}</p>
          <OneCheck key={now.id} checked={now} />
          <div className={styles.buttons}>
            <button type="button" className="button small" disabled={at === 0} onClick={() => go(at - 1)}>
              {t('map.check.back')}
            </button>
            <button
              type="button"
              className="button main small"
              disabled={at >= walk.length - 1}
              onClick={() => go(at + 1)}
            >
              {t('map.check.next')}
            </button>
            <button type="button" className="button quiet small" onClick={end}>
              {t('map.check.end')}
            </button>
          </div>
        </div>
      )}
    </section>
  );
};
