/**
 * What a template file brings: its methods in small, its steps, its time; and the way back to the picker.
 */
import { keyOf } from '../../shared/i18n/translate.ts';
import { methodById } from '../../shared/methods/registry.ts';
import { agendaTime } from '../../shared/session/agenda-time.ts';
import type { TemplateFile } from '../../shared/templates/file.ts';
import { useT } from '../i18n/index.ts';
import { TemplatePreview } from '../picker/TemplatePreview.tsx';
import styles from './home.module.css';

interface Props {
  readonly file: TemplateFile;
  readonly onLeave: () => void;
}

export const FromTemplate = ({ file, onLeave }: Props) => {
  const t = useT();
  const { sum } = agendaTime(file.agenda, 0);
  const counts = [
    t('template.count', { count: file.templates.length }),
    t('agenda.steps', { count: file.agenda.length }),
    t('agenda.sum', { count: sum }),
  ];
  return (
    <section className={styles.from} aria-label={t('template.from')}>
      <header>
        <div>
          <p className="hint">{t('template.from')}</p>
          <h3 dir="auto">{file.title}</h3>
          <p className="hint">{counts.join(' · ')}</p>
        </div>
        <button type="button" className="button small" onClick={onLeave}>
          {t('template.another')}
        </button>
      </header>
      <ul className={styles.sheets}>
        {file.templates.map(({ id, method, title }) => {
          const known = methodById(method);
          return (
            <li key={id}>
              {known && <TemplatePreview method={known} />}
              <span dir="auto">{title || t(keyOf('method', method))}</span>
            </li>
          );
        })}
      </ul>
      <ol className={styles.steps}>
        {file.agenda.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps of a file have no id and never change places here.
          <li key={at}>
            <span dir="auto">{step.title}</span>
            <span className="hint">
              {step.minutes > 0 ? t('agenda.minutes', { count: step.minutes }) : t('agenda.noTime')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};
