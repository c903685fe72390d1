/**
 * How the time that is left is written and which tone it has. Pure.
 */
export type Tone = 'calm' | 'soon' | 'over';

const MINUTE_MS = 60_000;

/** The last minute is soon; zero and after is over. */
export const toneOf = (leftMs: number): Tone => (leftMs <= 0 ? 'over' : leftMs <= MINUTE_MS ? 'soon' : 'calm');

const two = (value: number): string => String(value).padStart(2, '0');

/** Whole seconds as m:ss, from an hour on as h:mm:ss. */
export const secondsText = (seconds: number): string => {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
};

/** Counts down to 0:00, then up with a plus. A second that has begun is shown whole. */
export const clockText = (leftMs: number): string => {
  const seconds = leftMs > 0 ? Math.ceil(leftMs / 1000) : Math.floor(-leftMs / 1000);
  const text = secondsText(seconds);
  return leftMs > 0 || seconds === 0 ? text : `+${text}`;
};
