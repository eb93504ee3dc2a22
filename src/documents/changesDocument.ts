import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { documentTextsFor } from '#i18n/documentTexts.ts';
import { difference } from '#language/difference/difference.ts';
import type { ChangedField, Changes } from './changes.ts';
import { pageFrame } from './pageFrame.ts';
import { revisedRuns, type Revisions } from './revisedRuns.ts';
import { STYLES } from './styles.ts';
import { trackedParagraphs, writable, type TrackedParagraph } from './trackedParagraphs.ts';

/**
 * What changed between two versions of a criterion, as a Word document with tracked changes. Rules D1–D6 in
 * docs/spec/documents.md.
 */
export function changesDocument(changes: Changes): Promise<Blob> {
  const { id, title, from, to, author, at, language } = changes;
  let lastId = 0;
  const revisions: Revisions = { author: writable(author), at, nextId: () => (lastId += 1) };
  const name = `${id} ${documentTextsFor(language).changes.name(from, to)}`;
  const document = new Document({
    title: `${name}: ${writable(title)}`,
    creator: 'Samsyn',
    lastModifiedBy: 'Samsyn',
    styles: STYLES,
    // What a region writes into the document from here on is tracked too.
    features: { trackRevisions: true },
    sections: [
      {
        ...pageFrame(changes, name),
        children: [...opening(changes), ...changes.fields.flatMap((field) => sectionOf(field, revisions))],
      },
    ],
  });
  return Packer.toBlob(document);
}

function opening({ title, from, to, fields, language }: Changes): readonly Paragraph[] {
  const texts = documentTextsFor(language).changes;
  const labelsOf = (those: readonly ChangedField[]): string => those.map(({ label }) => label).join(', ');
  const changed = fields.filter(isChanged);
  const unchanged = fields.filter((field) => !isChanged(field));
  const lines = [
    ...(changed.length === 0 ? [texts.nothing] : [texts.howTo(from, to), texts.changed(labelsOf(changed))]),
    ...(unchanged.length === 0 ? [] : [texts.unchanged(labelsOf(unchanged))]),
  ];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(writable(title))] }),
    new Paragraph({ style: 'Subtitle', children: [new TextRun(texts.heading(from, to))] }),
    ...lines.map((line) => new Paragraph({ children: [new TextRun(line)] })),
  ];
}

function isChanged({ before, after }: ChangedField): boolean {
  return writable(before) !== writable(after);
}

function sectionOf({ label, before, after }: ChangedField, revisions: Revisions): readonly Paragraph[] {
  const lines = trackedParagraphs(difference(writable(before), writable(after)));
  const runs = revisedRuns(
    lines.map(({ pieces }) => pieces),
    revisions,
  );
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(label)] }),
    ...lines.map((line, at) => {
      const paragraph = new Paragraph({ ...lookOf(line), run: endOf(line, revisions) });
      for (const run of runs[at] ?? []) paragraph.addChildElement(run);
      return paragraph;
    }),
  ];
}

/** A mark and a space; the mark stays in the text, where the one or the other version may have another. */
const ITEM = /^\s*(?:[-–•*]|\d{1,2}[.)]|\p{L}\))\s/u;

function lookOf({ pieces }: TrackedParagraph): { readonly style?: string } {
  return ITEM.test(pieces.map(({ text }) => text).join('')) ? { style: 'ListItem' } : {};
}

function endOf({ end }: TrackedParagraph, { author, at, nextId }: Revisions) {
  const revision = () => ({ id: nextId(), author, date: at });
  if (end === 'same') return {};
  return end === 'added' ? { insertion: revision() } : { deletion: revision() };
}
