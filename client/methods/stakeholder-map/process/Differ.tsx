/**
 * One question on which people may differ: how far the views lie apart, and for facilitators whose they are and how to
 * settle it. Settling moves the card; the history says so.
 */
import { keyOf } from '../../../../shared/i18n/translate.ts';
import {
  meanPlace,
  medianPlace,
  type Place,
  rangeOf,
  type Settling,
} from '../../../../shared/methods/stakeholder-map/moves.ts';
import { pointText, rangeText } from '../../../../shared/methods/stakeholder-map/place-words.ts';
import type { QuestionView } from '../../../../shared/methods/stakeholder-map/view.ts';
import { isSamePlace } from '../../../../shared/same-place.ts';
import { useBoard } from '../../../board/board-context.ts';
import { useT } from '../../../i18n/index.ts';
import { useCommand, useSessionView } from '../../../session/session-context.ts';
import { useName } from '../../../session/use-name.ts';
import { CardName } from './CardName.tsx';
import styles from './process.module.css';

const useSettle = (card: string) => {
  const ui = useBoard();
  const command = useCommand();
  return async (how: Settling, to?: Place): Promise<void> => {
    const place = to && ([to[0], to[1]] as [number, number]);
    const refused = await command({ type: 'map.settle', card, how, ...(place ? { place } : {}) });
    const from = ui.board.records.card(card)?.place ?? null;
    if (refused !== undefined || !place || isSamePlace(from, place)) return;
    ui.board.lay({ patches: new Map([[card, { place }]]) });
    ui.placed.set([{ card, from, to: place, isAgreed: true }]);
  };
};

const Settle = ({ question }: { readonly question: QuestionView }) => {
  const t = useT();
  const name = useName();
  const settle = useSettle(question.card);
  const { places, who = [] } = question;
  return (
    <>
      <ul className={styles.list}>
        {who.map(({ person, place }) => (
          <li key={person} dir="auto">
            {name(person)}: {pointText(place, t)}{' '}
            <button type="button" className="button quiet small" onClick={() => void settle('chosen', place)}>
              {t('map.differ.chosen')}
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        {places.length > 0 && (
          <>
            <button type="button" className="button small" onClick={() => void settle('median', medianPlace(places))}>
              {t(keyOf('map.differ', 'median'))}
            </button>
            <button type="button" className="button small" onClick={() => void settle('mean', meanPlace(places))}>
              {t(keyOf('map.differ', 'mean'))}
            </button>
          </>
        )}
        <button type="button" className="button quiet small" onClick={() => void settle('left')}>
          {t(keyOf('map.differ', 'left'))}
        </button>
      </div>
    </>
  );
};

export const Differ = ({ question }: { readonly question: QuestionView }) => {
  const t = useT();
  const command = useCommand();
  const { me } = useSessionView();
  const { card, label, places, mine } = question;
  return (
    <li className={styles.entry} data-question={card}>
      <CardName card={card} label={label} />
      <span>{t('map.differ.views', { views: places.length })}</span>
      {places.length > 1 && <span>{rangeText(rangeOf(places), t)}</span>}
      {mine && (
        <span>
          {t('map.differ.mine', { point: pointText(mine, t) })}{' '}
          <button
            type="button"
            className="button quiet small"
            onClick={() => void command({ type: 'map.withdraw', card })}
          >
            {t('map.differ.withdraw')}
          </button>
        </span>
      )}
      {me.facilitates && <Settle question={question} />}
    </li>
  );
};
