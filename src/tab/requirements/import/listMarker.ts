/** What stands before an item of a list. */
export type ListMarker =
  | { readonly kind: 'bullet'; readonly length: number }
  /** `1.`, `a)`: counts the items of one list. */
  | { readonly kind: 'counter'; readonly name: string; readonly length: number }
  /** `3.2.1`, `K12:`, `Krav 4`: says where in the document it stands. */
  | { readonly kind: 'place'; readonly name: string; readonly length: number };

const BULLET = /^\s*[-–—•·*▪◦][ \t]+/u;
const COUNTER = /^\s*(?:\((\d{1,3}|\p{Ll})\)|(\d{1,3}|\p{Ll})[.)])[ \t]+(?=\S)/u;
/** Number after number, or letters and a number: followed by a word, or `0.5 mg` would be one. */
const PLACE =
  /^\s*((?:[Kk]rav|KRAV|[Nn]r|I[Dd])[ .:-]*\d+(?:\.\d+)*|\p{Lu}{1,4}[-.]?\d+(?:\.\d+)*|\d+(?:\.\d+)+)[.:)]?[ \t]+(?=["”(]?\p{Lu})/u;

/** @returns the marker that a line begins with, white space around it counted in its length */
export function markerOf(line: string): ListMarker | undefined {
  const bullet = BULLET.exec(line)?.[0];
  if (bullet !== undefined) return { kind: 'bullet', length: bullet.length };
  const place = PLACE.exec(line);
  if (place?.[1] !== undefined) return { kind: 'place', name: place[1], length: place[0].length };
  const counter = COUNTER.exec(line);
  const name = counter?.[1] ?? counter?.[2];
  return counter === null || name === undefined ? undefined : { kind: 'counter', name, length: counter[0].length };
}
