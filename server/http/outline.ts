/**
 * The board as text, for pages without a canvas: templates with their places, and the cards in each in reading order.
 * Anonymous cards name nobody.
 */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ANONYMOUS } from '../../shared/access.ts';
import type { Card, Template } from '../../shared/document/record.ts';
import { translatorFor } from '../../shared/i18n/catalogues.ts';
import { keyOf, type Translate } from '../../shared/i18n/translate.ts';
import { type BoardFacts, isNameless, personName } from '../../shared/methods/facts.ts';
import { methodById } from '../../shared/methods/registry.ts';
import { refusal } from '../../shared/refusals.ts';
import { boardFacts } from '../../shared/report/board-facts.ts';
import { type HttpContext, identityFor, languageOf, parseBody, sendRefusal } from './context.ts';

/** Cards whose tops differ by less stand in one row. */
const ROW = 60;

const inReadingOrder = (cards: readonly Card[]): readonly Card[] =>
  [...cards].sort((a, b) => Math.floor(a.xy[1] / ROW) - Math.floor(b.xy[1] / ROW) || a.xy[0] - b.xy[0]);

const cardOutline = (facts: BoardFacts, { id, kind, tint, text, by, parent }: Card) => ({
  id,
  kind,
  tint,
  text,
  author: by === ANONYMOUS || isNameless(facts.cards, parent[0]) ? '' : personName(facts, by),
});

const templateOutline = (facts: BoardFacts, template: Template, t: Translate, withCards: boolean) => {
  const cards = facts.cards.filter((card) => card.parent[0] === template.id);
  const zones = methodById(template.method)?.zones ?? [];
  return {
    id: template.id,
    method: template.method,
    title: template.title || t(keyOf('method', template.method)),
    zones: zones.map(({ id }) => ({
      id,
      title: t(keyOf('zone', template.method, id)),
      cards: withCards
        ? inReadingOrder(cards.filter((card) => facts.whereabouts.get(card.id)?.zone === id)).map((card) =>
            cardOutline(facts, card),
          )
        : [],
    })),
  };
};

/** Cards without a word would be empty lines. */
const withText = (facts: BoardFacts): BoardFacts => ({
  ...facts,
  cards: facts.cards.filter(({ text }) => text.trim() !== ''),
});

const outline = (all: BoardFacts, t: Translate, withCards: boolean) => {
  const facts = withText(all);
  const beside = facts.cards.filter((card) => facts.whereabouts.get(card.id) === undefined);
  return {
    title: facts.title,
    templates: facts.templates.map((template) => templateOutline(facts, template, t, withCards)),
    beside: withCards ? inReadingOrder(beside).map((card) => cardOutline(facts, card)) : [],
  };
};

const query = z.object({ of: z.enum(['cards', 'places']).default('cards') });

export const outlineRoutes = (app: FastifyInstance, context: HttpContext): void => {
  app.get<{ Params: { id: string } }>('/api/boards/:id/outline', async (request, reply) => {
    const identity = await identityFor(context, request, false);
    if (!identity.ok) return sendRefusal(request, reply, identity.error);
    const asked = parseBody(query, request.query);
    if (!asked.ok) return sendRefusal(request, reply, asked.error);
    const room = await context.registry.open(request.params.id);
    if (room === undefined) return sendRefusal(request, reply, refusal('board.unknown'));
    const content = room.content();
    context.registry.release(room);
    const facts = boardFacts(content.records, content);
    return reply
      .header('cache-control', 'no-store')
      .send(outline(facts, translatorFor(languageOf(request)), asked.value.of === 'cards'));
  });
};
