import type { Change } from './change.ts';

export type Tracking = {
  /** Who made the changes, as Word shows it. */
  readonly author: string;
  /** When, ISO 8601, e.g. `2026-03-31T09:00:00Z`. */
  readonly at: string;
  /** The first number that no other revision in the document has; 1 unless told. */
  readonly firstId?: number;
};

/**
 * The changes as WordprocessingML: runs, with `w:ins`, `w:del`, `w:moveFrom` and `w:moveTo` around them, which Word
 * shows as tracked changes that can be accepted and rejected (ECMA-376 part 1, 17.13.5). It goes inside a `w:p`; a new
 * line is a `w:br`, a tab a `w:tab`. Characters that XML cannot hold are left out.
 */
export function asTrackedChanges(changes: readonly Change[], tracking: Tracking): string {
  const ends = { movedFrom: lastOfEach(changes, 'movedFrom'), movedTo: lastOfEach(changes, 'movedTo') };
  const begun = new Map<string, number>();
  let id = tracking.firstId ?? 1;
  const parts: string[] = [];
  for (const [at, change] of changes.entries()) {
    const revision = revisionOf(id, tracking);
    id += 1;
    if (!('move' in change)) parts.push(inPlace(change, revision));
    else {
      const [element, key] = [change.kind === 'movedFrom' ? 'moveFrom' : 'moveTo', `${change.kind}${change.move}`];
      const rangeId = begun.get(key) ?? id;
      if (!begun.has(key)) {
        parts.push(`<w:${element}RangeStart ${revisionOf(rangeId, tracking)} w:name="move${change.move}"/>`);
        id += 1;
      }
      begun.set(key, rangeId);
      parts.push(`<w:${element} ${revision}>${run(change.text, 't')}</w:${element}>`);
      if (ends[change.kind].get(change.move) === at) parts.push(`<w:${element}RangeEnd w:id="${rangeId}"/>`);
    }
  }
  return parts.join('');
}

function inPlace({ kind, text }: Change, revision: string): string {
  if (kind === 'added') return `<w:ins ${revision}>${run(text, 't')}</w:ins>`;
  return kind === 'removed' ? `<w:del ${revision}>${run(text, 'delText')}</w:del>` : run(text, 't');
}

/** Where each passage ends: a range goes round all of it, with the edits inside. */
function lastOfEach(changes: readonly Change[], kind: 'movedFrom' | 'movedTo'): ReadonlyMap<number, number> {
  return new Map(changes.flatMap((change, at) => (change.kind === kind ? [[change.move, at] as const] : [])));
}

function revisionOf(id: number, { author, at }: Tracking): string {
  return `w:id="${id}" w:author="${escaped(author)}" w:date="${escaped(at)}"`;
}

/** Without `xml:space` Word drops spaces at the ends. */
function run(text: string, element: 't' | 'delText'): string {
  const pieces = text.split(/(\r\n|[\n\r\v\f\u2028\u2029]|\t)/).filter((piece) => piece !== '');
  const content = pieces.map((piece) => {
    if (piece === '\t') return '<w:tab/>';
    if (/^[\r\n\v\f\u2028\u2029]+$/.test(piece)) return '<w:br/>';
    return `<w:${element} xml:space="preserve">${escaped(piece)}</w:${element}>`;
  });
  return `<w:r>${content.join('')}</w:r>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What is no character in XML 1.0 (2.2): control characters, half a surrogate pair, two that are none. */
const NO_CHARACTER = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function escaped(text: string): string {
  return text.replace(NO_CHARACTER, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
