/**
 * The board's settings, for facilitators: its question, the groups people choose from when they join, and the link types,
 * at most five, each a verb and a colour.
 */
import { type FormEvent, useState } from 'react';
import { LIMITS } from '../../shared/limits.ts';
import { type LinkType, settingsSchema } from '../../shared/session/settings.ts';
import { useT } from '../i18n/index.ts';
import { Icon } from '../ui/Icon.tsx';
import { Modal } from '../ui/Modal.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useBoard, useSession } from './board-context.ts';
import styles from './settings.module.css';

interface TypesProps {
  readonly types: readonly LinkType[];
  readonly onChange: (types: readonly LinkType[]) => void;
}

const COLOURS = ['#2e7d32', '#b4471f', '#1565c0', '#6a1b9a', '#a32020'] as const;

/** A new type takes an id and a colour that no other has. */
const newType = (types: readonly LinkType[]): LinkType => {
  const taken = new Set(types.map((type) => type.id));
  let number = types.length + 1;
  while (taken.has(`type-${number}`)) number++;
  const colour = COLOURS.find((candidate) => types.every((type) => type.colour !== candidate)) ?? COLOURS[0];
  return { id: `type-${number}`, label: '', colour, negative: false };
};

const LinkTypes = ({ types, onChange }: TypesProps) => {
  const t = useT();
  const change = (at: number, part: Partial<LinkType>): void =>
    onChange(types.map((type, order) => (order === at ? { ...type, ...part } : type)));
  return (
    <fieldset className={styles.types}>
      <legend>{t('settings.linkTypes')}</legend>
      {types.map((type, order) => (
        <div key={type.id} className={styles.type}>
          <input
            type="color"
            aria-label={t('settings.colour', { type: type.label })}
            value={type.colour}
            onChange={(event) => change(order, { colour: event.target.value })}
          />
          <input
            className="input small"
            dir="auto"
            aria-label={t('settings.verb')}
            placeholder={t('settings.verb')}
            maxLength={LIMITS.labelChars}
            required
            value={type.label}
            onChange={(event) => change(order, { label: event.target.value })}
          />
          <label>
            <input
              type="checkbox"
              checked={type.negative}
              onChange={(event) => change(order, { negative: event.target.checked })}
            />{' '}
            {t('settings.harmful')}
          </label>
          <button
            type="button"
            className="button quiet small"
            disabled={types.length === 1}
            aria-label={t('settings.removeType', { type: type.label })}
            onClick={() => onChange(types.filter((_, at) => at !== order))}
          >
            <Icon name="trash" />
          </button>
        </div>
      ))}
      {types.length < LIMITS.linkTypes && (
        <button type="button" className="button small" onClick={() => onChange([...types, newType(types)])}>
          {t('settings.addType')}
        </button>
      )}
    </fieldset>
  );
};

export const SettingsDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useT();
  const { board } = useBoard();
  const { settings } = useSession();
  const [title, setTitle] = useState(settings.title);
  const [groups, setGroups] = useState(settings.groups.join('\n'));
  const [linkTypes, setLinkTypes] = useState<readonly LinkType[]>(settings.linkTypes);
  const [problem, setProblem] = useState('');

  const save = (event: FormEvent): void => {
    event.preventDefault();
    const lines = groups.split('\n').filter((line) => line.trim() !== '');
    const next = settingsSchema.partial().safeParse({ title, groups: lines, linkTypes });
    if (!next.success) {
      setProblem(t('refusal.settings.invalid'));
      return;
    }
    board.room.command({ type: 'settings.change', settings: next.data });
    onClose();
  };
  return (
    <Modal title={t('settings.title')} onClose={onClose}>
      <form className={styles.form} onSubmit={save}>
        <TextField
          label={t('home.boardTitle')}
          required
          maxLength={LIMITS.titleChars}
          value={title}
          onChange={setTitle}
        />
        <label className="field">
          <span>{t('settings.groups')}</span>
          <textarea
            className="input"
            dir="auto"
            rows={5}
            placeholder={t('settings.groupsExample')}
            value={groups}
            onChange={(event) => setGroups(event.target.value)}
          />
        </label>
        <LinkTypes types={linkTypes} onChange={setLinkTypes} />
        {problem && (
          <p className="error" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" className="button main">
          {t('settings.save')}
        </button>
      </form>
    </Modal>
  );
};
