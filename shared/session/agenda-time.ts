/**
 * The time of an agenda against the time there is (FORMAT.md, setting.budgetMinutes: breaks included). Pure; knows no
 * clock: how a running session stands is in agenda.ts.
 */
interface Timed {
  readonly minutes: number;
}

export interface AgendaTime<Step extends Timed> {
  readonly sum: number;
  /** Minutes too long; 0 when it fits or nobody said how much time there is. */
  readonly over: number;
  /** Minutes left; 0 likewise. */
  readonly free: number;
  /** Where time can be saved first: the longest steps, at most three, the longest first. */
  readonly longest: readonly Step[];
}

const LONGEST = 3;

/** How steps stand against a budget in minutes; 0 or undefined for none. */
export const agendaTime = <Step extends Timed>(
  steps: readonly Step[],
  budget: number | undefined,
): AgendaTime<Step> => {
  const sum = steps.reduce((total, { minutes }) => total + minutes, 0);
  const difference = budget ? sum - budget : 0;
  return {
    sum,
    over: Math.max(0, difference),
    free: Math.max(0, -difference),
    longest: steps
      .filter(({ minutes }) => minutes > 0)
      .toSorted((a, b) => b.minutes - a.minutes)
      .slice(0, LONGEST),
  };
};

/**
 * The minutes of steps, each in proportion, so that together they take the budget: whole minutes, a step with a time
 * keeps at least one, a step without stays so. Longer than the budget only when there are more steps than minutes.
 */
export const scaledToFit = (minutes: readonly number[], budget: number): readonly number[] => {
  const sum = minutes.reduce((total, one) => total + one, 0);
  if (sum === 0) return minutes;
  const exact = minutes.map((one) => (one * Math.max(0, budget)) / sum);
  const scaled = exact.map((one, at) => ((minutes[at] ?? 0) > 0 ? Math.max(1, Math.floor(one)) : 0));
  const total = (): number => scaled.reduce((all, one) => all + one, 0);
  /** Changes by one the step that is furthest from its exact share on that side; false when none can be changed. */
  const nudge = (by: 1 | -1): boolean => {
    let best: number | undefined;
    const gap = (at: number): number => ((exact[at] ?? 0) - (scaled[at] ?? 0)) * by;
    for (const at of scaled.keys()) {
      const may = (minutes[at] ?? 0) > 0 && (by > 0 || (scaled[at] ?? 0) > 1);
      if (may && (best === undefined || gap(at) > gap(best))) best = at;
    }
    if (best === undefined) return false;
    scaled[best] = (scaled[best] ?? 0) + by;
    return true;
  };
  while (total() < Math.round(budget) && nudge(1));
  while (total() > Math.round(budget) && nudge(-1));
  return scaled;
};
