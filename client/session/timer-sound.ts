/**
 * A soft sound at one minute and at zero. The browser lets a page sound only after the person has touched it, so the
 * sound is made ready at the first touch or key.
 */
import type { Tone } from './timer-words.ts';

/** Hertz of the tones, one after the other: up for "soon", down for "over". */
const TONES: Readonly<Record<Exclude<Tone, 'calm'>, readonly number[]>> = { soon: [523, 659], over: [659, 523, 392] };
const TONE_SECONDS = 0.42;
const APART_SECONDS = 0.22;
const LOUD = 0.12;

export const createChime = () => {
  let context: AudioContext | undefined;
  const wake = (): void => {
    context ??= new AudioContext();
    void context.resume();
  };
  addEventListener('pointerdown', wake, { once: true });
  addEventListener('keydown', wake, { once: true });

  const tone = (audio: AudioContext, hertz: number, at: number): void => {
    const [source, volume] = [audio.createOscillator(), audio.createGain()];
    source.frequency.value = hertz;
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(LOUD, at + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.001, at + TONE_SECONDS);
    source.connect(volume).connect(audio.destination);
    source.start(at);
    source.stop(at + TONE_SECONDS);
  };

  return {
    play: (kind: keyof typeof TONES): void => {
      const audio = context;
      if (audio === undefined) return;
      for (const [order, hertz] of TONES[kind].entries()) tone(audio, hertz, audio.currentTime + order * APART_SECONDS);
    },
    close: (): void => {
      removeEventListener('pointerdown', wake);
      removeEventListener('keydown', wake);
      void context?.close();
    },
  };
};
