/** Longer words are never compared. */
export const LONGEST_COMPARED = 40;
const WIDTH = LONGEST_COMPARED + 1;
const rows = [new Uint8Array(WIDTH), new Uint8Array(WIDTH), new Uint8Array(WIDTH)] as const;

/**
 * How many letters have to be put in, taken out, changed or swapped with their neighbour to make one word of the other
 * (restricted Damerau–Levenshtein).
 *
 * @param most more than this many are not counted: the answer is then `most + 1`
 * @param isPrefix the other may go on: the distance is that to its nearest beginning
 */
export function editDistance(word: string, other: string, { most, isPrefix }: DistanceLimits): number {
  const width = isPrefix ? Math.min(other.length, word.length + most) : other.length;
  if (word.length > LONGEST_COMPARED || width > LONGEST_COMPARED) return most + 1;
  if (word.length - width > most || width - word.length > most) return most + 1;
  let [before, last, current]: [Uint8Array, Uint8Array, Uint8Array] = [rows[0], rows[1], rows[2]];
  for (let at = 0; at <= width; at += 1) last[at] = at;
  for (let line = 1; line <= word.length; line += 1) {
    const letter = word.charCodeAt(line - 1);
    const letterBefore = line > 1 ? word.charCodeAt(line - 2) : -1;
    current[0] = line;
    let least = line;
    for (let at = 1; at <= width; at += 1) {
      const own = other.charCodeAt(at - 1);
      let cost = (last[at - 1] ?? 0) + (own === letter ? 0 : 1);
      cost = Math.min(cost, (last[at] ?? 0) + 1, (current[at - 1] ?? 0) + 1);
      if (at > 1 && own === letterBefore && other.charCodeAt(at - 2) === letter)
        cost = Math.min(cost, (before[at - 2] ?? 0) + 1);
      current[at] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, last, current] = [last, current, before];
  }
  return Math.min(most + 1, isPrefix ? leastOf(last, width) : (last[width] ?? 0));
}

export type DistanceLimits = { readonly most: number; readonly isPrefix: boolean };

function leastOf(row: Uint8Array, width: number): number {
  let least = row[0] ?? 0;
  for (let at = 1; at <= width; at += 1) least = Math.min(least, row[at] ?? 0);
  return least;
}
