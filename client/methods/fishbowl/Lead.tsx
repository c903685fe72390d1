/**
 * What leads the talk, the next thing first: seating who begins, opening, the next in the line, the parts of the talk, the
 * next group, the last word, closing and the harvest. What is rarely needed is folded.
 */
import { keyOf } from '../../../shared/i18n/translate.ts';
import { whoMightGo } from '../../../shared/methods/fishbowl/cues.ts';
import { LENSES, roundsOf } from '../../../shared/methods/fishbowl/rules.ts';
import { calledIn, isCalled, outsideOf } from '../../../shared/methods/fishbowl/standing.ts';
import type { BowlView } from '../../../shared/methods/fishbowl/view.ts';
import { HAND_POLICIES, type HandPolicy } from '../../../shared/session/hands.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand, useServerNow, useSessionView } from '../../session/session-context.ts';
import { useName } from '../../session/use-name.ts';
import shared from '../live-panel.module.css';
import styles from './fishbowl.module.css';
import { PeopleChips } from './PeopleChips.tsx';
import { type BowlProps, useAct } from './use-bowl.ts';

const SeatSomebody = ({ bowl }: BowlProps) => {
  const t = useT();
  const act = useAct(bowl);
  const outside = outsideOf(bowl, useSessionView().people).filter((person) => isCalled(bowl, person));
  if (outside.length === 0) return null;
  return (
    <select
      className="input small"
      aria-label={t('bowl.seatSomebody')}
      value=""
      onChange={(event) => act('sit', event.target.value)}
    >
      <option value="">{t('bowl.seatSomebody')}</option>
      {outside.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
};

/** Before the talk: who begins, and their chairs. */
const Before = ({ bowl }: BowlProps) => {
  const t = useT();
  const act = useAct(bowl);
  const command = useCommand();
  const groups = calledIn(bowl);
  const begins = groups ?? bowl.starters;
  const isReady = begins.length === 0 || begins.some((person) => bowl.chairs.includes(person));
  return (
    <>
      {groups === undefined && (
        <PeopleChips
          title={t('bowl.starters')}
          about={t('bowl.starters.about')}
          chosen={bowl.starters}
          bowl={bowl}
          onChange={(people) => void command({ type: 'fishbowl.starters', bowl: bowl.id, people: [...people] })}
        />
      )}
      {!isReady && (
        <button type="button" className="button main" onClick={() => act('seat-starters')}>
          {t(groups ? 'bowl.group.seat' : 'bowl.starters.seat')}
        </button>
      )}
      <button type="button" className={`button ${isReady ? 'main' : ''}`} onClick={() => act('open')}>
        {t('bowl.open')}
      </button>
    </>
  );
};

const NextInLine = ({ bowl }: BowlProps) => {
  const t = useT();
  const name = useName();
  const act = useAct(bowl);
  const next = bowl.queue.find(({ person }) => isCalled(bowl, { id: person }));
  if (next === undefined) return null;
  return (
    <button
      type="button"
      className="button main"
      disabled={!bowl.chairs.includes(null)}
      onClick={() => act('sit', next.person)}
    >
      <span dir="auto">{t('bowl.next', { name: name(next.person) })}</span>
    </button>
  );
};

/** The parts of the talk: the one that comes next stands out. */
const Rounds = ({ bowl }: BowlProps) => {
  const t = useT();
  const command = useCommand();
  const rounds = roundsOf(bowl);
  const others = rounds.filter(({ kind }) => kind !== bowl.round?.kind);
  if (others.length === 0) return null;
  return (
    <section className={shared.section}>
      <h3>{t('bowl.rounds')}</h3>
      <div className={shared.row}>
        {others.map(({ kind, minutes }) => (
          <button
            key={kind}
            type="button"
            className="button small"
            onClick={() => void command({ type: 'fishbowl.round', bowl: bowl.id, kind })}
          >
            {t('bowl.rounds.minutes', { round: t(keyOf('bowl.round', kind)), minutes })}
          </button>
        ))}
      </div>
    </section>
  );
};

const During = ({ bowl }: BowlProps) => {
  const t = useT();
  const name = useName();
  const act = useAct(bowl);
  const oldest = whoMightGo(bowl, useServerNow(5_000));
  return (
    <>
      {oldest !== undefined && (
        <p className={shared.soon} dir="auto">
          {t('bowl.openOne.name', { name: name(oldest) })}
        </p>
      )}
      {calledIn(bowl) !== undefined && bowl.chairs.every((person) => person === null) && (
        <button type="button" className="button main" onClick={() => act('seat-starters')}>
          {t('bowl.group.seat')}
        </button>
      )}
      <NextInLine bowl={bowl} />
      <div className={shared.row}>
        {bowl.byGroup && bowl.groups.length > 1 && (
          <button type="button" className="button" onClick={() => act('swap')}>
            {t('bowl.swap')}
          </button>
        )}
        {bowl.takesChairs && bowl.chairs.length > 1 && (
          <button
            type="button"
            className="button"
            disabled={bowl.chairs.at(-1) !== null}
            onClick={() => act('take-chair')}
          >
            {t('bowl.takeChair')}
          </button>
        )}
        <button type="button" className="button" onClick={() => act('close')}>
          {t('bowl.close')}
        </button>
      </div>
      <Rounds bowl={bowl} />
    </>
  );
};

const More = ({ bowl }: BowlProps) => {
  const t = useT();
  const command = useCommand();
  const watched = Object.values(bowl.lenses);
  const free = LENSES.filter((lens) => !watched.includes(lens));
  return (
    <details className={styles.more}>
      <summary>{t('bowl.more')}</summary>
      <label className="field">
        <span>{t('bowl.order')}</span>
        <select
          className="input small"
          value={bowl.policy}
          onChange={(event) =>
            void command({ type: 'fishbowl.policy', bowl: bowl.id, policy: event.target.value as HandPolicy })
          }
        >
          {HAND_POLICIES.map((policy) => (
            <option key={policy} value={policy}>
              {t(keyOf('bowl.order', policy))}
            </option>
          ))}
        </select>
      </label>
      <label className={shared.row}>
        <input
          type="checkbox"
          className={styles.check}
          checked={bowl.live}
          onChange={(event) => void command({ type: 'fishbowl.live', bowl: bowl.id, live: event.target.checked })}
        />
        <span>{t('bowl.live')}</span>
      </label>
      {free.length > 0 && (
        <p className={shared.soft}>
          {t('bowl.lens.nobody', { lenses: free.map((lens) => t(keyOf('bowl.lens', lens))).join(', ') })}
        </p>
      )}
      <p className={shared.soft}>{t('bowl.keys')}</p>
    </details>
  );
};

/** What the harvest would bring: observations, and questions that nobody answered. */
const toHarvest = (bowl: BowlView): number =>
  bowl.observations + bowl.questions.filter(({ state }) => state === 'open' || state === 'picked').length;

const After = ({ bowl }: BowlProps) => {
  const t = useT();
  const act = useAct(bowl);
  const notes = toHarvest(bowl);
  if (notes === 0) return bowl.harvested ? <p className={shared.soft}>{t('bowl.harvest.done')}</p> : null;
  return (
    <>
      <p className={shared.soft}>{t('bowl.closed.next')}</p>
      <button type="button" className="button main" onClick={() => act('harvest')}>
        {t('bowl.harvest', { notes })}
      </button>
    </>
  );
};

export const Lead = ({ bowl }: BowlProps) => {
  if (bowl.phase === 'closed') return <After bowl={bowl} />;
  return (
    <section className={styles.lead}>
      {bowl.phase === 'seating' ? <Before bowl={bowl} /> : <During bowl={bowl} />}
      <SeatSomebody bowl={bowl} />
      <More bowl={bowl} />
    </section>
  );
};
