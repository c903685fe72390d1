/**
 * Every refusal of the table is provoked somewhere: a test names its code. Those that nothing can provoke yet are listed
 * here, with the reason; once one can, its line has to go.
 */
import { expect, test } from 'vitest';
import { REFUSALS, type RefusalCode } from '../../shared/refusals.ts';
import { sourcesOf } from '../house/sources.ts';

const NOT_YET: Readonly<Partial<Record<RefusalCode, string>>> = {
  'server.broken': 'needs a bug of ours',
};

/** Tests of the table itself name codes without provoking them; so does this file. */
const ABOUT_THE_TABLE = /^tests\/(house\/|unit\/refusals|server\/refusals-provoked)/;

test('a test provokes every refusal, but for those listed', () => {
  const tests = sourcesOf('tests').filter(({ path }) => path.endsWith('.test.ts') && !ABOUT_THE_TABLE.test(path));
  const provoked = (code: string): boolean => tests.some(({ text }) => text.includes(`'${code}'`));
  const silent = Object.keys(REFUSALS).filter((code) => !provoked(code));
  expect(silent).toEqual(Object.keys(NOT_YET));
});
