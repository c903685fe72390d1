/**
 * What changed between two wordings, by words, in any script. Ours: a sentence is short, so the plain longest common
 * subsequence is enough, and words are found by the rules of Unicode that every browser and Node have.
 */
export interface Piece {
  readonly kind: 'same' | 'out' | 'in';
  readonly text: string;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
const wordsOf = (text: string): readonly string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

/** Lengths of the longest common subsequences of what follows each pair of positions. */
const lengthsOf = (before: readonly string[], after: readonly string[]): readonly Uint16Array[] => {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--) {
    const [row, next] = [lengths[i], lengths[i + 1]];
    if (row === undefined || next === undefined) continue;
    for (let j = after.length - 1; j >= 0; j--)
      row[j] = before[i] === after[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
  }
  return lengths;
};

const joined = (pieces: readonly Piece[]): readonly Piece[] => {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last?.kind === piece.kind) whole[whole.length - 1] = { kind: piece.kind, text: last.text + piece.text };
    else if (piece.text !== '') whole.push(piece);
  }
  return whole;
};

/**
 * Runs of what went, came and stayed, in reading order; what went stands before what came in its place. A space that stayed
 * between two words that changed belongs to them: single words read badly.
 */
const inRuns = (pieces: readonly Piece[]): readonly Piece[] => {
  const runs: Piece[] = [];
  let out = '';
  let into = '';
  const flush = (): void => {
    if (out !== '') runs.push({ kind: 'out', text: out });
    if (into !== '') runs.push({ kind: 'in', text: into });
    out = '';
    into = '';
  };
  for (const [at, { kind, text }] of pieces.entries()) {
    const isGap = kind === 'same' && text.trim() === '' && (out !== '' || into !== '');
    const next = pieces[at + 1]?.kind;
    if (isGap && next !== undefined && next !== 'same') {
      out += text;
      into += text;
    } else if (kind === 'out') out += text;
    else if (kind === 'in') into += text;
    else {
      flush();
      runs.push({ kind, text });
    }
  }
  flush();
  return runs;
};

/** Pieces that stayed or went make the earlier wording, pieces that stayed or came the later one. */
export const wordDifferences = (before: string, after: string): readonly Piece[] => {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const lengths = lengthsOf(was, is);
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < was.length || j < is.length) {
    if (i < was.length && j < is.length && was[i] === is[j]) {
      pieces.push({ kind: 'same', text: was[i] ?? '' });
      i++;
      j++;
    } else if (j >= is.length || (i < was.length && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))) {
      pieces.push({ kind: 'out', text: was[i] ?? '' });
      i++;
    } else {
      pieces.push({ kind: 'in', text: is[j] ?? '' });
      j++;
    }
  }
  return joined(inRuns(pieces));
};
