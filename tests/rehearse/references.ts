/**
 * The references inside a scenario: ids are unique in their block and point at something that is there.
 * Found out before anything is played, so that a slip in a file is not mistaken for a fault of the board.
 */
import { Failure } from './failure.ts';
import type { Scenario } from './scenario.ts';

const idsOf = (items: readonly { readonly id: string }[], block: string, name: string): ReadonlySet<string> => {
  const ids = new Set<string>();
  for (const { id } of items) {
    if (ids.has(id)) throw new Failure(`${name} has the id ${id} twice in ${block}.`);
    ids.add(id);
  }
  return ids;
};

type Check = (known: ReadonlySet<string>, id: string | null | undefined, who: string, block: string) => void;

const checkTalks = ({ fishbowls }: Scenario, people: ReadonlySet<string>, check: Check): void => {
  for (const { id, eligible, initiallySeated, rules, events, observerNotes } of fishbowls) {
    const named = [
      ...eligible,
      ...initiallySeated,
      ...rules.groups.flat(),
      ...observerNotes.map((one) => one.authorId),
    ];
    for (const person of named) check(people, person, `fishbowl ${id}`, 'participants');
    for (const { type, participantId, outId } of events)
      for (const person of [participantId, outId]) check(people, person, `a ${type} in fishbowl ${id}`, 'participants');
  }
};

const checkMarkets = ({ markets }: Scenario, people: ReadonlySet<string>, check: Check, name: string): void => {
  for (const market of markets) {
    const who = `market ${market.id}`;
    const stalls = idsOf(market.stalls, `the stalls of ${who}`, name);
    const offers = idsOf(market.offers, `the offers of ${who}`, name);
    const needs = idsOf(market.needs, `the needs of ${who}`, name);
    const rounds = new Set(market.rounds.map(({ no }) => String(no)));
    idsOf(market.proposed, `the topics of ${who}`, name);
    const doers = [...market.visits, ...market.feedback, ...market.offers, ...market.needs];
    const named = [
      ...doers.map(({ participantId }) => participantId),
      ...market.stalls.flatMap(({ hosts }) => hosts),
      ...Object.values(market.hostDuty).flatMap((duty) => Object.values(duty)),
      ...market.proposed.map(({ by }) => by),
      ...market.reports.map(({ convener }) => convener),
    ];
    for (const person of named) check(people, person, who, 'participants');
    for (const { stallId } of [...market.visits, ...market.feedback, ...market.reports])
      check(stalls, stallId, who, 'its stalls');
    for (const { mergedInto } of market.proposed) check(stalls, mergedInto, who, 'its stalls');
    for (const { round } of market.visits) check(rounds, String(round), `a visit of ${who}`, 'its rounds');
    for (const { offerId, needId } of market.matches) {
      check(offers, offerId, `a match of ${who}`, 'its offers');
      check(needs, needId, `a match of ${who}`, 'its needs');
    }
  }
};

/** Throws a Failure naming the first reference that leads nowhere. */
export const checkReferences = (scenario: Scenario, name: string): void => {
  const organisations = idsOf(scenario.organisations, 'organisations', name);
  const people = idsOf(scenario.participants, 'participants', name);
  const clusters = idsOf(scenario.clusters, 'clusters', name);
  const stakeholders = idsOf(scenario.stakeholders, 'stakeholders', name);
  const types = idsOf(scenario.linkTypes, 'linkTypes', name);
  idsOf(scenario.notes, 'notes', name);
  idsOf(scenario.links, 'links', name);
  idsOf(scenario.votes, 'votes', name);
  idsOf(scenario.convergence, 'convergence', name);
  idsOf(scenario.fishbowls, 'fishbowls', name);
  idsOf(scenario.markets, 'markets', name);

  const check: Check = (known, id, who, block) => {
    if (id !== null && id !== undefined && !known.has(id))
      throw new Failure(`${name}: ${who} names ${id}, which is not in ${block}.`);
  };
  for (const { id, orgId } of scenario.participants) check(organisations, orgId, `participant ${id}`, 'organisations');
  for (const note of scenario.notes) {
    check(people, note.authorId, `note ${note.id}`, 'participants');
    check(clusters, note.clusterId, `note ${note.id}`, 'clusters');
  }
  for (const { id, representedBy } of scenario.stakeholders)
    for (const person of representedBy) check(people, person, `stakeholder ${id}`, 'participants');
  for (const { id, items, ballots } of scenario.votes) {
    idsOf(
      items.map((item) => ({ id: item })),
      `the items of vote ${id}`,
      name,
    );
    for (const { voterId } of ballots) check(people, voterId, `a ballot of ${id}`, 'participants');
  }
  for (const { id, ballots } of scenario.convergence)
    for (const { participantId } of ballots) check(people, participantId, `a ballot of ${id}`, 'participants');
  for (const { participantId } of scenario.health?.responses ?? [])
    check(people, participantId, 'an answer on health', 'participants');
  for (const { stakeholderId } of scenario.stakeholderMoves)
    check(stakeholders, stakeholderId, 'a move', 'stakeholders');
  for (const link of scenario.links) {
    check(stakeholders, link.from, `link ${link.id}`, 'stakeholders');
    check(stakeholders, link.to, `link ${link.id}`, 'stakeholders');
    check(types, link.type, `link ${link.id}`, 'linkTypes');
  }
  checkTalks(scenario, people, check);
  checkMarkets(scenario, people, check, name);
};
