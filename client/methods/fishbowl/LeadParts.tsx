/**
 * What leads the talk, each part by itself: seating who begins, opening, the next in the line, the parts of the talk, its
 * harvest. The panel and the page for phones put them in their order.
 */
import type { ReactNode } from 'react';
import { keyOf } from '../../../shared/i18n/translate.ts';
import { whoMightGo } from '../../../shared/methods/fishbowl/cues.ts';
import { roundsOf } from '../../../shared/methods/fishbowl/rules.ts';
import { calledIn, isCalled, outsideOf } from '../../../shared/methods/fishbowl/standing.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand, useServerNow, useSessionView } from '../../session/session-context.ts';
import { useName } from '../../session/use-name.ts';
import shared from '../live-panel.module.css';
import { toHarvest } from './harvest.ts';
import { PeopleChips } from './PeopleChips.tsx';
import { type BowlProps, useAct } from './use-bowl.ts';

export const SeatSomebody = ({ bowl }: BowlProps) => {
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

/** Who is asked to begin; nobody is where a group sits inside. */
export const Starters = ({ bowl }: BowlProps) => {
  const t = useT();
  const command = useCommand();
  if (calledIn(bowl) !== undefined) return null;
  return (
    <PeopleChips
      title={t('bowl.starters')}
      about={t('bowl.starters.about')}
      chosen={bowl.starters}
      bowl={bowl}
      onChange={(people) => void command({ type: 'fishbowl.starters', bowl: bowl.id, people: [...people] })}
    />
  );
};

/** Before the talk: their chairs for who begins, then the first word. */
export const Begin = ({ bowl }: BowlProps) => {
  const t = useT();
  const act = useAct(bowl);
  const groups = calledIn(bowl);
  const begins = groups ?? bowl.starters;
  const isReady = begins.length === 0 || begins.some((person) => bowl.chairs.includes(person));
  return (
    <>
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

/** Swapping the groups and taking a chair away, where the rules of the talk know them. */
const Changes = ({ bowl }: BowlProps) => {
  const t = useT();
  const act = useAct(bowl);
  return (
    <>
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
    </>
  );
};

/** While people talk: who might go, who comes in, and what changes the chairs; `children` stands beside these. */
export const Steer = ({ bowl, children }: BowlProps & { readonly children: ReactNode }) => {
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
        <Changes bowl={bowl} />
        {children}
      </div>
    </>
  );
};

/** The parts of the talk: the one that comes next stands out. */
export const Rounds = ({ bowl }: BowlProps) => {
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

export const After = ({ bowl }: BowlProps) => {
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
