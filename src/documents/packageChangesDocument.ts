import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { CriterionId, Instant } from '#domain/ids.ts';
import type { Language } from '#i18n/catalogue.ts';
import { documentTextsFor } from '#i18n/documentTexts.ts';
import { changedField } from './changedField.ts';
import type { ChangedField } from './changes.ts';
import { label } from './label.ts';
import { pageFrame } from './pageFrame.ts';
import { plainField } from './plainField.ts';
import { revisionsBy, type Revisions } from './revisedRuns.ts';
import { STYLES } from './styles.ts';
import { writable } from './trackedParagraphs.ts';

/** A criterion that came, changed or went with an edition of a package. */
export type ChangedCriterion = {
  readonly kind: 'new' | 'changed' | 'removed';
  /** Id, version and status as they are read (invariant 10). */
  readonly identity: string;
  readonly title: string;
  /** Before is empty in what is new; none in what was removed. */
  readonly fields: readonly ChangedField[];
};

/** What an edition of a package changes against the one before it. */
export type PackageChange = {
  readonly name: string;
  /** Version of the edition that was in force; undefined for the first. */
  readonly from: number | undefined;
  readonly to: number;
  readonly status: string;
  readonly isPublished: boolean;
  /** The package's own texts, those that changed. */
  readonly facts: readonly ChangedField[];
  readonly criteria: readonly ChangedCriterion[];
  readonly unchanged: readonly CriterionId[];
  readonly author: string;
  readonly at: Instant;
  readonly language: Language;
};

const PARTS = ['new', 'changed', 'removed'] as const;

/** The change document of a package: new, changed with tracked changes, removed. Rule D9 in docs/spec/documents.md. */
export function packageChangesDocument(change: PackageChange): Promise<Blob> {
  const { name: title, to, status, isPublished, author, at, language } = change;
  const texts = documentTextsFor(language).package;
  const name = writable(texts.name(title, to));
  const identity = writable(texts.identity(title, to, status));
  const document = new Document({
    title: name,
    creator: 'Samsyn',
    lastModifiedBy: 'Samsyn',
    styles: STYLES,
    features: { trackRevisions: true },
    sections: [
      {
        ...pageFrame({ identity, isPublished, at, language, name }),
        children: [...opening(change), ...body(change, revisionsBy(author, at))],
      },
    ],
  });
  return Packer.toBlob(document);
}

function opening({ name, from, to, facts, criteria, unchanged, language }: PackageChange): readonly Paragraph[] {
  const texts = documentTextsFor(language).package;
  const isSame = facts.length === 0 && criteria.length === 0;
  const lines = [
    isSame ? texts.nothing : texts.howTo,
    ...(unchanged.length === 0 ? [] : [texts.unchanged(unchanged.join(', '))]),
  ];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(writable(name))] }),
    new Paragraph({ style: 'Subtitle', children: [label({ text: texts.heading(from, to), language })] }),
    ...lines.map((text) => new Paragraph({ children: [label({ text, language })] })),
  ];
}

function body({ facts, criteria, language }: PackageChange, revisions: Revisions): readonly Paragraph[] {
  const texts = documentTextsFor(language).package;
  const part = (heading: string, inside: readonly Paragraph[]): readonly Paragraph[] =>
    inside.length === 0
      ? []
      : [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [label({ text: heading, language })] }), ...inside];
  const look = { language, revisions, isDeep: true };
  return [
    ...part(
      texts.facts,
      facts.flatMap((field) => changedField(field, look)),
    ),
    ...PARTS.flatMap((kind) =>
      part(
        texts.part[kind],
        criteria.filter((each) => each.kind === kind).flatMap((each) => criterion(each, look)),
      ),
    ),
  ];
}

type Look = { readonly language: Language; readonly revisions: Revisions; readonly isDeep: boolean };

function criterion({ kind, identity, title, fields }: ChangedCriterion, look: Look): readonly Paragraph[] {
  const { language } = look;
  const texts = documentTextsFor(language).package;
  const lines = fields.flatMap((field) =>
    kind === 'changed'
      ? changedField(field, look)
      : plainField({ label: field.label, text: field.after }, { language, isDeep: true }),
  );
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_3, children: [new TextRun(writable(title))] }),
    new Paragraph({ children: [label({ text: writable(identity), language, size: 18 })] }),
    ...(kind === 'removed' ? [new Paragraph({ children: [label({ text: texts.gone, language })] })] : lines),
  ];
}
