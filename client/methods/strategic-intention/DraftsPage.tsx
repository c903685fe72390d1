/**
 * Drafts of the groups: one's own to write in, the others to read; facilitators tick those that go into the sentence.
 */
import { useState } from 'react';
import { draftText } from '../../../shared/methods/strategic-intention/words.ts';
import { useT } from '../../i18n/index.ts';
import { nameOf } from '../../session/names.ts';
import { useCommand } from '../../session/session-context.ts';
import shared from '../live-panel.module.css';
import { Differences } from './Differences.tsx';
import { DraftBox } from './DraftBox.tsx';
import styles from './intention.module.css';
import { type DraftView, groupsHere, useIntention } from './use-intention.ts';

/** A facilitator chooses for which group to write; everybody else writes for their own. */
const Mine = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const { view, drafts } = useIntention(templateId);
  const { me, people } = view;
  const groups = groupsHere(view);
  const own = people.find(({ id }) => id === me.participantId)?.group ?? '';
  const [chosen, choose] = useState<string>();
  const group = me.facilitates ? (chosen ?? groups[0] ?? '') : own;
  const nameOfGroup = (one: string): string => one || t('intention.drafts.noGroup');
  return (
    <>
      {me.facilitates && groups.length > 1 && (
        <label className="field">
          <span>{t('intention.drafts.group')}</span>
          <select className="input small" value={group} onChange={(event) => choose(event.target.value)}>
            {groups.map((one) => (
              <option key={one} value={one}>
                {nameOfGroup(one)}
              </option>
            ))}
          </select>
        </label>
      )}
      <DraftBox key={group} templateId={templateId} group={group} draft={drafts.find((one) => one.group === group)} />
    </>
  );
};

const Earlier = ({ draft }: { readonly draft: DraftView }) => {
  const t = useT();
  const { view } = useIntention(draft.template);
  const earlier = draft.versions.slice(0, -1).reverse();
  if (earlier.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>{t('intention.drafts.earlier', { n: earlier.length })}</summary>
      <ol className={styles.wordings}>
        {earlier.map(({ text, by }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: wordings are only ever added
          <li key={at}>
            <span dir="auto">{text}</span>
            <small dir="auto">{nameOf(view, by)}</small>
          </li>
        ))}
      </ol>
    </details>
  );
};

interface DraftProps {
  readonly draft: DraftView;
  readonly taken: boolean;
  readonly onTake: ((taken: boolean) => void) | undefined;
}

const Draft = ({ draft, taken, onTake }: DraftProps) => {
  const t = useT();
  const { view } = useIntention(draft.template);
  const group = draft.group || t('intention.drafts.noGroup');
  const authors = [...new Set(draft.versions.map(({ by }) => nameOf(view, by)))].filter(Boolean).join(', ');
  return (
    <li className={styles.draft} data-draft={draft.group}>
      <div className={styles.draftHead}>
        {onTake && (
          <input
            type="checkbox"
            aria-label={t('intention.drafts.take', { group })}
            checked={taken}
            onChange={(event) => onTake(event.target.checked)}
          />
        )}
        <strong dir="auto">{group}</strong>
        <small dir="auto">{authors}</small>
      </div>
      <p dir="auto">{draftText(draft)}</p>
      <Earlier draft={draft} />
    </li>
  );
};

/** The ticked drafts one after the other are what the facilitator starts to rewrite. */
const Merge = ({
  templateId,
  taken,
  onDone,
}: {
  readonly templateId: string;
  readonly taken: readonly DraftView[];
  readonly onDone: () => void;
}) => {
  const t = useT();
  const command = useCommand();
  const { current } = useIntention(templateId);
  const open = async (): Promise<void> => {
    const text = taken.map(draftText).join('\n').slice(0, 2_000);
    const from = taken.map(({ id }) => id);
    const refused = await command({ type: 'intention.state', template: templateId, text, from });
    if (!refused) onDone();
  };
  const [first, second, ...more] = taken;
  return (
    <div className={shared.form}>
      <p className={shared.soft}>{t('intention.drafts.mergeHint')}</p>
      {first && second && more.length === 0 && (
        <section className={styles.part}>
          <h4>{t('intention.drafts.compare')}</h4>
          <Differences before={draftText(first)} after={draftText(second)} />
        </section>
      )}
      <button type="button" className="button main" disabled={taken.length === 0} onClick={() => void open()}>
        {t('intention.drafts.merge', { v: (current?.v ?? 0) + 1 })}
      </button>
    </div>
  );
};

interface Props {
  readonly templateId: string;
  readonly onMerged: () => void;
}

export const DraftsPage = ({ templateId, onMerged }: Props) => {
  const t = useT();
  const { view, drafts } = useIntention(templateId);
  const { me } = view;
  const [ticked, tick] = useState<readonly string[]>([]);
  const toggle = (id: string, on: boolean): void =>
    tick((all) => (on ? [...all, id] : all.filter((one) => one !== id)));
  return (
    <div className={shared.panel}>
      {me.canWrite && <Mine templateId={templateId} />}
      <section className={shared.section}>
        <h3>{t('intention.drafts.all')}</h3>
        {drafts.length === 0 && <p className={shared.soft}>{t('intention.drafts.none')}</p>}
        <ul className={styles.list}>
          {drafts.map((draft) => (
            <Draft
              key={draft.id}
              draft={draft}
              taken={ticked.includes(draft.id)}
              onTake={me.facilitates ? (on) => toggle(draft.id, on) : undefined}
            />
          ))}
        </ul>
        {me.facilitates && drafts.length > 0 && (
          <Merge templateId={templateId} taken={drafts.filter(({ id }) => ticked.includes(id))} onDone={onMerged} />
        )}
      </section>
    </div>
  );
};
