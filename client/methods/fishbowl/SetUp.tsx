/**
 * Setting up a bowl: the question, the variant with its rule in plain words, who begins or which groups sit, and the numbers
 * that may be changed.
 */
import { type FormEvent, useState } from 'react';
import { keyOf } from '../../../shared/i18n/translate.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { VARIANT_IDS, VARIANTS, type Variant } from '../../../shared/methods/fishbowl/rules.ts';
import { useBoard } from '../../board/board-context.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand, useSessionView } from '../../session/session-context.ts';
import { TextField } from '../../ui/TextField.tsx';
import { CountFields } from '../CountFields.tsx';
import shared from '../live-panel.module.css';
import { PeopleChips } from './PeopleChips.tsx';
import { SetUpGroups } from './SetUpGroups.tsx';
import { type NamedGroup, namedGroups } from './set-up-groups.ts';

/** With the least and the most that the server takes. */
const NUMBERS = [
  ['seats', 1, LIMITS.chairs],
  ['keepEmpty', 0, LIMITS.chairs],
  ['maxTurnSec', 1, 3_600],
  ['timeBoxMin', 1, LIMITS.stepMinutes],
] as const;
type Numbers = Partial<Record<(typeof NUMBERS)[number][0], number>>;

/** Who sits first: those who were asked to begin, those who live with it, or groups. */
const People = ({ variant, seats, chosen, onChoose, groups, onGroups }: PeopleProps) => {
  const t = useT();
  if (!VARIANTS[variant].byGroup)
    return (
      <PeopleChips title={t('bowl.starters')} about={t('bowl.starters.about')} chosen={chosen} onChange={onChoose} />
    );
  // One group inside and everybody else around it.
  if (variant === 'user-experience' || variant === 'closed')
    return <PeopleChips title={t('bowl.inner')} about={t('bowl.inner.about')} chosen={chosen} onChange={onChoose} />;
  return <SetUpGroups groups={groups} seats={seats} onChange={onGroups} />;
};

interface PeopleProps {
  readonly variant: Variant;
  readonly seats: number;
  readonly chosen: readonly string[];
  readonly onChoose: (people: readonly string[]) => void;
  readonly groups: readonly NamedGroup[];
  readonly onGroups: (groups: readonly NamedGroup[]) => void;
}

const useDraft = (templateId: string) => {
  const { people } = useSessionView();
  const { board } = useBoard();
  const [variant, setVariant] = useState<Variant>(
    () => VARIANT_IDS.find((id) => id === board.records.template(templateId)?.preset) ?? 'open',
  );
  const [changed, setChanged] = useState<Numbers>({});
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [ordered, setOrdered] = useState<readonly NamedGroup[]>();
  const groups = ordered ?? namedGroups(people);
  const { byGroup } = VARIANTS[variant];
  const sitting = chosen.length > 0 ? [[...chosen]] : [];
  const named = groups.map((group) => [...group.people]);
  const isOneGroup = variant === 'user-experience' || variant === 'closed';
  return {
    variant,
    rules: { ...VARIANTS[variant], ...changed },
    chosen,
    groups,
    choose: (next: Variant): void => {
      setVariant(next);
      setChanged({});
    },
    change: (next: Numbers): void => setChanged({ ...changed, ...next }),
    setChosen,
    setOrdered,
    /** What differs from the variant as it stands, and the people. */
    made: {
      variant,
      ...changed,
      groups: byGroup ? (isOneGroup ? sitting : named) : [],
      starters: byGroup ? [] : [...chosen],
    },
  };
};

export const SetUp = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const command = useCommand();
  const [topic, setTopic] = useState('');
  const [symbolic, setSymbolic] = useState('');
  const draft = useDraft(templateId);
  const { variant, rules, chosen, groups } = draft;
  const make = (event: FormEvent): void => {
    event.preventDefault();
    void command({ type: 'fishbowl.make', template: templateId, topic, symbolic, ...draft.made });
  };
  return (
    <form className={shared.form} onSubmit={make}>
      <label className="field">
        <span>{t('bowl.topic')}</span>
        <textarea
          className="input"
          dir="auto"
          rows={2}
          required
          value={topic}
          onChange={(event) => setTopic(event.target.value)}
        />
      </label>
      <label className="field">
        <span>{t('bowl.variant')}</span>
        <select className="input" value={variant} onChange={(event) => draft.choose(event.target.value as Variant)}>
          {VARIANT_IDS.map((id) => (
            <option key={id} value={id}>
              {t(keyOf('bowl.variant', id))}
            </option>
          ))}
        </select>
      </label>
      <p className={shared.rule}>{t(keyOf('bowl.rule', variant))}</p>
      <CountFields labelOf={(key) => t(keyOf('bowl', key))} bounds={NUMBERS} values={rules} onChange={draft.change} />
      <People
        variant={variant}
        seats={rules.seats}
        chosen={chosen}
        onChoose={draft.setChosen}
        groups={groups}
        onGroups={draft.setOrdered}
      />
      <TextField
        label={t('bowl.symbolic')}
        small
        value={symbolic}
        placeholder={t('bowl.symbolic.hint')}
        onChange={setSymbolic}
      />
      <button type="submit" className="button main" disabled={topic.trim() === ''}>
        {t('bowl.make')}
      </button>
    </form>
  );
};
