/**
 * The time that is left, for everybody, on the server's clock. Its tone says "soon" in the last minute and "over" after;
 * with a sound unless this device is to keep quiet. Reads the session alone: the board, the phone and the screen show it.
 */
import { useEffect, useRef } from 'react';
import { timeLeft } from '../../shared/session/time-left.ts';
import { useT } from '../i18n/index.ts';
import { isQuiet } from '../net/device.ts';
import styles from './countdown.module.css';
import { useServerNow, useSessionView } from './session-context.ts';
import { createChime } from './timer-sound.ts';
import { clockText, type Tone, toneOf } from './timer-words.ts';

const TICK_MS = 250;

/** Sounds when the tone changes while the page is open, not when it opens late. */
const useChime = (tone: Tone | undefined, total: number): void => {
  const chime = useRef<ReturnType<typeof createChime>>(undefined);
  const before = useRef<Tone | undefined>(undefined);
  useEffect(() => {
    chime.current = createChime();
    return () => chime.current?.close();
  }, []);
  useEffect(() => {
    const was = before.current;
    before.current = tone;
    // A timer of a minute is "soon" from its start: that is no news.
    if (total === 0 || isQuiet()) return;
    if (tone === 'soon' && was === 'calm') chime.current?.play('soon');
    if (tone === 'over' && was === 'soon') chime.current?.play('over');
  }, [tone, total]);
};

export const Countdown = ({ size = 'bar' }: { readonly size?: 'bar' | 'screen' }) => {
  const t = useT();
  const { timer } = useSessionView().parts;
  const left = timeLeft(timer, useServerNow(TICK_MS));
  const tone = left === undefined ? undefined : toneOf(left);
  useChime(tone, timer.totalMs);
  if (left === undefined || tone === undefined) return null;
  const stands = timer.leftMs !== null;
  return (
    <>
      <span
        className={styles.time}
        role="timer"
        aria-label={t(tone === 'over' ? 'timer.over' : 'timer.left', { time: clockText(left) })}
        data-tone={tone}
        data-size={size}
        data-stands={stands}
        dir="ltr"
      >
        {clockText(left)}
      </span>
      <span className="visually-hidden" role="status">
        {tone === 'soon' ? t('timer.soon') : tone === 'over' ? t('timer.isOver') : ''}
      </span>
    </>
  );
};
