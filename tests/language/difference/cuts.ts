import { textAfter, textBefore, type Change } from '#language/difference/change.ts';
import { tokensOf } from '#language/tokens.ts';

/**
 * Where a change begins or ends inside a word, a number, a date, a code or a placeholder, or between two signs that a
 * reader takes for one word.
 *
 * @returns what was cut, as it stands with its surroundings
 */
export function cutsIn(changes: readonly Change[]): readonly string[] {
  return [
    ...cutsOf(
      textBefore(changes),
      seams(changes, (kind) => kind !== 'added' && kind !== 'movedTo'),
    ),
    ...cutsOf(
      textAfter(changes),
      seams(changes, (kind) => kind !== 'removed' && kind !== 'movedFrom'),
    ),
  ];
}

function seams(changes: readonly Change[], isIn: (kind: Change['kind']) => boolean): readonly number[] {
  let at = 0;
  return changes.filter(({ kind }) => isIn(kind)).map(({ text }) => (at += text.length));
}

function cutsOf(text: string, places: readonly number[]): readonly string[] {
  const inside = new Set<number>();
  for (const { kind, text: token, start } of tokensOf(text))
    for (let at = 1; at < token.length && kind !== 'space'; at += 1) inside.add(start + at);
  return places
    .filter((at) => inside.has(at) || /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1)))
    .map((at) => `${text.slice(Math.max(0, at - 10), at)}‖${text.slice(at, at + 10)}`);
}
