/**
 * Code names, for facilitators: a card is made under its code name and the real name goes to the server alone, never onto
 * the board. Real names are shown only on demand: this screen may be on the wall.
 */
import { type FormEvent, useState } from 'react';
import { placeCards } from '../../../../shared/document/place.ts';
import { LIMITS } from '../../../../shared/limits.ts';
import { useBoard } from '../../../board/board-context.ts';
import panel from '../../../board/panel.module.css';
import { useT } from '../../../i18n/index.ts';
import { randomId } from '../../../net/random-id.ts';
import { useCommand, useSessionView } from '../../../session/session-context.ts';
import { CardName } from './CardName.tsx';
import styles from './process.module.css';

const Names = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const { records } = useBoard().board;
  const command = useCommand();
  const { names } = useSessionView().parts.map;
  const [shown, show] = useState(false);
  // A card of another map is named there; one that is gone, everywhere.
  const here = Object.entries(names).filter(([card]) => {
    const home = records.card(card)?.parent[0];
    return home === undefined || home === templateId;
  });
  if (here.length === 0) return null;
  return (
    <>
      <button type="button" className="button small" aria-pressed={shown} onClick={() => show(!shown)}>
        {t(shown ? 'map.code.hide' : 'map.code.show')}
      </button>
      <ul className={styles.list}>
        {here.map(([card, name]) => {
          const code = records.card(card)?.text ?? t('map.code.gone');
          return (
            <li key={card} className={styles.entry}>
              <CardName card={card} label={t('map.code.gone')} />
              <span dir="auto">{shown ? name : '•••••'}</span>
              <button
                type="button"
                className="button quiet small"
                onClick={() => void command({ type: 'map.name', card, name: '' })}
              >
                {t('map.code.forget', { name: code })}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
};

export const CodeNames = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const { board } = useBoard();
  const command = useCommand();
  const [code, setCode] = useState('');
  const [real, setReal] = useState('');
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const wanted = {
      id: randomId(),
      text: code.trim(),
      by: board.me().participantId,
      template: templateId,
      zone: 'tray',
    };
    const made = placeCards(board.records.all, [wanted]).map((card) => ({ ...card, fields: { sensitive: true } }));
    board.lay({ made });
    if (real.trim() !== '') await command({ type: 'map.name', card: wanted.id, name: real.trim() });
    setCode('');
    setReal('');
  };
  return (
    <section className={panel.section}>
      <h3>{t('map.code')}</h3>
      <p className="hint">{t('map.code.about')}</p>
      <form className={styles.list} onSubmit={(event) => void add(event)}>
        <input
          className="input small"
          dir="auto"
          aria-label={t('map.code.code')}
          placeholder={t('map.code.code')}
          maxLength={LIMITS.nameChars}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <input
          className="input small"
          dir="auto"
          autoComplete="off"
          aria-label={t('map.code.real')}
          placeholder={t('map.code.real')}
          maxLength={LIMITS.nameChars}
          value={real}
          onChange={(event) => setReal(event.target.value)}
        />
        <button type="submit" className="button small" disabled={code.trim() === ''}>
          {t('map.code.add')}
        </button>
      </form>
      <Names templateId={templateId} />
    </section>
  );
};
