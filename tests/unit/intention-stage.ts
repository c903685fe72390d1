/**
 * A strategic intention on a stage (session-world.ts): what people say to it, and what stands in it. The newest version is
 * the one that is meant.
 */
import type { SessionInput } from '../../shared/session/session.ts';
import type { Stage } from './session-world.ts';

export const TEMPLATE = 'template';

export const draft = (group: string, text: string, forPerson?: string): SessionInput => ({
  type: 'intention.draft',
  template: TEMPLATE,
  group,
  text,
  ...(forPerson === undefined ? {} : { for: forPerson }),
});

/** Opens a version, made from these drafts. */
export const state = (text: string, from: readonly string[] = []): SessionInput => ({
  type: 'intention.state',
  template: TEMPLATE,
  text,
  from: [...from],
});

export const versions = (stage: Stage, who = 'ana') => stage.parts(who).intention.statements;
export const current = (stage: Stage) => versions(stage).at(-1);
export const idOf = (stage: Stage): string => current(stage)?.id ?? '';

/** Puts the newest version to the vote and gives the id of the poll. */
export const vote = (stage: Stage): string => {
  stage.act('fay', { type: 'intention.vote', statement: idOf(stage) });
  return stage.parts('fay').poll.polls.at(-1)?.id ?? '';
};
