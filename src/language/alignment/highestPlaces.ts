/** A place in an array, and what stands there. */
export type Place = { readonly at: number; readonly score: number };

/** The places of the highest scores above zero, the highest first; of equal ones the earlier. */
export function highestPlaces(scores: Float32Array, most: number): readonly Place[] {
  const best: Place[] = [];
  let floor = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0;
    if (score <= floor) continue;
    const place = best.findIndex((other) => other.score < score);
    best.splice(place === -1 ? best.length : place, 0, { at, score });
    if (best.length > most) best.pop();
    if (best.length === most) floor = best[most - 1]?.score ?? 0;
  }
  return best;
}
