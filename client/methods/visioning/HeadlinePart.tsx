/**
 * Headlines: hanging one up for a group, walking from one to the next, taking one as the sentence that all share.
 */
import { type FormEvent, useState } from 'react';
import { cardSize } from '../../../shared/cards/registry.ts';
import { FIELD_PREFIX } from '../../../shared/document/layout.ts';
import type { Card } from '../../../shared/document/record.ts';
import { LIMITS } from '../../../shared/limits.ts';
import type { Rect } from '../../../shared/methods/method.ts';
import { visioning } from '../../../shared/methods/visioning/method.ts';
import { type BoardUi, useBoard, useBoardRights, useSession } from '../../board/board-context.ts';
import { freeNear } from '../../board/cluster-layout.ts';
import { cardRect } from '../../board/clusters.ts';
import { jumpTo } from '../../board/jump.ts';
import { useT } from '../../i18n/index.ts';
import styles from './vision.module.css';

interface Headline {
  readonly text: string;
  readonly group: string;
  readonly quote: string;
  readonly number: string;
}

/** Hangs a headline in the first free place of a zone. Gives its id. */
const hang = (ui: BoardUi, templateId: string, zoneId: string, said: Headline): string | undefined => {
  const { board } = ui;
  const template = board.records.template(templateId);
  const zone = visioning.zones.find(({ id }) => id === zoneId);
  if (!template || !zone) return undefined;
  const [left, top, width, height] = zone.rect;
  const inside: Rect = [template.xy[0] + left + 16, template.xy[1] + top + 16, width - 32, height - 32];
  const taken = [...board.records.all.values()].flatMap((one) => (one.type === 'card' ? [cardRect(ui, one)] : []));
  const { text, ...fields } = said;
  const size = cardSize('headline', text, fields);
  const corner = freeNear([inside[0], inside[1]], size, inside, taken) ?? [inside[0], inside[1]];
  const at = [corner[0] + size[0] / 2, corner[1] + size[1] / 2] as const;
  let made: string | undefined;
  board.mark();
  board.change(() => {
    [made] = board.addCards([{ kind: 'headline', text: said.text, tint: zone.tint ?? 'sand', at }]);
    const { group, quote, number } = said;
    for (const [name, value] of Object.entries({ group, quote, number }))
      if (made && value !== '') board.write(made, { [FIELD_PREFIX + name]: value });
  });
  return made;
};

const EMPTY: Headline = { text: '', group: '', quote: '', number: '' };

const HeadlineForm = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const ui = useBoard();
  const { me, people, groups } = useMine();
  const [said, setSaid] = useState<Headline>({ ...EMPTY, group: people.find(({ id }) => id === me)?.group ?? '' });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    hang(ui, templateId, 'headlines', { ...said, text: said.text.trim() });
    setSaid({ ...EMPTY, group: said.group });
  };
  const line = (name: keyof Headline, label: string, list?: string) => (
    <input
      className="input small"
      dir="auto"
      aria-label={label}
      placeholder={label}
      list={list}
      maxLength={LIMITS.fieldChars}
      value={said[name]}
      onChange={(event) => setSaid({ ...said, [name]: event.target.value })}
    />
  );
  return (
    <form className={styles.inside} onSubmit={submit}>
      {line('group', t('vision.headline.group'), 'vision-groups')}
      <datalist id="vision-groups">
        {groups.map((group) => (
          <option key={group} value={group} />
        ))}
      </datalist>
      <textarea
        className="input"
        dir="auto"
        rows={2}
        aria-label={t('vision.headline.text')}
        placeholder={t('vision.headline.text')}
        maxLength={LIMITS.questionChars}
        value={said.text}
        onChange={(event) => setSaid({ ...said, text: event.target.value })}
      />
      {line('quote', t('field.quote'))}
      {line('number', t('field.number'))}
      <button type="submit" className="button main" disabled={said.text.trim() === ''}>
        {t('vision.headline.add')}
      </button>
    </form>
  );
};

const useMine = () => {
  const { me, people, settings } = useSession();
  const named = people.map(({ group }) => group).filter(Boolean);
  return { me: me.participantId, people, groups: [...new Set([...settings.groups, ...named])].sort() };
};

interface Props {
  readonly templateId: string;
  readonly headlines: readonly Card[];
}

export const HeadlinePart = ({ templateId, headlines }: Props) => {
  const t = useT();
  const ui = useBoard();
  const rights = useBoardRights();
  const [at, setAt] = useState(-1);
  const here = headlines[at];
  const walk = (): void => {
    const next = (at + 1) % headlines.length;
    setAt(next);
    jumpTo(ui, headlines[next]?.id ?? '');
  };
  const take = ({ text, fields }: Card): void => {
    const made = hang(ui, templateId, 'sentence', { ...EMPTY, text, group: String(fields.group ?? '') });
    if (made) jumpTo(ui, made);
  };
  return (
    <>
      <p className={styles.hint}>{t('vision.headline.about')}</p>
      {rights.add && <HeadlineForm templateId={templateId} />}
      {headlines.length > 0 && (
        <div className={styles.row}>
          <button type="button" className="button" onClick={walk}>
            {t(here ? 'vision.headline.next' : 'vision.headline.walk')}
          </button>
          {here && (
            <span className={styles.count}>{t('vision.headline.at', { at: at + 1, all: headlines.length })}</span>
          )}
        </div>
      )}
      {here && rights.add && (
        <button type="button" className="button small" onClick={() => take(here)}>
          {t('vision.headline.take')}
        </button>
      )}
    </>
  );
};
