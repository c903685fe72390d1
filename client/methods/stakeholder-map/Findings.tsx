/**
 * What the view at hand tells, in the panel: whom to protect, whom to invite, whom to draw in; or the questions of the Net-Map.
 */
import type { ReactNode } from 'react';
import { keyOf } from '../../../shared/i18n/translate.ts';
import type { BoardFacts } from '../../../shared/methods/facts.ts';
import { netMapReading, viewsReading } from '../../../shared/methods/stakeholder-map/net-map.ts';
import { useBoard, useBoardRights } from '../../board/board-context.ts';
import { CardChips } from '../../board/CardChips.tsx';
import panel from '../../board/panel.module.css';
import { useShownView } from '../../board/use-view.ts';
import { useT } from '../../i18n/index.ts';
import { keepPlaces, loosenPlaces } from './net-places.ts';
import styles from './views.module.css';

const Found = ({
  title,
  ids,
  children,
}: {
  readonly title: string;
  readonly ids: readonly string[];
  readonly children?: ReactNode;
}) => {
  const t = useT();
  return (
    <section className={panel.section}>
      <h3>
        {title} <span className={panel.count}>{ids.length}</span>
      </h3>
      {children}
      {ids.length === 0 ? <p className={styles.soft}>{t('found.nobody')}</p> : <CardChips ids={ids} />}
    </section>
  );
};

const Places = ({ templateId }: { readonly templateId: string }) => {
  const t = useT();
  const ui = useBoard();
  const rights = useBoardRights();
  if (!rights.move) return null;
  return (
    <div className={styles.buttons}>
      <button
        type="button"
        className="button small"
        onClick={() => {
          keepPlaces(ui, templateId);
          ui.say(t('net.kept'));
        }}
      >
        {t('net.keep')}
      </button>
      <button type="button" className="button quiet small" onClick={() => loosenPlaces(ui, templateId)}>
        {t('net.loosen')}
      </button>
    </div>
  );
};

const QUESTIONS = ['brokers', 'canHarm', 'canGainWeight'] as const;

const NetMap = ({ facts, templateId }: { readonly facts: BoardFacts; readonly templateId: string }) => {
  const t = useT();
  const net = netMapReading(facts);
  return (
    <>
      <Places templateId={templateId} />
      {facts.links.length === 0 ? (
        <p className={styles.soft}>{t('net.empty')}</p>
      ) : (
        QUESTIONS.map((question) => <Found key={question} title={t(keyOf('net', question))} ids={net[question]} />)
      )}
      {net.missingBridges.length > 0 && (
        <section className={panel.section}>
          <h3>{t('net.missingBridges')}</h3>
          <p className={styles.soft}>{t('net.missingBridges.about')}</p>
          <ul className={styles.pairs}>
            {net.missingBridges.map((pair) => (
              <li key={pair.join()}>
                <CardChips ids={pair} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {net.parts.length > 1 && (
        <section className={panel.section}>
          <h3>{t('net.parts')}</h3>
          {net.parts.slice(1).map((part) => (
            <CardChips key={part[0]} ids={part} />
          ))}
        </section>
      )}
    </>
  );
};

export const Findings = ({ facts, templateId }: { readonly facts: BoardFacts; readonly templateId: string }) => {
  const t = useT();
  const view = useShownView(templateId)?.id;
  if (view === 'net-map') return <NetMap facts={facts} templateId={templateId} />;
  if (view !== 'importance-influence' && view !== 'rainbow' && view !== 'onion') return null;
  const { protect, firstToInvite, rings } = viewsReading(facts);
  if (view === 'importance-influence') return <Found title={t('found.protect')} ids={protect} />;
  if (view === 'rainbow') return <Found title={t('found.firstToInvite')} ids={firstToInvite} />;
  return <Found title={t('found.missing')} ids={[...(rings.key?.missing ?? []), ...(rings.primary?.missing ?? [])]} />;
};
