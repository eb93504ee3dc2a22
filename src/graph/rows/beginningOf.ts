/**
 * How a text begins, on one line: titles of rows that are only for the eye.
 *
 * @param length most characters, the ellipsis among them
 */
export function beginningOf(wording: string, length: number): string {
  const oneLine = wording.trim().replace(/\s+/gu, ' ');
  const characters = Array.from(oneLine);
  return characters.length <= length ? oneLine : `${characters.slice(0, length - 1).join('')}…`;
}
