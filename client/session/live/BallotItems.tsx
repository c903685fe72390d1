/**
 * What a new poll is about: the selected cards, all notes of a place, own words, or the lines of a network's health.
 * Keeps nothing itself; says which items the choice makes.
 */
import { useEffect, useState } from 'react';
import { keyOf } from '../../../shared/i18n/translate.ts';
import { LIMITS } from '../../../shared/limits.ts';
import type { PollKind } from '../../../shared/session/ballot.ts';
import type { PollInput } from '../../../shared/session/poll.ts';
import { useBoard } from '../../board/board-context.ts';
import { zoneInView } from '../../board/zone-view.ts';
import { useT } from '../../i18n/index.ts';
import { useValueOf } from '../../ui/use-value.ts';
import styles from './live.module.css';
import { placeKey, usePlaces, useSelectedCards } from './places.ts';

export type Items = NonNullable<Extract<PollInput, { type: 'poll.open' }>['items']>;
type Source = 'selection' | 'zone' | 'own' | 'health';

/** The five characteristics of a healthy network (domain.md A.2, R6 to R10). */
const HEALTH = ['demand', 'trust', 'levels', 'give', 'change'] as const;

const ownItems = (lines: string): Items =>
  [...new Set(lines.split('\n').map((line) => line.trim()))]
    .filter(Boolean)
    .map((label, at) => ({ id: `own${at + 1}`, label: label.slice(0, LIMITS.fieldChars) }));

interface Props {
  readonly kind: PollKind;
  readonly onChange: (items: Items) => void;
}

export const BallotItems = ({ kind, onChange }: Props) => {
  const t = useT();
  const ui = useBoard();
  const selected = useSelectedCards(useValueOf(ui.selection));
  const places = usePlaces().filter(({ notes }) => notes.length > 0);
  const [lines, setLines] = useState('');
  const [where, setWhere] = useState(() => {
    const inView = zoneInView(ui);
    const key = inView && placeKey(inView);
    return places.find((place) => place.key === key)?.key ?? places[0]?.key ?? '';
  });
  const [source, setSource] = useState<Source>(() => {
    if (kind === 'rating') return 'health';
    return selected.length > 1 ? 'selection' : places.length > 0 ? 'zone' : 'own';
  });
  const cards = source === 'selection' ? selected : (places.find(({ key }) => key === where)?.notes ?? []);
  const items: Items =
    source === 'own'
      ? ownItems(lines)
      : source === 'health'
        ? HEALTH.map((line) => ({ id: line, label: t(keyOf('live.health', line)) }))
        : cards.map(({ id }) => ({ card: id }));
  const made = JSON.stringify(items);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `made` says when the items are others.
  useEffect(() => onChange(items), [made]);

  const sources: readonly Source[] =
    kind === 'rating' ? ['health', 'selection', 'zone', 'own'] : ['selection', 'zone', 'own'];
  return (
    <fieldset className={styles.checks}>
      <legend>{t('live.form.items')}</legend>
      {sources.map((one) => (
        <div key={one} className={styles.source}>
          <label data-source={one}>
            <input type="radio" name="source" checked={source === one} onChange={() => setSource(one)} />
            <span>{t(`live.form.items.${one}`, { n: selected.length })}</span>
          </label>
          {one === 'zone' && source === one && places.length > 0 && (
            <select
              className="input small"
              aria-label={t('live.form.items.zone')}
              value={where}
              onChange={(event) => setWhere(event.target.value)}
            >
              {places.map(({ key, label, notes }) => (
                <option key={key} value={key}>
                  {label} ({notes.length})
                </option>
              ))}
            </select>
          )}
          {one === 'own' && source === one && (
            <textarea
              className="input"
              dir="auto"
              rows={4}
              aria-label={t('live.form.items.lines')}
              placeholder={t('live.form.items.lines')}
              value={lines}
              onChange={(event) => setLines(event.target.value)}
            />
          )}
        </div>
      ))}
      <p className="hint" role="status">
        {items.length === 0 ? t('live.form.items.none') : t('live.form.items.count', { n: items.length })}
      </p>
    </fieldset>
  );
};
