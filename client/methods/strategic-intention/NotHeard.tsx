/**
 * Who influences it or is hard affected and has not spoken: in one line beside the sentence, or as a list to act on.
 */
import { refuseEditing } from '../../../shared/document/rules.ts';
import { keyOf } from '../../../shared/i18n/translate.ts';
import { concernedIn, type Unheard, unheardOf } from '../../../shared/methods/strategic-intention/coverage.ts';
import { useBoard, useBoardRights, useFacts } from '../../board/board-context.ts';
import { CardChips } from '../../board/CardChips.tsx';
import { LineInput } from '../../board/LineInput.tsx';
import { useT } from '../../i18n/index.ts';
import { useName } from '../../session/use-name.ts';
import shared from '../live-panel.module.css';
import styles from './intention.module.css';

const SHOWN = 4;

/** Beside the sentence. Nothing where everybody was heard, or nobody is on a map. */
export const NotHeard = ({ onMissing }: { readonly onMissing: () => void }) => {
  const t = useT();
  const all = unheardOf(useFacts());
  if (all.length === 0) return null;
  const names = all.slice(0, SHOWN).map(({ name }) => name);
  const more = all.length - names.length;
  const said = [...names, ...(more > 0 ? [t('intention.missing.more', { n: more })] : [])].join(', ');
  return (
    <button type="button" className={styles.notHeard} onClick={onMissing} data-not-heard={all.length}>
      <span dir="auto">{t('intention.missing.beside', { names: said })}</span>
    </button>
  );
};

const Missing = ({ one }: { readonly one: Unheard }) => {
  const t = useT();
  const name = useName();
  const { board } = useBoard();
  const rights = useBoardRights();
  const card = board.records.card(one.id);
  const because = [
    t(keyOf('intention.missing', one.why)),
    ...(one.influences ? [t('intention.missing.influences')] : []),
    ...(one.affected ? [t('intention.missing.affected')] : []),
    ...(one.marginalised ? [t('field.marginalised')] : []),
  ];
  const could = one.representedBy.map(name).filter(Boolean).join(', ');
  return (
    <li className={styles.missing} data-missing={one.why} data-marginalised={one.marginalised}>
      <CardChips ids={[one.id]} />
      <small>{because.join(' · ')}</small>
      {could !== '' && <small dir="auto">{t('intention.missing.could', { names: could })}</small>}
      {card && (
        <LineInput
          label={t('intention.missing.plan')}
          value={typeof card.fields.measure === 'string' ? card.fields.measure : ''}
          disabled={refuseEditing(card, board.me(), rights) !== undefined}
          onChange={(value) => board.setField(one.id, 'measure', value)}
        />
      )}
    </li>
  );
};

export const MissingPage = () => {
  const t = useT();
  const facts = useFacts();
  const concerned = concernedIn(facts).length;
  const all = unheardOf(facts);
  if (concerned === 0) return <p className={shared.soft}>{t('intention.missing.noMap')}</p>;
  if (all.length === 0) return <p className={shared.rule}>{t('intention.missing.none')}</p>;
  const ranked = [...all].sort((a, b) => Number(b.marginalised) - Number(a.marginalised));
  return (
    <div className={shared.panel}>
      <p className={shared.soon}>{t('intention.missing.lead', { n: all.length, all: concerned })}</p>
      <ul className={styles.list}>
        {ranked.map((one) => (
          <Missing key={one.id} one={one} />
        ))}
      </ul>
    </div>
  );
};
