/**
 * Gathers the facts of a board: sorts records by type, drops dangling links, finds the zone of every card.
 */
import type { BoardRecord, Card, Link, Template } from '../document/record.ts';
import type { BoardFacts, Whereabouts } from '../methods/facts.ts';
import { zoneOfCard } from '../methods/method.ts';
import { methodById } from '../methods/registry.ts';
import { NO_MAP } from '../methods/stakeholder-map/held.ts';
import type { Held } from '../session/held.ts';
import type { Person } from '../session/roster.ts';
import type { Settings } from '../session/settings.ts';
import { textOrder } from '../text-order.ts';

export interface SessionFacts extends Partial<Held> {
  readonly settings: Settings;
  readonly people: Iterable<Person>;
}

const whereaboutsOf = (cards: readonly Card[], templates: readonly Template[]): ReadonlyMap<string, Whereabouts> => {
  const methods = new Map(templates.map((template) => [template.id, methodById(template.method)]));
  const whereabouts = new Map<string, Whereabouts>();
  for (const card of cards) {
    const method = methods.get(card.parent[0]);
    const zone = method && zoneOfCard(method, card);
    if (method && zone) whereabouts.set(card.id, { method: method.id, zone: zone.id, area: zone.area ?? '' });
  }
  return whereabouts;
};

/** Facts in text order of ids (templates from left to right), so that every reading of them is in a stable order. */
export const boardFacts = (records: Iterable<BoardRecord>, session: SessionFacts): BoardFacts => {
  const cards: Card[] = [];
  const links: Link[] = [];
  const templates: Template[] = [];
  for (const record of records) {
    if (record.type === 'card') cards.push(record);
    else if (record.type === 'link') links.push(record);
    else if (record.type === 'template') templates.push(record);
  }
  const byId = (a: { id: string }, b: { id: string }) => textOrder(a.id, b.id);
  cards.sort(byId);
  templates.sort((a, b) => a.xy[0] - b.xy[0] || byId(a, b));
  const cardIds = new Set(cards.map((card) => card.id));
  return {
    title: session.settings.title,
    cards,
    links: links.filter((link) => cardIds.has(link.from) && cardIds.has(link.to)).sort(byId),
    templates,
    whereabouts: whereaboutsOf(cards, templates),
    people: [...session.people],
    linkTypes: session.settings.linkTypes,
    groups: session.settings.groups,
    agenda: session.agenda ?? [],
    polls: session.polls ?? [],
    bowls: session.bowls ?? [],
    markets: session.markets ?? [],
    exchange: session.exchange ?? { entries: [], matches: [], carried: [] },
    map: session.map ?? NO_MAP,
    intention: session.intention ?? { drafts: [], statements: [] },
  };
};
