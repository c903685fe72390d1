/**
 * What stays of each turn. Who writes it down has the turn that ended last in front, while the next one runs; Enter keeps it.
 */
import { LineInput } from '../../board/LineInput.tsx';
import { useT } from '../../i18n/index.ts';
import { useCommand, useSessionView } from '../../session/session-context.ts';
import { secondsText } from '../../session/timer-words.ts';
import { useName } from '../../session/use-name.ts';
import shared from '../live-panel.module.css';
import styles from './fishbowl.module.css';
import type { BowlProps } from './use-bowl.ts';

type Turn = BowlProps['bowl']['turns'][number];

const Gist = ({ bowl, turn }: BowlProps & { readonly turn: Turn }) => {
  const t = useT();
  const name = useName();
  const command = useCommand();
  const label = t('bowl.gist.of', { name: name(turn.person ?? ''), time: secondsText(turn.durationSec ?? 0) });
  return (
    <li>
      <small dir="auto">{label}</small>
      <LineInput
        label={label}
        value={turn.gist}
        onChange={(gist) => void command({ type: 'fishbowl.turn-fix', bowl: bowl.id, turn: turn.id, gist })}
      />
    </li>
  );
};

/** Turns that this person may put into words: all for facilitators, one's own and those one entered for everybody else. */
const isWritten = ({ person }: Turn): boolean => person !== undefined;

export const GistNow = ({ bowl }: BowlProps) => {
  const t = useT();
  const { me } = useSessionView();
  const last = bowl.turns.filter((turn) => isWritten(turn) && turn.gist === '').at(-1);
  if (last === undefined || (!me.facilitates && bowl.phase === 'closed')) return null;
  return (
    <section className={shared.section}>
      <h3>{t('bowl.gist.now')}</h3>
      <ul className={styles.gists}>
        <Gist key={last.id} bowl={bowl} turn={last} />
      </ul>
    </section>
  );
};

export const Gists = ({ bowl }: BowlProps) => {
  const t = useT();
  const { me } = useSessionView();
  const turns = me.facilitates ? bowl.turns : bowl.turns.filter(({ gist }) => gist !== '');
  if (turns.length === 0) return null;
  return (
    <details className={shared.section} open={bowl.phase === 'closed'}>
      <summary>{t('bowl.gist.all', { turns: bowl.turns.length })}</summary>
      <ol className={styles.gists}>
        {turns.map((turn) =>
          isWritten(turn) && me.facilitates ? (
            <Gist key={turn.id} bowl={bowl} turn={turn} />
          ) : (
            <li key={turn.id} dir="auto">
              {turn.gist}
            </li>
          ),
        )}
      </ol>
    </details>
  );
};
