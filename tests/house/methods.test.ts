/**
 * Law 6: a method is one room on each side. No file outside the rooms names a method or reaches into one; the lists that
 * collect from all rooms are the only ones that may.
 */
import { expect, test } from 'vitest';
import { METHODS } from '../../shared/methods/registry.ts';
import { fileOf, importsOf, sourcesOf, stringOf, walk } from './sources.ts';

/** Beside the lists in the folders of methods: each collects one kind of thing that a method may bring home. */
const LISTS: readonly string[] = ['shared/session/held.ts', 'shared/report/board-facts.ts'];

/** Names one method on purpose: what is parked goes to the wall that has a corner for it. */
const EXCEPTIONS: readonly string[] = ['client/session/live/ParkPage.tsx'];

const ROOM = /^(?:client|shared)\/methods\/[^/]+\//;
const REGISTRY = /^(?:client|shared)\/methods\/[^/]+\.ts$/;
const isOutside = (path: string): boolean =>
  !ROOM.test(path) &&
  !REGISTRY.test(path) &&
  !path.startsWith('shared/i18n/') &&
  ![...LISTS, ...EXCEPTIONS].includes(path);

const outside = sourcesOf('client', 'server', 'shared').filter(({ path }) => isOutside(path));

test('no file outside the rooms names a method by its id', () => {
  const ids = new Set(METHODS.map(({ id }) => id));
  const naming = outside.flatMap(({ path, program }) =>
    walk(program)
      .map(stringOf)
      .filter((text) => text !== undefined && ids.has(text))
      .map((text) => `${path} names '${text}'`),
  );
  expect(naming).toEqual([]);
});

test('no file outside the rooms imports from one', () => {
  const entering = outside.flatMap((source) =>
    importsOf(source)
      .map((specifier) => fileOf(source, specifier))
      .filter((file) => file !== undefined && ROOM.test(file))
      .map((file) => `${source.path} imports ${file}`),
  );
  expect(entering).toEqual([]);
});
