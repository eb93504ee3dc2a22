import { Paragraph, type IParagraphOptions } from 'docx';
import { revisedRuns, type Revisions } from './revisedRuns.ts';
import type { TrackedParagraph } from './trackedParagraphs.ts';

/** The lines of one text as paragraphs that Word can accept and reject the changes of. */
export function revisedParagraphs(lines: readonly TrackedParagraph[], revisions: Revisions): readonly Paragraph[] {
  const runs = revisedRuns(
    lines.map(({ pieces }) => pieces),
    revisions,
  );
  return lines.map(
    (line, at) => new RevisedParagraph({ ...lookOf(line), run: endOf(line, revisions) }, runs[at] ?? []),
  );
}

/** The library lets no elements but its own into a paragraph, except by extending it. */
class RevisedParagraph extends Paragraph {
  constructor(options: IParagraphOptions, runs: ReturnType<typeof revisedRuns>[number]) {
    super(options);
    this.root.push(...runs);
  }
}

/** A mark and a space. The mark stays in the text: the other version may have another. */
const ITEM = /^\s*(?:[-–•*]|\d{1,2}[.)]|\p{L}\))\s/u;

function lookOf({ pieces }: TrackedParagraph): { readonly style?: string } {
  return ITEM.test(pieces.map(({ text }) => text).join('')) ? { style: 'ListItem' } : {};
}

function endOf({ end }: TrackedParagraph, { author, at, nextId }: Revisions) {
  const revision = () => ({ id: nextId(), author, date: at });
  if (end === 'same') return {};
  return end === 'added' ? { insertion: revision() } : { deletion: revision() };
}
