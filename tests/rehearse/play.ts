/**
 * Plays the steps in the order of their minutes, each through its own person's connection, at a chosen pace.
 * Invariant: nobody builds upon a change that has not reached them.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Alarm } from './alarm.ts';
import { Refused } from './failure.ts';
import { planAgenda } from './plan-agenda.ts';
import { planIntention } from './plan-intention.ts';
import { planMarkets } from './plan-markets.ts';
import { planNotes } from './plan-notes.ts';
import { planPolls } from './plan-polls.ts';
import { planStakeholders } from './plan-stakeholders.ts';
import { planTalks } from './plan-talks.ts';
import { planVisioning } from './plan-visioning.ts';
import type { Act, Diary, Stage, Step } from './stage.ts';

const MINUTE_MS = 60_000;

/** How many times faster than the workshop, or without any pause. */
export type Speed = number | 'max';

export const planOf = (stage: Stage): readonly Step[] => {
  const agenda = planAgenda(stage);
  const { minuteFor } = agenda;
  return [
    ...agenda.acts,
    ...planTalks(stage, minuteFor),
    ...planMarkets(stage, minuteFor),
    ...planVisioning(stage, minuteFor),
    ...planStakeholders(stage),
    ...planNotes(stage),
    ...planIntention(stage, minuteFor),
    ...planPolls(stage, minuteFor),
  ].sort((a, b) => a.atMinute - b.atMinute);
};

/** What the server refuses ends this step alone, and is in the diary. */
const doAct = async ({ what, act }: Act, { turnedAway }: Diary): Promise<void> => {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    turnedAway.push(`${what}: ${error.message}`);
  }
};

export const play = async (steps: readonly Step[], speed: Speed, alarm: Alarm, diary: Diary): Promise<void> => {
  let minute = 0;
  for (const step of steps) {
    const { atMinute } = step;
    if (speed !== 'max' && atMinute > minute) {
      await alarm.during(pause(((atMinute - minute) * MINUTE_MS) / speed));
      minute = atMinute;
    }
    if ('act' in step) {
      await alarm.during(doAct(step, diary));
      continue;
    }
    const { by, change } = step;
    const isReady = (): boolean => step.isReady(by.doc);
    if (!isReady())
      await alarm.wait(by.until(isReady), () => `what ${step.what} builds upon has not reached ${by.name}.`);
    by.write(change);
  }
};
