/**
 * What of a scenario a rehearsal does not play yet: whole blocks, and parts of blocks that it does play.
 * Invariant: every top-level block with content is played, or named here, or both in part.
 */
import { isValues } from './values.ts';

/** Blocks that say what the file is, or are compared and not played, or named one by one (cases.ts). */
const HEAD = new Set(['format', 'id', 'title', 'note', 'kind', 'negativeLinkTypes', 'expected', 'negativeCases']);

/** Fields that are played, by block. `position` and `inclusion.present` follow from others. */
const PLAYED: Readonly<Record<string, readonly string[]>> = {
  setting: ['languages', 'startsAt', 'budgetMinutes'],
  organisations: ['id', 'name'],
  participants: ['id', 'name', 'boardRole', 'orgId', 'gender'],
  agenda: ['id', 'title', 'minutes', 'template'],
  notes: ['id', 'area', 'phase', 'authorId', 'text', 'clusterId', 'lang', 'atMinute'],
  clusters: ['id', 'title', 'colour'],
  visioning: ['horizon', 'prompt', 'phases', 'headlines', 'backcast'],
  stakeholders: [
    ...['id', 'name', 'goal', 'group', 'level', 'power', 'interest', 'importance', 'affected', 'legitimate', 'urgent'],
    ...['attitude', 'ring', 'veto', 'influenceTower', 'representedBy', 'inclusion', 'position'],
  ],
  stakeholderMoves: ['stakeholderId', 'from', 'to', 'reason', 'atMinute'],
  linkTypes: ['id', 'label', 'colour'],
  links: ['id', 'from', 'to', 'type', 'direction', 'strength', 'note'],
  votes: [
    ...['id', 'title', 'items', 'budget', 'maxPerItem', 'secretUntilClosed', 'weight', 'tieRule', 'ballots', 'reVote'],
    'expected',
  ],
  convergence: ['id', 'statement', 'scale', 'threshold', 'ballots', 'expected'],
  health: ['scale', 'characteristics', 'anonymous', 'responses', 'expected'],
  fishbowls: [
    ...['id', 'topic', 'variant', 'seats', 'keepEmpty', 'maxTurnSec', 'timeBoxMin', 'eligible', 'initiallySeated'],
    ...['facilitatorId', 'rules', 'events', 'turns', 'observerNotes', 'endedAtSec', 'leftInQueue', 'expected'],
  ],
  markets: [
    ...['id', 'variant', 'mode', 'stalls', 'rounds', 'hostDuty', 'visits', 'feedback', 'proposed', 'reports'],
    ...['offers', 'needs', 'matches', 'expected'],
  ],
  intention: [
    ...['awayArea', 'towardsArea', 'gainArea', 'urgencyArea', 'statements', 'planWordsFound'],
    'affectedStakeholdersAbsent',
  ],
};

const hasContent = (value: unknown): boolean => {
  if (value === null || value === undefined || value === '') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
};

const otherFields = (content: unknown, played: readonly string[]): readonly string[] => {
  const fields = new Set<string>();
  for (const item of Array.isArray(content) ? content : [content]) {
    if (!isValues(item)) continue;
    for (const [name, value] of Object.entries(item)) if (!played.includes(name) && hasContent(value)) fields.add(name);
  }
  return [...fields];
};

export const notPlayed = (raw: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(raw).flatMap(([block, content]) => {
    if (HEAD.has(block) || !hasContent(content)) return [];
    const played = Object.hasOwn(PLAYED, block) ? PLAYED[block] : undefined;
    if (played === undefined) return [Array.isArray(content) ? `${block} (${content.length})` : block];
    const others = otherFields(content, played);
    return others.length > 0 ? [`${block}: ${others.join(', ')}`] : [];
  });
