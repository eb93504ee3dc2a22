/** From a piece up to, not including, another in the earlier text and in the later. */
export type Range = {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly youngStart: number;
  readonly youngEnd: number;
};

/** Pieces that stand in both in the same order, or what stands between such. */
export type Stretch = Range & { readonly isSame: boolean };

/** Which piece of the later text each piece of the earlier one is; -1 for none. */
export type Partners = Int32Array;

/** @returns the range as stretches of the same and of what changed, in turns */
export function stretchesOf(range: Range, partners: Partners): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let { oldStart, youngStart } = range;
  const changedUpTo = (oldEnd: number, youngEnd: number): void => {
    if (oldEnd > oldStart || youngEnd > youngStart)
      stretches.push({ isSame: false, oldStart, oldEnd, youngStart, youngEnd });
    [oldStart, youngStart] = [oldEnd, youngEnd];
  };
  for (let at = range.oldStart; at < range.oldEnd; at += 1) {
    const partner = partners[at] ?? -1;
    if (partner < 0) continue;
    changedUpTo(at, partner);
    let length = 1;
    while (at + length < range.oldEnd && partners[at + length] === partner + length) length += 1;
    stretches.push({ isSame: true, oldStart, oldEnd: at + length, youngStart, youngEnd: partner + length });
    [oldStart, youngStart] = [at + length, partner + length];
    at += length - 1;
  }
  changedUpTo(range.oldEnd, range.youngEnd);
  return stretches;
}
