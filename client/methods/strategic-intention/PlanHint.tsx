/**
 * The plan-word hint beside a sentence: which words, why, and a place for the plan among the options. It never blocks.
 */
import { useState } from 'react';
import { strategicIntention } from '../../../shared/methods/strategic-intention/method.ts';
import { useBoard, useFacts } from '../../board/board-context.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand } from '../../session/session-context.ts';
import shared from '../live-panel.module.css';

const OPTION = 'option';
/** Beside a template the next one begins, below it there is room. In board units. */
const AWAY = 140;

interface Props {
  readonly templateId: string;
  readonly words: readonly string[];
  /** The sentence that reads like a plan. */
  readonly text: string;
}

/** Lays the sentence into the corner for options, or below the template where no template has one. */
const useKeep = (templateId: string) => {
  const { board } = useBoard();
  const facts = useFacts();
  const command = useCommand();
  const wall = facts.templates.find(({ method }) => method === 'gathering-wall');
  const keep = async (text: string): Promise<boolean> => {
    if (wall) return (await command({ type: 'note.add', text, template: wall.id, zone: OPTION })) === undefined;
    const [x, y] = board.records.template(templateId)?.xy ?? [0, 0];
    board.addCards([{ kind: 'note', text, tint: 'leaf', at: [x + AWAY, y + strategicIntention.size[1] + AWAY] }]);
    return true;
  };
  return { keep, hasWall: wall !== undefined };
};

export const PlanHint = ({ templateId, words, text }: Props) => {
  const t = useT();
  const { keep, hasWall } = useKeep(templateId);
  const [kept, setKept] = useState('');
  if (words.length === 0) return null;
  const said = words.map((word) => `“${word}”`).join(', ');
  return (
    <div className={shared.soon} role="status" data-plan-words="">
      <p>
        <strong dir="auto">{t('intention.hint', { words: said })}</strong>
      </p>
      <p className={shared.soft}>{t('intention.hint.about')}</p>
      {kept === text ? (
        <p>{t(hasWall ? 'intention.hint.moved' : 'intention.hint.beside')}</p>
      ) : (
        <button
          type="button"
          className="button small"
          onClick={() => void keep(text).then((done) => done && setKept(text))}
        >
          {t('intention.hint.move')}
        </button>
      )}
    </div>
  );
};
