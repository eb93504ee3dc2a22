import { Document, HeadingLevel, Packer, Paragraph, TextRun, type Table } from 'docx';
import type { Day, Instant } from '#domain/ids.ts';
import type { Language } from '#i18n/catalogue.ts';
import { documentTextsFor } from '#i18n/documentTexts.ts';
import { label } from './label.ts';
import { pageFrame } from './pageFrame.ts';
import { plainField, type PlainField } from './plainField.ts';
import { STYLES } from './styles.ts';
import { tableOf } from './tableOf.ts';
import { writable } from './trackedParagraphs.ts';

/** One region in the picture, as it is read. */
export type PaperAnswer = {
  readonly region: string;
  readonly answer: string;
  readonly reason: string;
  readonly reservation: string;
};

/** A criterion that is decided on, with all that is needed to decide. */
export type PaperCriterion = {
  /** Id, version and status (invariant 10). */
  readonly identity: string;
  readonly title: string;
  /** What the answers add up to, in one line. */
  readonly picture: string;
  /** What was decided, by whom, when and under which number; undefined before. */
  readonly decision: string | undefined;
  readonly outcome: string | undefined;
  readonly comment: string;
  readonly fields: readonly PlainField[];
  readonly answers: readonly PaperAnswer[];
};

export type DecisionPaper = {
  readonly title: string;
  /** Empty before there is one. */
  readonly caseNumber: string;
  /** Everything in it is decided: it is drawn up, and working material no longer. */
  readonly isDecided: boolean;
  readonly isPublished: boolean;
  readonly consultation: { readonly title: string; readonly opensOn: Day; readonly closesOn: Day };
  readonly regions: number;
  readonly package:
    | {
        readonly name: string;
        readonly version: number;
        readonly decision: string | undefined;
        readonly outcome: string | undefined;
        readonly fields: readonly PlainField[];
      }
    | undefined;
  readonly criteria: readonly PaperCriterion[];
  readonly at: Instant;
  readonly language: Language;
};

/**
 * What the steering group decides from, and what is kept of the decision: full text, the regions' picture and their
 * reservations. Rule D8 in docs/spec/documents.md.
 */
export function decisionPaper(paper: DecisionPaper): Promise<Blob> {
  const { title, caseNumber, isDecided, isPublished, at, language } = paper;
  const texts = documentTextsFor(language).decision;
  const name = writable(texts.name(title, isDecided));
  const state = isDecided ? texts.state.made : texts.state.working;
  const number = caseNumber === '' ? texts.noCaseNumber : texts.caseNumber(caseNumber);
  const identity = writable([title, state, number].join(' · '));
  const document = new Document({
    title: name,
    creator: 'Samsyn',
    lastModifiedBy: 'Samsyn',
    styles: STYLES,
    sections: [
      {
        ...pageFrame({ identity, isPublished, at, language, name }),
        children: [
          ...opening(paper),
          ...wholePackage(paper),
          ...paper.criteria.flatMap((each) => criterion(each, language)),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}

function opening(paper: DecisionPaper): readonly (Paragraph | Table)[] {
  const { title, caseNumber, isDecided, consultation, regions, criteria, language } = paper;
  const texts = documentTextsFor(language).decision;
  const { opensOn, closesOn } = consultation;
  const state = isDecided ? texts.state.made : texts.state.working;
  const number = caseNumber === '' ? texts.noCaseNumber : texts.caseNumber(caseNumber);
  const rows = criteria.map((each) => [
    `${each.title}\n${each.identity}`,
    each.picture,
    each.outcome ?? texts.proposed,
  ]);
  const heads = [texts.column.criterion, texts.column.picture, texts.column.outcome];
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: [label({ text: writable(texts.name(title, isDecided)), language })],
    }),
    new Paragraph({ style: 'Subtitle', children: [label({ text: `${state} · ${number}`, language })] }),
    said(texts.asked({ opensOn, closesOn, title: writable(consultation.title) }, regions), language),
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [label({ text: texts.overview, language })] }),
    tableOf({ heads, rows, widths: [4000, 3226, 1800], language }),
  ];
}

function wholePackage({ package: whole, language }: DecisionPaper): readonly Paragraph[] {
  const texts = documentTextsFor(language).decision;
  if (whole === undefined) return [];
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      children: [label({ text: writable(texts.package(whole.name, whole.version)), language })],
    }),
    said(whole.decision ?? texts.proposed, language),
    ...whole.fields.flatMap((field) => plainField(field, { language })),
  ];
}

function criterion(each: PaperCriterion, language: Language): readonly (Paragraph | Table)[] {
  const texts = documentTextsFor(language).decision;
  const { region, answer, said: reason } = texts.column;
  const rows = each.answers.map((one) => [
    one.region,
    one.answer,
    [one.reason, one.reservation === '' ? '' : texts.reservation(one.reservation)]
      .filter((part) => part !== '')
      .join('\n'),
  ]);
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(writable(each.title))] }),
    new Paragraph({ children: [label({ text: writable(each.identity), language, size: 18 })] }),
    said(each.decision ?? texts.proposed, language),
    ...(each.comment === '' ? [] : [said(each.comment, language)]),
    ...each.fields.flatMap((field) => plainField(field, { language })),
    new Paragraph({ heading: HeadingLevel.HEADING_3, children: [label({ text: texts.regions, language })] }),
    said(each.decision === undefined ? each.picture : `${each.picture} ${texts.frozen}`, language),
    tableOf({ heads: [region, answer, reason], rows, widths: [2200, 2000, 4826], language }),
  ];
}

function said(text: string, language: Language): Paragraph {
  return new Paragraph({ children: [label({ text: writable(text), language })] });
}
