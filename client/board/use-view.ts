/**
 * The view that this person sees of a template, for components; they render again only when it is another one.
 */
import { useCallback, useSyncExternalStore } from 'react';
import type { View } from '../../shared/methods/method.ts';
import { useBoard } from './board-context.ts';
import type { BoardViews } from './board-views.ts';

/** Reads anew when somebody looks at another view or a record changed; what is read must be the same object until then. */
export const useViews = <T>(read: (views: BoardViews) => T): T => {
  const { views, records } = useBoard().board;
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [views.own.subscribe(listener), records.version.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [views, records],
  );
  return useSyncExternalStore(subscribe, () => read(views));
};

export const useShownView = (templateId: string): View | undefined => useViews((views) => views.shown(templateId));
export const useSharedView = (templateId: string): View | undefined => useViews((views) => views.shared(templateId));
