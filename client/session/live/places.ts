/**
 * The places of a board that notes can go to or be taken from: the zones of its templates, by name, with their notes.
 */
import type { Card } from '../../../shared/document/record.ts';
import { keyOf } from '../../../shared/i18n/translate.ts';
import { methodById } from '../../../shared/methods/registry.ts';
import { useBoard, useFacts } from '../../board/board-context.ts';
import type { ZonePlace } from '../../board/zone-view.ts';
import { useT } from '../../i18n/index.ts';

export interface Place extends ZonePlace {
  /** For a choice in a form. */
  readonly key: string;
  readonly label: string;
  readonly notes: readonly Card[];
}

export const placeKey = ({ template, zone }: ZonePlace): string => `${template}/${zone}`;

export const usePlaces = (): readonly Place[] => {
  const t = useT();
  const facts = useFacts();
  return facts.templates.flatMap((template) => {
    const zones = methodById(template.method)?.zones ?? [];
    const title = template.title || t(keyOf('method', template.method));
    return zones.map((zone) => {
      const place = { template: template.id, zone: zone.id };
      const notes = facts.cards.filter(
        (card) =>
          card.parent[0] === template.id && card.text.trim() !== '' && facts.whereabouts.get(card.id)?.zone === zone.id,
      );
      return {
        ...place,
        key: placeKey(place),
        label: `${title}: ${t(keyOf('zone', template.method, zone.id))}`,
        notes,
      };
    });
  });
};

/** Cards with text among those that are selected on the canvas. */
export const useSelectedCards = (selected: readonly string[]): readonly Card[] => {
  const { board } = useBoard();
  return selected.flatMap((id) => {
    const card = board.records.card(id);
    return card && card.text.trim() !== '' ? [card] : [];
  });
};
