/**
 * Saving a board as a template: says what goes along and what stays behind, and gives the file. The server strips it; here
 * only its name is set.
 */
import { type FormEvent, useState } from 'react';
import { LIMITS } from '../../shared/limits.ts';
import { useT } from '../i18n/index.ts';
import { exportTemplate } from '../net/api.ts';
import { rememberTemplate } from '../net/device.ts';
import { useSessionView } from '../session/session-context.ts';
import { Modal } from '../ui/Modal.tsx';
import { saveFile } from '../ui/save-file.ts';
import { TextField } from '../ui/TextField.tsx';
import styles from './share.module.css';

interface Props {
  readonly boardId: string;
  readonly sessionToken: string;
  readonly onClose: () => void;
  readonly onSaved: (text: string) => void;
}

/** Whether a text has the name as words of its own: Ann is not in “planned”. */
const hasName = (text: string, name: string): boolean => {
  const literal = name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`(?<!\\p{L})${literal}(?!\\p{L})`, 'iu').test(text);
};

/** Steps whose words name somebody of this board: facilitators wrote them, so they go along unless changed. */
const stepsThatName = ({ people, parts }: ReturnType<typeof useSessionView>): readonly string[] =>
  parts.agenda.steps
    .filter(({ title, instruction, script }) => {
      const words = [title, instruction, ...Object.values(script ?? {})].join('\n');
      return people.some(({ name }) => hasName(words, name));
    })
    .map(({ title }) => title);

export const SaveTemplate = ({ boardId, sessionToken, onClose, onSaved }: Props) => {
  const t = useT();
  const view = useSessionView();
  const [title, setTitle] = useState(view.settings.title);
  const [withGroups, setWithGroups] = useState(false);
  const [problem, setProblem] = useState('');
  const naming = stepsThatName(view);

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const made = await exportTemplate(boardId, withGroups, sessionToken);
    if (!made.ok) {
      setProblem(made.error.message || t('error.unreachable'));
      return;
    }
    const file = { ...made.value, title };
    const name = title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'template';
    saveFile(new File([JSON.stringify(file, null, 2)], `${name}.baraza-template.json`, { type: 'application/json' }));
    rememberTemplate({ title, at: Date.now(), file });
    onClose();
    onSaved(t('template.saved'));
  };
  return (
    <Modal title={t('template.heading')} onClose={onClose}>
      <form className={styles.template} onSubmit={(event) => void save(event)}>
        <dl>
          <dt>{t('template.kept')}</dt>
          <dd>{t('template.keeps')}</dd>
          <dt>{t('template.left')}</dt>
          <dd>{t('template.leaves')}</dd>
        </dl>
        <TextField
          label={t('template.title')}
          required
          maxLength={LIMITS.titleChars}
          value={title}
          onChange={setTitle}
        />
        {view.settings.groups.length > 0 && (
          <label>
            <input type="checkbox" checked={withGroups} onChange={(event) => setWithGroups(event.target.checked)} />{' '}
            {t('template.withGroups')}
          </label>
        )}
        {naming.length > 0 && <p className={styles.names}>{t('template.names', { steps: naming.join(', ') })}</p>}
        {problem && (
          <p className="error" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" className="button main">
          {t('template.do')}
        </button>
      </form>
    </Modal>
  );
};
