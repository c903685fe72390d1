/**
 * A colour for a person, the same on every screen: cursors and initials. All are dark enough for white letters.
 */
const COLOURS = ['#0e6f6b', '#b4471f', '#5a4a9c', '#2c6b2f', '#8f3a62', '#1f5f9e', '#7a5410', '#4b5563'] as const;

/** 0 to 7: which of the colours is this person's. */
export const personHue = (id: string): number => {
  let hash = 0;
  for (const letter of id) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 997;
  return hash % COLOURS.length;
};

export const personColour = (id: string): string => COLOURS[personHue(id)] ?? COLOURS[0];

/** One or two letters for a person, by grapheme as far as the browser can. */
export const initials = (name: string): string => {
  const words = name.split(' ').filter(Boolean);
  const [first, last] = [words[0] ?? '', words.length > 1 ? (words.at(-1) ?? '') : ''];
  return ([...first][0] ?? '?') + ([...last][0] ?? '');
};
