/**
 * Setting up a bowl: the question, the variant with its rule in plain words, and the numbers that may be changed.
 */
import { type FormEvent, useState } from 'react';
import { keyOf } from '../../../shared/i18n/translate.ts';
import { VARIANT_IDS, VARIANTS, type Variant } from '../../../shared/methods/fishbowl/rules.ts';
import { useBoard } from '../../board/board-context.ts';
import { useT } from '../../i18n/index.ts';
import { useCommand, useSessionView } from '../../session/session-context.ts';
import shared from '../live-panel.module.css';
import styles from './fishbowl.module.css';

const NUMBERS = ['seats', 'keepEmpty', 'maxTurnSec', 'timeBoxMin'] as const;

/** Groups as people named them when they joined, largest first; who gave none is in no group. */
const groupsOf = (people: ReturnType<typeof useSessionView>['people']): readonly (readonly string[])[] => {
  const groups = new Map<string, string[]>();
  for (const { id, group, role, removed } of people)
    if (role === 'participant' && group !== '' && !removed) groups.set(group, [...(groups.get(group) ?? []), id]);
  return [...groups.values()].sort((a, b) => b.length - a.length);
};

export const SetUp = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const command = useCommand();
  const { people } = useSessionView();
  const { board } = useBoard();
  const [topic, setTopic] = useState('');
  const [variant, setVariant] = useState<Variant>(
    () => VARIANT_IDS.find((id) => id === board.records.template(templateId)?.preset) ?? 'open',
  );
  const [changed, setChanged] = useState<Partial<Record<(typeof NUMBERS)[number], number>>>({});
  const [symbolic, setSymbolic] = useState('');
  const rules = { ...VARIANTS[variant], ...changed };
  const choose = (next: Variant): void => {
    setVariant(next);
    setChanged({});
  };
  const make = (event: FormEvent): void => {
    event.preventDefault();
    const groups = rules.byGroup ? groupsOf(people).map((group) => [...group]) : [];
    void command({ type: 'fishbowl.make', template: templateId, topic, variant, symbolic, groups, ...changed });
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
          onChange={(e) => setTopic(e.target.value)}
        />
      </label>
      <label className="field">
        <span>{t('bowl.variant')}</span>
        <select className="input" value={variant} onChange={(e) => choose(e.target.value as Variant)}>
          {VARIANT_IDS.map((id) => (
            <option key={id} value={id}>
              {t(keyOf('bowl.variant', id))}
            </option>
          ))}
        </select>
      </label>
      <p className={shared.rule}>{t(keyOf('bowl.rule', variant))}</p>
      <div className={styles.numbers}>
        {NUMBERS.map((key) => (
          <label key={key} className="field">
            <span>{t(keyOf('bowl', key))}</span>
            <input
              className="input small"
              type="number"
              min={key === 'keepEmpty' ? 0 : 1}
              value={rules[key]}
              onChange={(e) => setChanged({ ...changed, [key]: Math.max(0, Math.round(Number(e.target.value))) })}
            />
          </label>
        ))}
      </div>
      <label className="field">
        <span>{t('bowl.symbolic')}</span>
        <input
          className="input small"
          dir="auto"
          value={symbolic}
          placeholder={t('bowl.symbolic.hint')}
          onChange={(e) => setSymbolic(e.target.value)}
        />
      </label>
      <button type="submit" className="button main" disabled={topic.trim() === ''}>
        {t('bowl.make')}
      </button>
    </form>
  );
};
