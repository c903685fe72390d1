/**
 * A scenario file from disk. Invariant: what comes out is of the right format, its ids are unique in their block and
 * name only what exists; anything else is a Failure of one line.
 */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { Failure } from './failure.ts';
import { checkReferences } from './references.ts';
import { type ScenarioFile, scenarioSchema } from './scenario.ts';

const FORMAT = 'learning-alliance-scenario/1';

/** Throws a Failure of one line for what is no scenario. `name` is how the file is called in it. */
export const parseScenario = (input: unknown, name: string): ScenarioFile => {
  const head = z.record(z.string(), z.unknown()).safeParse(input);
  const format = head.success ? head.data.format : undefined;
  if (!head.success || format !== FORMAT) {
    const found = typeof format === 'string' ? `has the format "${format}"` : 'names no format';
    throw new Failure(`${name} ${found}; a rehearsal plays "${FORMAT}".`);
  }
  const parsed = scenarioSchema.safeParse(head.data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Failure(`${name} does not follow its format at ${issue?.path.join('.')}: ${issue?.message}.`);
  }
  checkReferences(parsed.data, name);
  return { scenario: parsed.data, raw: head.data };
};

/** Throws a Failure of one line when the file cannot be read or is no scenario. */
export const loadScenario = async (path: string): Promise<ScenarioFile> => {
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch (error) {
    throw new Failure(`${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}).`);
  }
  let input: unknown;
  try {
    input = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    throw new Failure(`${path} is not JSON.`);
  }
  return parseScenario(input, path);
};
