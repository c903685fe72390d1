/**
 * Making a board: a title, the templates it starts with, each with a preview; or a board from a file taken home earlier.
 */
import { type ChangeEvent, type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { ROLES } from '../../shared/access.ts';
import { keyOf } from '../../shared/i18n/translate.ts';
import { LIMITS } from '../../shared/limits.ts';
import { METHODS } from '../../shared/methods/registry.ts';
import { useT } from '../i18n/index.ts';
import { type ApiResult, createBoard, importBoard, type MadeBoard } from '../net/api.ts';
import { rememberLink } from '../net/device.ts';
import styles from './home.module.css';
import { TemplatePreview } from './TemplatePreview.tsx';

interface PickerProps {
  readonly chosen: readonly string[];
  readonly onToggle: (id: string) => void;
}

const TemplatePicker = ({ chosen, onToggle }: PickerProps) => {
  const t = useT();
  return (
    <fieldset className={styles.picker}>
      <legend>{t('home.templates')}</legend>
      {METHODS.map((method) => (
        <label key={method.id} className={styles.template}>
          <input type="checkbox" checked={chosen.includes(method.id)} onChange={() => onToggle(method.id)} />
          <TemplatePreview method={method} />
          <strong>{t(keyOf('method', method.id))}</strong>
          <span>{t(keyOf('method', method.id, 'about'))}</span>
          <span className="hint">{t(keyOf('method', method.id, 'get'))}</span>
          <span className={styles.facts}>
            {t('home.minutes', { least: method.minutes[0], most: method.minutes[1] })} ·{' '}
            {t('home.people', { least: method.people[0], most: method.people[1] })}
          </span>
        </label>
      ))}
    </fieldset>
  );
};

/** The links of a board made here can be shown again only on this device: the server keeps no more than their hashes. */
const rememberLinks = (board: MadeBoard): void => {
  for (const role of ROLES) rememberLink(board.id, board.links[role].id, board.links[role].url);
};

export const CreateBoard = ({ hostKey }: { readonly hostKey: string }) => {
  const t = useT();
  const [, go] = useLocation();
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>(['stakeholder-map']);
  const [problem, setProblem] = useState('');

  const open = (result: ApiResult<MadeBoard>): void => {
    if (!result.ok) {
      setProblem(result.error.message || t('error.unreachable'));
      return;
    }
    rememberLinks(result.value);
    go(`/join#t=${result.value.links.facilitator.token}`);
  };
  const create = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const templates = METHODS.map((method) => method.id).filter((id) => chosen.includes(id));
    open(await createBoard({ title, language: document.documentElement.lang, templates }, hostKey));
  };
  const takeFile = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const text = await event.target.files?.[0]?.text();
    event.target.value = '';
    if (text === undefined) return;
    try {
      open(await importBoard(JSON.parse(text), hostKey));
    } catch {
      setProblem(t('refusal.import.broken'));
    }
  };
  const toggle = (id: string): void =>
    setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);

  return (
    <form className={styles.form} onSubmit={(event) => void create(event)}>
      <label className="field">
        <span>{t('home.boardTitle')}</span>
        <input
          className="input"
          value={title}
          dir="auto"
          maxLength={LIMITS.titleChars}
          placeholder={t('home.titleExample')}
          required
          onChange={(event) => setTitle(event.target.value)}
        />
      </label>
      <TemplatePicker chosen={chosen} onToggle={toggle} />
      {problem && (
        <p className="error" role="alert">
          {problem}
        </p>
      )}
      <div className={styles.actions}>
        <button type="submit" className="button main">
          {t('home.create')}
        </button>
        <label className="button">
          {t('home.import')}
          <input
            type="file"
            accept="application/json,.json"
            className="visually-hidden"
            onChange={(event) => void takeFile(event)}
          />
        </label>
      </div>
    </form>
  );
};
