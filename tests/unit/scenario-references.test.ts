/**
 * What a file for a rehearsal names must be in it: said in one line before anything is played.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseScenario } from '../rehearse/load-scenario.ts';

const text = readFileSync('tests/scenarios/two-wells.json', 'utf8');

type Place = Record<string, unknown>;

/** The file with one value changed; `path` leads to it. */
const withValue = (path: readonly (string | number)[], value: unknown): unknown => {
  const file: Place = JSON.parse(text);
  const last = path.at(-1) ?? '';
  const place = path.slice(0, -1).reduce<Place>((at, step) => at[step] as Place, file);
  place[last] = value;
  return file;
};

describe('a reference that leads nowhere', () => {
  test.each([
    [['fishbowls', 0, 'eligible', 1], 'p99', 'fishbowl f1 names p99, which is not in participants'],
    [['fishbowls', 1, 'rules', 'groups', 1, 0], 'p99', 'fishbowl f2 names p99, which is not in participants'],
    [['fishbowls', 0, 'events', 3, 'participantId'], 'p99', 'a turn-start in fishbowl f1 names p99'],
    [['fishbowls', 1, 'observerNotes', 0, 'authorId'], 'p99', 'fishbowl f2 names p99'],
    [['fishbowls', 1, 'id'], 'f1', 'has the id f1 twice in fishbowls'],
    [['markets', 0, 'hostDuty', '1', 'm1'], 'p99', 'market k1 names p99, which is not in participants'],
    [['markets', 1, 'visits', 0, 'stallId'], 'm9', 'market k2 names m9, which is not in its stalls'],
    [['markets', 1, 'visits', 0, 'round'], 7, 'a visit of market k2 names 7, which is not in its rounds'],
    [['markets', 2, 'proposed', 1, 'mergedInto'], 't9', 'market k3 names t9, which is not in its stalls'],
    [['markets', 3, 'matches', 0, 'needId'], 'ne9', 'a match of market k4 names ne9, which is not in its needs'],
  ])('%j', (path, value, message) => {
    expect(() => parseScenario(withValue(path, value), 'file')).toThrow(message);
  });

  test('none in the file as it is', () => {
    expect(() => parseScenario(JSON.parse(text), 'file')).not.toThrow();
  });
});
