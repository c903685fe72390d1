/**
 * Texts that sound alike, for the panel: what finds them is loaded when it is first asked for. Until then, nothing.
 */
import { useEffect, useMemo, useState } from 'react';
import type { Text } from './similar.ts';

type Similar = typeof import('./similar.ts');

/** Undefined until it is asked for and loaded; nothing is lost where it cannot be loaded: it is a hint. */
export const useSimilar = (wanted: boolean): Similar | undefined => {
  const [similar, setSimilar] = useState<Similar>();
  useEffect(() => {
    if (!wanted) return;
    let stays = true;
    void import('./similar.ts').then(
      (loaded) => stays && setSimilar(loaded),
      () => undefined,
    );
    return () => {
      stays = false;
    };
  }, [wanted]);
  return similar;
};

/** Enough to see that it hangs already. */
const FEW = 3;

/** Of these cards, the few that sound most like a text. */
export const useAlike = (cards: readonly Text[], text: string | undefined): readonly string[] => {
  const similar = useSimilar(text !== undefined);
  const known = JSON.stringify(cards.map((card) => [card.id, card.text]));
  return useMemo(() => {
    if (similar === undefined || text === undefined) return [];
    const texts = (JSON.parse(known) as readonly (readonly [string, string])[]).map(([id, words]) => ({
      id,
      text: words,
    }));
    return similar.alikeTo(text, texts).slice(0, FEW);
  }, [similar, text, known]);
};
