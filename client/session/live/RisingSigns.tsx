/**
 * Signs that people send, rising over the canvas and gone; a still row where motion is not wanted. Nobody is named.
 */
import { useEffect, useRef, useState } from 'react';
import { REACTIONS, type Reaction } from '../../../shared/session/words.ts';
import { useSessionLink } from '../session-context.ts';
import { LiveIcon } from './LiveIcon.tsx';
import styles from './signs.module.css';

const STAY_MS = 2_800;
/** More at once would be a wall in front of the canvas. */
const MOST = 20;

interface Sign {
  readonly key: number;
  readonly kind: Reaction;
  /** Where across, in percent. */
  readonly across: number;
}

export const RisingSigns = () => {
  const { onReactions } = useSessionLink();
  const [signs, setSigns] = useState<readonly Sign[]>([]);
  const lastKey = useRef(0);
  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const stop = onReactions((counts) => {
      const risen = REACTIONS.flatMap((kind) => Array<Reaction>(Math.min(MOST, counts[kind] ?? 0)).fill(kind)).map(
        (kind): Sign => {
          lastKey.current += 1;
          return { key: lastKey.current, kind, across: Math.random() * 100 };
        },
      );
      setSigns((all) => [...all, ...risen].slice(-MOST));
      const timer = setTimeout(() => {
        timers.delete(timer);
        setSigns((all) => all.filter((sign) => !risen.includes(sign)));
      }, STAY_MS);
      timers.add(timer);
    });
    return () => {
      stop();
      for (const timer of timers) clearTimeout(timer);
    };
  }, [onReactions]);
  return (
    <div className={styles.rising} aria-hidden="true" data-signs={signs.length}>
      {signs.map(({ key, kind, across }) => (
        <span key={key} data-sign={kind} style={{ insetInlineStart: `${across}%` }}>
          <LiveIcon name={kind} />
        </span>
      ))}
    </div>
  );
};
