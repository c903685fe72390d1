/**
 * Texts of a scenario as the board takes them: names on one line and never empty, nothing longer than its limit.
 * Invariant: whatever had to be shortened or altered is in `remarks`.
 */
import { cleanLine } from '../../shared/access.ts';
import { LIMITS } from '../../shared/limits.ts';
import type { LinkType } from '../../shared/session/settings.ts';
import type { IdBook } from './id-book.ts';
import type { Scenario } from './scenario.ts';

const PLAIN_COLOUR = '#5b6b69';

const cut = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const end = text.charCodeAt(most - 2) >>> 10 === 0x36 ? most - 2 : most - 1;
  return `${text.slice(0, end)}…`;
};

export const createFitter = () => {
  const remarks: string[] = [];
  const shorten = (text: string, most: number, what: string): string => {
    if (text.length > most) remarks.push(`${what} is longer than the board takes and was shortened to ${most}.`);
    return cut(text, most);
  };
  const line = (text: string, instead: string, most: number, what: string): string =>
    shorten(cleanLine(text) || cleanLine(instead) || '?', most, what);

  return {
    remarks,
    text: (text: string, what: string): string => shorten(text, LIMITS.textChars, what),
    field: (text: string, what: string): string => shorten(text, LIMITS.fieldChars, what),
    short: (text: string, what: string): string => shorten(cleanLine(text), LIMITS.labelChars, what),
    name: (text: string, id: string): string => line(text, id, LIMITS.nameChars, `The name of ${id}`),
    title: (text: string, id: string): string => line(text, id, LIMITS.titleChars, 'The title'),
    /** Minutes of a step. */
    minutes: (minutes: number, id: string): number => {
      const fitting = Math.min(LIMITS.stepMinutes, Math.max(0, minutes));
      if (fitting !== minutes) remarks.push(`Step ${id} plays with ${fitting} minutes.`);
      return fitting;
    },
    /** A line that must not be empty, such as the title of a poll. */
    label: (text: string, id: string): string => line(text, id, LIMITS.fieldChars, `The title of ${id}`),
    /** A name for every organisation, all different: the board knows groups by their names alone. */
    groups: (organisations: Scenario['organisations']): ReadonlyMap<string, string> => {
      const names = new Map<string, string>();
      const taken = new Set<string>();
      for (const { id, name } of organisations) {
        const wanted = line(name, id, LIMITS.groupChars, `The name of ${id}`);
        let unique = wanted;
        for (let next = 2; taken.has(unique); next++) unique = `${cut(wanted, LIMITS.groupChars - 6)} (${next})`;
        if (unique !== wanted) remarks.push(`Two organisations are called "${wanted}"; ${id} plays as "${unique}".`);
        taken.add(unique);
        names.set(id, unique);
      }
      return names;
    },
    linkTypes: (scenario: Scenario, ids: IdBook): LinkType[] => {
      const { linkTypes } = scenario;
      const beyond = linkTypes.slice(LIMITS.linkTypes).map(({ id }) => id);
      if (beyond.length > 0)
        remarks.push(`A board has at most ${LIMITS.linkTypes} link types; it does not know ${beyond.join(', ')}.`);
      return linkTypes.slice(0, LIMITS.linkTypes).map(({ id, label, colour }) => ({
        id: ids.of('type', id),
        label: line(label, id, LIMITS.labelChars, `The label of ${id}`),
        colour: /^#[0-9a-fA-F]{6}$/.test(colour) ? colour : PLAIN_COLOUR,
        negative: scenario.negativeLinkTypes.includes(id),
      }));
    },
  };
};

export type Fitter = ReturnType<typeof createFitter>;
