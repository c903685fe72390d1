/**
 * Where what a phone sends is laid: the place the step looks at, else the first place of the board with the wished name.
 */
import { useEffect, useState } from 'react';
import { type OutlineTemplate, outlineOf } from '../net/api.ts';
import type { Visit } from '../net/device.ts';
import { useSessionView } from '../session/session-context.ts';

export interface Place {
  readonly template: string;
  readonly zone: string;
  readonly title: string;
}

const named = (wished: string, templates: readonly OutlineTemplate[]): Place | undefined => {
  for (const { id, zones } of templates) {
    const found = zones.find((zone) => zone.id === wished);
    if (found) return { template: id, zone: found.id, title: found.title };
  }
  return undefined;
};

const focusOf = (
  { template, zone }: { readonly template: string; readonly zone: string },
  templates: readonly OutlineTemplate[],
): Place | undefined => {
  if (template === '') return undefined;
  const found = templates.find(({ id }) => id === template);
  return { template, zone, title: found?.zones.find(({ id }) => id === zone)?.title ?? found?.title ?? '' };
};

/** The places of the board by name, without its cards. */
const usePlaces = ({ boardId, sessionToken }: Visit): readonly OutlineTemplate[] => {
  const [templates, setTemplates] = useState<readonly OutlineTemplate[]>([]);
  useEffect(() => {
    let wanted = true;
    void outlineOf(boardId, sessionToken, 'places').then((found) => {
      if (wanted && found.ok) setTemplates(found.value.templates);
    });
    return () => {
      wanted = false;
    };
  }, [boardId, sessionToken]);
  return templates;
};

/** `wished` are ids of zones, the best first; undefined where the board has none of them and the step looks nowhere. */
export const usePlace = (visit: Visit, wished: readonly string[]): Place | undefined => {
  const { steps, current } = useSessionView().parts.agenda;
  const templates = usePlaces(visit);
  const step = steps.find(({ id }) => id === current);
  const looked = step && focusOf(step.focus, templates);
  if (looked) return looked;
  for (const name of wished) {
    const place = named(name, templates);
    if (place) return place;
  }
  return undefined;
};
