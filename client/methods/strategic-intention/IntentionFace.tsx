/**
 * The template on the board: the sentence as it stands now, large above the two columns, and the four zones.
 */
import { keyOf } from '../../../shared/i18n/translate.ts';
import type { Method } from '../../../shared/methods/method.ts';
import zones from '../../board/template.module.css';
import { useT } from '../../i18n/index.ts';
import styles from './face.module.css';
import { standingOf, useIntention } from './use-intention.ts';

/** The longer the sentence, the smaller its type: it never leaves its frame. */
const SIZES = [
  [70, 'short'],
  [200, 'medium'],
  [300, 'long'],
] as const;
const sizeOf = (text: string): string => SIZES.find(([most]) => [...text].length <= most)?.[1] ?? 'longest';

interface Props {
  readonly method: Method;
  readonly templateId: string;
}

const Sentence = ({ method, templateId }: Props) => {
  const t = useT();
  const { view, current } = useIntention(templateId);
  const standing = current && standingOf(view, current);
  const [left, top, width, height] = method.zones.find(({ id }) => id === 'sentence')?.rect ?? [0, 0, 0, 0];
  const lines = Object.entries(current?.translations ?? {});
  const size = sizeOf([current?.text ?? '', ...lines.map(([, line]) => line?.text ?? '')].join(' '));
  return (
    <div className={styles.sentence} style={{ left, top, width, height }} data-size={size} data-standing={standing}>
      <div className={styles.head}>
        <strong>{t('zone.strategic-intention.sentence')}</strong>
        {current && <span>{t('intention.sentence.version', { v: current.v })}</span>}
        {standing && <span className={styles.standing}>{t(keyOf('intention.verdict', standing))}</span>}
      </div>
      {current ? (
        <p className={styles.text} dir="auto" data-sentence={current.v}>
          {current.text}
        </p>
      ) : (
        <p className={styles.prompt} dir="auto">
          {t('prompt.strategic-intention.sentence')}
        </p>
      )}
      {lines.map(([lang, line]) => (
        <p key={lang} className={styles.line} lang={lang} dir="auto">
          {line?.text}
        </p>
      ))}
    </div>
  );
};

export const IntentionFace = (props: Props) => {
  const t = useT();
  const { method } = props;
  return (
    <>
      <Sentence {...props} />
      {method.zones
        .filter(({ area }) => area !== undefined)
        .map(({ id, rect: [left, top, width, height], tint }) => (
          <div
            key={id}
            className={zones.zone}
            style={{ left, top, width, height, ['--zone' as string]: tint ? `var(--tint-${tint})` : undefined }}
          >
            <div className={zones.label} dir="auto">
              {t(keyOf('zone', method.id, id))}
            </div>
            <div className={zones.prompt} dir="auto">
              {t(keyOf('prompt', method.id, id))}
            </div>
          </div>
        ))}
    </>
  );
};
