/**
 * Templates saved on this device, to begin a board with.
 */
import { useState } from 'react';
import { keyOf } from '../../shared/i18n/translate.ts';
import { parseTemplate, type TemplateFile } from '../../shared/templates/file.ts';
import { useT } from '../i18n/index.ts';
import { forgetTemplate, type SavedTemplate, savedTemplates } from '../net/device.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './home.module.css';

interface Props {
  readonly onUse: (file: TemplateFile) => void;
  readonly onProblem: (text: string) => void;
}

export const OwnTemplates = ({ onUse, onProblem }: Props) => {
  const t = useT();
  const [saved, setSaved] = useState(savedTemplates);
  if (saved.length === 0) return null;
  const use = (one: SavedTemplate): void => {
    const template = parseTemplate(one.file);
    if (template.ok) onUse(template.value);
    else onProblem(t(keyOf('refusal', template.error.code)));
  };
  const forget = (one: SavedTemplate): void => {
    forgetTemplate(one);
    setSaved(savedTemplates());
  };
  return (
    <section className={styles.own} aria-label={t('template.onDevice')}>
      <h3>{t('template.onDevice')}</h3>
      <ul>
        {saved.map((one) => (
          <li key={one.at}>
            <button
              type="button"
              className={styles.use}
              aria-label={t('template.use', { title: one.title })}
              onClick={() => use(one)}
            >
              <strong dir="auto">{one.title}</strong>
              <span className="hint">{new Date(one.at).toLocaleDateString(document.documentElement.lang)}</span>
            </button>
            <button
              type="button"
              className="button quiet small"
              aria-label={t('template.forget', { title: one.title })}
              onClick={() => forget(one)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
