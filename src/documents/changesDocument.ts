import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { documentTextsFor } from '#i18n/documentTexts.ts';
import type { ChangedField, Changes } from './changes.ts';
import { changedField } from './changedField.ts';
import { label } from './label.ts';
import { pageFrame } from './pageFrame.ts';
import { revisionsBy } from './revisedRuns.ts';
import { STYLES } from './styles.ts';
import { writable } from './trackedParagraphs.ts';

/**
 * What changed between two versions of a criterion, as a Word document with tracked changes. Rules D1–D5 in
 * docs/spec/documents.md.
 */
export function changesDocument(changes: Changes): Promise<Blob> {
  const { id, title, from, to, status, isPublished, author, at, language } = changes;
  const revisions = revisionsBy(author, at);
  const texts = documentTextsFor(language).changes;
  const name = `${id} ${texts.name(from, to)}`;
  const identity = texts.identity(id, to, status);
  const document = new Document({
    title: `${name}: ${writable(title)}`,
    creator: 'Samsyn',
    lastModifiedBy: 'Samsyn',
    styles: STYLES,
    // What a region writes into the document from here on is tracked too.
    features: { trackRevisions: true },
    sections: [
      {
        ...pageFrame({ identity, isPublished, at, language, name }),
        children: [
          ...opening(changes),
          ...changes.fields.flatMap((field) => changedField(field, { language, revisions })),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}

function opening({ title, from, to, fields, language }: Changes): readonly Paragraph[] {
  const texts = documentTextsFor(language).changes;
  const labelsOf = (those: readonly ChangedField[]): string => those.map((field) => field.label).join(', ');
  const changed = fields.filter(isChanged);
  const unchanged = fields.filter((field) => !isChanged(field));
  const lines = [
    ...(changed.length === 0 ? [texts.nothing] : [texts.howTo(from, to), texts.changed(labelsOf(changed))]),
    ...(unchanged.length === 0 ? [] : [texts.unchanged(labelsOf(unchanged))]),
  ];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(writable(title))] }),
    new Paragraph({ style: 'Subtitle', children: [label({ text: texts.heading(from, to), language })] }),
    ...lines.map((line) => new Paragraph({ children: [label({ text: line, language })] })),
  ];
}

function isChanged({ before, after }: ChangedField): boolean {
  return writable(before) !== writable(after);
}
