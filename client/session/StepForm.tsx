/**
 * A step as facilitators plan it: words, minutes, where everybody looks, who sees what is written, what participants may
 * do, and the script. Nothing is sent before "Save".
 */
import { type FormEvent, useState } from 'react';
import { keyOf } from '../../shared/i18n/translate.ts';
import { LIMITS } from '../../shared/limits.ts';
import { methodById } from '../../shared/methods/registry.ts';
import {
  type StepInput,
  type StepPlan,
  type StepView,
  VISIBILITIES,
  type Visibility,
} from '../../shared/session/agenda.ts';
import { ALL_RIGHTS, RIGHTS, type Right, type Rights } from '../../shared/session/rights.ts';
import { useBoard } from '../board/board-context.ts';
import { useT } from '../i18n/index.ts';
import { CountField } from '../ui/CountField.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './agenda.module.css';

type Draft = StepPlan;

interface Props {
  readonly step: StepView | undefined;
  readonly onSave: (plan: StepInput) => Promise<void>;
  readonly onCancel: () => void;
}

const NEW: Draft = {
  title: '',
  instruction: '',
  minutes: 10,
  method: '',
  focus: { template: '', zone: '' },
  visible: 'all',
  rights: ALL_RIGHTS,
  script: { say: '', watch: '', recover: '' },
};

const draftOf = (step: StepView | undefined): Draft => {
  if (step === undefined) return NEW;
  const { id: _id, state: _state, ...plan } = step;
  return { ...NEW, ...plan };
};

/** Whoever makes something writes in it at once: these are given and taken together with changing one's own. */
const MAKING: readonly Right[] = ['add', 'draw', 'link'];

const withRight = (rights: Rights, right: Right, allowed: boolean): Rights => {
  const next = { ...rights, [right]: allowed };
  if (allowed && MAKING.includes(right)) return { ...next, editOwn: true };
  if (!allowed && right === 'editOwn') return { ...next, add: false, draw: false, link: false };
  return next;
};

interface PartProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

const FocusField = ({ draft, change }: PartProps) => {
  const t = useT();
  const templates = [...useBoard().board.records.templates.values()];
  const { template, zone } = draft.focus;
  const choose = (value: string): void => {
    const [chosen = '', area = ''] = value.split('/');
    const method = templates.find((one) => one.id === chosen)?.method ?? '';
    change({ focus: { template: chosen, zone: area }, method });
  };
  return (
    <label className="field">
      <span>{t('agenda.focus')}</span>
      <select
        className="input small"
        value={template && `${template}/${zone}`}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{t('agenda.focusNone')}</option>
        {templates.map(({ id, method, title }) => {
          const name = title || t(keyOf('method', method));
          return [
            <option key={id} value={`${id}/`}>
              {name}
            </option>,
            ...(methodById(method)?.zones ?? []).map((one) => (
              <option key={`${id}/${one.id}`} value={`${id}/${one.id}`}>
                {name} · {t(keyOf('zone', method, one.id))}
              </option>
            )),
          ];
        })}
      </select>
    </label>
  );
};

const RightsField = ({ draft, change }: PartProps) => {
  const t = useT();
  return (
    <fieldset className={styles.rights}>
      <legend>{t('agenda.rights')}</legend>
      {RIGHTS.map((right) => (
        <label key={right}>
          <input
            type="checkbox"
            checked={draft.rights[right]}
            onChange={(event) => change({ rights: withRight(draft.rights, right, event.target.checked) })}
          />{' '}
          {t(keyOf('right', right))}
        </label>
      ))}
    </fieldset>
  );
};

const SCRIPT = ['say', 'watch', 'recover'] as const;

const ScriptField = ({ draft, change }: PartProps) => {
  const t = useT();
  return (
    <details className={styles.script}>
      <summary>{t('agenda.script')}</summary>
      {SCRIPT.map((part) => (
        <label key={part} className="field">
          <span>{t(`agenda.${part}`)}</span>
          <textarea
            className="input"
            dir="auto"
            rows={2}
            maxLength={LIMITS.scriptChars}
            value={draft.script[part]}
            onChange={(event) => change({ script: { ...draft.script, [part]: event.target.value } })}
          />
        </label>
      ))}
    </details>
  );
};

const TimeAndView = ({ draft, change }: PartProps) => {
  const t = useT();
  return (
    <div className={styles.pair}>
      <CountField
        label={t('agenda.stepMinutes')}
        min={0}
        max={LIMITS.stepMinutes}
        value={draft.minutes}
        onChange={(minutes) => change({ minutes })}
      />
      <label className="field">
        <span>{t('agenda.visible')}</span>
        <select
          className="input small"
          value={draft.visible}
          onChange={(event) => change({ visible: event.target.value as Visibility })}
        >
          {VISIBILITIES.map((one) => (
            <option key={one} value={one}>
              {t(keyOf('visible', one))}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
};

export const StepForm = ({ step, onSave, onCancel }: Props) => {
  const t = useT();
  const [draft, setDraft] = useState(() => draftOf(step));
  const change = (part: Partial<Draft>): void => setDraft((now) => ({ ...now, ...part }));
  const save = (event: FormEvent): void => {
    event.preventDefault();
    void onSave(draft);
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <TextField
        label={t('agenda.stepTitle')}
        small
        required
        maxLength={LIMITS.titleChars}
        value={draft.title}
        onChange={(title) => change({ title })}
      />
      <label className="field">
        <span>{t('agenda.instruction')}</span>
        <textarea
          className="input"
          dir="auto"
          rows={4}
          maxLength={LIMITS.scriptChars}
          value={draft.instruction}
          onChange={(event) => change({ instruction: event.target.value })}
        />
        <small className="hint">{t('agenda.markdownHint')}</small>
      </label>
      <TimeAndView draft={draft} change={change} />
      <FocusField draft={draft} change={change} />
      <RightsField draft={draft} change={change} />
      <ScriptField draft={draft} change={change} />
      <div className={styles.actions}>
        <button type="submit" className="button main">
          {t('agenda.saveStep')}
        </button>
        <button type="button" className="button quiet" onClick={onCancel}>
          {t('agenda.cancel')}
        </button>
      </div>
    </form>
  );
};
