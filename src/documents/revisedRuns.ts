import { ImportedXmlComponent } from 'docx';
import type { Change } from '#language/difference/change.ts';
import { writable } from './trackedParagraphs.ts';

export type Revisions = {
  /** Who made the changes, as Word shows it. */
  readonly author: string;
  /** When, ISO 8601 without parts of a second, as Word writes it. */
  readonly at: string;
  /** A number that nothing else in the document has. */
  readonly nextId: () => number;
};

/** Revisions by one person at one time, numbered from 1. @param at ISO 8601 */
export function revisionsBy(author: string, at: string): Revisions {
  let lastId = 0;
  return { author: writable(author), at: at.replace(/\.\d+/, ''), nextId: () => (lastId += 1) };
}

type Attributes = Readonly<Record<string, string | number>>;
type MovedPiece = Extract<Change, { readonly move: number }>;

/**
 * The pieces of each line as what stands inside its `w:p`: runs, those that changed in `w:ins`, `w:del`, `w:moveFrom`
 * or `w:moveTo` (ECMA-376 part 1, 17.13.5), which Word accepts and rejects. The library knows no moves and reads some
 * words as fields, so the elements are made here and it writes them.
 *
 * @param lines of one text, in order: a passage that moved may go over several
 */
export function revisedRuns(
  lines: readonly (readonly Change[])[],
  revisions: Revisions,
): readonly (readonly ImportedXmlComponent[])[] {
  const passages = passagesIn(lines.flat(), revisions);
  return lines.map((pieces) => pieces.flatMap((piece) => revised(piece, passages, revisions)));
}

/** One end of a move, with the edits inside it. */
type Passage = { readonly id: number; readonly name: string; readonly first: Change; last: Change };

const endOfMove = ({ kind, move }: MovedPiece): string => `${kind} ${move}`;

function passagesIn(pieces: readonly Change[], { nextId }: Revisions): ReadonlyMap<string, Passage> {
  const passages = new Map<string, Passage>();
  // Word knows the two ends of a move by their common name.
  const names = new Map<number, string>();
  for (const piece of pieces) {
    if (!('move' in piece)) continue;
    const begun = passages.get(endOfMove(piece));
    if (begun !== undefined) {
      begun.last = piece;
      continue;
    }
    const id = nextId();
    const name = names.get(piece.move) ?? `move${id}`;
    names.set(piece.move, name);
    passages.set(endOfMove(piece), { id, name, first: piece, last: piece });
  }
  return passages;
}

function revised(
  piece: Change,
  passages: ReadonlyMap<string, Passage>,
  revisions: Revisions,
): readonly ImportedXmlComponent[] {
  switch (piece.kind) {
    case 'same':
      return [run(piece.text, 'w:t')];
    case 'added':
      return [element('w:ins', revision(revisions), [run(piece.text, 'w:t')])];
    case 'removed':
      return [element('w:del', revision(revisions), [run(piece.text, 'w:delText')])];
    case 'movedFrom':
    case 'movedTo':
      return moved(piece, passages.get(endOfMove(piece)), revisions);
  }
}

function moved(piece: MovedPiece, passage: Passage | undefined, revisions: Revisions): readonly ImportedXmlComponent[] {
  const name = piece.kind === 'movedFrom' ? 'w:moveFrom' : 'w:moveTo';
  const parts = [element(name, revision(revisions), [run(piece.text, 'w:t')])];
  if (passage?.first === piece) {
    const attributes = { ...revision(revisions), 'w:id': passage.id, 'w:name': passage.name };
    parts.unshift(element(`${name}RangeStart`, attributes));
  }
  if (passage?.last === piece) parts.push(element(`${name}RangeEnd`, { 'w:id': passage.id }));
  return parts;
}

function revision({ author, at, nextId }: Revisions): Attributes {
  return { 'w:id': nextId(), 'w:author': author, 'w:date': at };
}

/** Without `xml:space` Word drops spaces at the ends. */
function run(text: string, name: 'w:t' | 'w:delText'): ImportedXmlComponent {
  const parts = text.split(/(\t)/).filter((part) => part !== '');
  const content = parts.map((part) =>
    part === '\t' ? element('w:tab') : element(name, { 'xml:space': 'preserve' }, [part]),
  );
  return element('w:r', {}, content);
}

function element(
  name: string,
  attributes: Attributes = {},
  children: readonly (ImportedXmlComponent | string)[] = [],
): ImportedXmlComponent {
  const made = new ImportedXmlComponent(name, attributes);
  for (const child of children) made.push(child);
  return made;
}
