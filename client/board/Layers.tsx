/**
 * The drawings of a template by person, to show and hide (domain.md B.4: a rich picture keeps a layer per author).
 */
import { useT } from '../i18n/index.ts';
import { initials, personColour } from '../ui/person-colour.ts';
import { useValueOf } from '../ui/use-value.ts';
import { useBoard, useSession } from './board-context.ts';
import styles from './layers.module.css';
import { type Layer, layersOf } from './layers.ts';

const LayerLine = ({ layer: { author, count }, name }: { readonly layer: Layer; readonly name: string }) => {
  const t = useT();
  const { hiddenAuthors } = useBoard();
  const hidden = useValueOf(hiddenAuthors);
  const toggle = (): void => {
    const next = new Set(hidden);
    if (!next.delete(author)) next.add(author);
    hiddenAuthors.set(next);
  };
  return (
    <li>
      <label className={styles.line}>
        <input
          type="checkbox"
          checked={!hidden.has(author)}
          aria-label={t('layers.show', { name })}
          onChange={toggle}
        />
        <span className={styles.who} style={{ background: personColour(author) }} aria-hidden="true">
          {initials(name)}
        </span>
        <span className={styles.name} dir="auto">
          {name}
        </span>
        <small>{t('layers.count', { count })}</small>
      </label>
    </li>
  );
};

/** Nothing where nobody has drawn. */
export const Layers = ({ templateId }: { readonly templateId: string | undefined }) => {
  const t = useT();
  const { board, hiddenAuthors } = useBoard();
  const { people, me } = useSession();
  const hidden = useValueOf(hiddenAuthors);
  useValueOf(board.records.version);
  const layers = layersOf(board.records.all.values(), templateId);
  if (layers.length === 0) return null;
  const others = layers.map(({ author }) => author).filter((author) => author !== me.participantId);
  const drewMyself = others.length < layers.length;
  const nameOf = (author: string): string => people.find(({ id }) => id === author)?.name ?? t('layers.nobody');
  return (
    <section className={styles.layers} aria-label={t('layers.title')}>
      <h3>{t('layers.title')}</h3>
      <p className="hint">{t('layers.hint')}</p>
      <ul className={styles.list}>
        {layers.map((layer) => (
          <LayerLine key={layer.author} layer={layer} name={nameOf(layer.author)} />
        ))}
      </ul>
      <div className={styles.both}>
        {drewMyself && others.length > 0 && (
          <button
            type="button"
            className="button small"
            onClick={() => hiddenAuthors.set(new Set([...hidden, ...others].filter((id) => id !== me.participantId)))}
          >
            {t('layers.mine')}
          </button>
        )}
        {layers.some(({ author }) => hidden.has(author)) && (
          <button type="button" className="button small" onClick={() => hiddenAuthors.set(new Set())}>
            {t('layers.all')}
          </button>
        )}
      </div>
    </section>
  );
};
