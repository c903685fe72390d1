/**
 * The acceptance test: every scenario in tests/scenarios is played through the public interfaces of a real server,
 * one connection a person, and must read as its file expects.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadScenario, parseScenario } from '../rehearse/load-scenario.ts';
import { type OwnServer, startOwnServer } from '../rehearse/own-server.ts';
import { rehearse } from '../rehearse/rehearse.ts';
import { tally } from '../rehearse/table.ts';

const LIMIT_MS = 120_000;
const folder = fileURLToPath(new URL('../scenarios/', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

let server: OwnServer;

beforeAll(async () => {
  server = await startOwnServer({ workerFile: new URL('../../dist/server/sqlite-worker.js', import.meta.url) });
});
afterAll(() => server.close());

describe('rehearsal', () => {
  test('there are scenarios to play', () => {
    expect(files.length).toBeGreaterThanOrEqual(3);
  });

  test.each(files)(
    '%s reads as expected',
    async (name) => {
      const outcome = await rehearse(await loadScenario(folder + name), server, 'max');
      expect(outcome.figures.filter((figure) => !figure.agrees)).toEqual([]);
      expect(tally(outcome).passed).toBeGreaterThan(20);
      expect(outcome.remarks).toEqual([]);
    },
    LIMIT_MS,
  );

  test(
    'a wrong expectation is a difference, and the only one',
    async () => {
      const { raw } = await loadScenario(`${folder}journey-small.json`);
      const tampered = structuredClone(raw) as { expected: { stakeholders: { degree: Record<string, number> } } };
      tampered.expected.stakeholders.degree.s01 = 99;
      const outcome = await rehearse(parseScenario(tampered, 'tampered'), server, 'max');
      const differing = outcome.figures.filter((figure) => !figure.agrees).map((figure) => figure.name);
      expect(differing).toEqual(['stakeholders.degree']);
    },
    LIMIT_MS,
  );

  test(
    'what the board refuses of a file is a difference, and the rest is played',
    async () => {
      const { raw } = await loadScenario(`${folder}two-wells.json`);
      const tampered = structuredClone(raw) as { fishbowls: { seats: number }[] };
      for (const talk of tampered.fishbowls.slice(0, 1)) talk.seats = 99;
      const outcome = await rehearse(parseScenario(tampered, 'tampered'), server, 'max');
      const differing = outcome.figures.filter((figure) => !figure.agrees);
      expect(differing.find(({ name }) => name === 'not taken')?.got).toEqual([
        expect.stringContaining("fishbowl f1: The server refused Otieno, Zawadi's fishbowl.make"),
      ]);
      expect(differing.filter(({ name }) => !/^not taken$|fishbowls\.f1\.|fishbowl f1/.test(name))).toEqual([]);
    },
    LIMIT_MS,
  );

  test('what is not played is named', async () => {
    const file = await loadScenario(`${folder}journey-small.json`);
    const { notPlayed } = await rehearse(file, server, 'max');
    const expected = ['journey', 'expected.options', 'must not pass: complete-charter', 'must not pass: export'];
    expect(expected.filter((part) => !notPlayed.some((line) => line.startsWith(part)))).toEqual([]);
  });
});
