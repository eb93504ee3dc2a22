import { Document, HeadingLevel, Packer, Paragraph, type Table } from 'docx';
import type { Day, Instant } from '#domain/ids.ts';
import type { Language } from '#i18n/catalogue.ts';
import { minutesTextsFor } from '#i18n/minutesTexts.ts';
import { label } from './label.ts';
import { pageFrame } from './pageFrame.ts';
import { plainField } from './plainField.ts';
import { STYLES } from './styles.ts';
import { tableOf } from './tableOf.ts';
import { writable } from './trackedParagraphs.ts';

/** One item of a meeting, as it is read. */
export type MinutesItem = {
  readonly title: string;
  /** Whole minutes. */
  readonly took: number;
  readonly planned: number;
  readonly note: string;
  readonly outcome: string;
  /** A sentence for each decision. */
  readonly decisions: readonly string[];
  /** Id, version and status of each criterion, and where the regions stood. */
  readonly pictures: readonly { readonly criterion: string; readonly standing: string }[];
  readonly answers: readonly {
    readonly region: string;
    readonly criterion: string;
    readonly answer: string;
    readonly reason: string;
    readonly reservation: string;
    readonly confirmed: string;
  }[];
};

export type MinutesPaper = {
  readonly title: string;
  readonly network: string;
  readonly on: Day;
  readonly startedAt: Instant | undefined;
  readonly endedAt: Instant | undefined;
  /** Everything that it is about is in force; otherwise it carries the draft mark. */
  readonly isPublished: boolean;
  readonly attendance: readonly {
    readonly region: string;
    readonly isPresent: boolean;
    readonly attendance: string;
    /** Functions, never names. */
    readonly functions: string;
  }[];
  readonly items: readonly MinutesItem[];
  readonly shortened: number;
  readonly at: Instant;
  readonly language: Language;
};

/** The minutes of a meeting as a Word document. Rule A22 in docs/spec/meetings.md. */
export function minutesDocument(paper: MinutesPaper): Promise<Blob> {
  const { title, network, on, endedAt, isPublished, at, language } = paper;
  const texts = minutesTextsFor(language);
  const name = writable(texts.name(title));
  const state = endedAt === undefined ? texts.state.working : texts.state.made;
  const identity = writable([title, on, state].join(' · '));
  const document = new Document({
    title: name,
    creator: 'Samsyn',
    lastModifiedBy: 'Samsyn',
    styles: STYLES,
    sections: [
      {
        ...pageFrame({ identity, isPublished, at, language, name }),
        children: [
          heading(name, HeadingLevel.HEADING_1, language),
          new Paragraph({
            style: 'Subtitle',
            children: [label({ text: writable(texts.held(network, on)), language })],
          }),
          said(`${texts.times(paper.startedAt, endedAt)} ${texts.decidesNothing}`, language),
          ...(paper.shortened === 0 ? [] : [said(texts.shortened(paper.shortened), language)]),
          ...attendance(paper),
          ...paper.items.flatMap((item, index) => whole(item, index + 1, language)),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}

function attendance({ attendance: regions, language }: MinutesPaper): readonly (Paragraph | Table)[] {
  const texts = minutesTextsFor(language);
  const { region, attendance: being, functions } = texts.column;
  const present = regions.filter(({ isPresent }) => isPresent).length;
  const rows = regions.map((each) => [each.region, each.attendance, each.functions]);
  return [
    heading(texts.attendance, HeadingLevel.HEADING_2, language),
    said(texts.present(present, regions.length), language),
    tableOf({ heads: [region, being, functions], rows, widths: [3000, 2000, 4026], language }),
  ];
}

function whole(item: MinutesItem, place: number, language: Language): readonly (Paragraph | Table)[] {
  const texts = minutesTextsFor(language);
  const { note, outcome, decisions } = item;
  const isEmpty = note === '' && outcome === '' && decisions.length === 0 && item.answers.length === 0;
  return [
    heading(texts.item(place, item.title), HeadingLevel.HEADING_2, language),
    new Paragraph({ children: [label({ text: texts.took(item.took, item.planned), language, size: 18 })] }),
    ...(isEmpty ? [said(texts.empty, language)] : []),
    ...(outcome === '' ? [] : plainField({ label: texts.outcome, text: outcome }, { language })),
    ...(decisions.length === 0 ? [] : [heading(texts.decisions, HeadingLevel.HEADING_3, language)]),
    ...decisions.map((decision) => said(decision, language)),
    ...(note === '' ? [] : plainField({ label: texts.note, text: note }, { language })),
    ...pictures(item, language),
    ...answers(item, language),
  ];
}

function pictures({ pictures: rows }: MinutesItem, language: Language): readonly (Paragraph | Table)[] {
  const texts = minutesTextsFor(language);
  if (rows.length === 0) return [];
  return [
    heading(texts.standing, HeadingLevel.HEADING_3, language),
    tableOf({
      heads: [texts.column.criterion, texts.column.standing],
      rows: rows.map(({ criterion, standing }) => [criterion, standing]),
      widths: [4000, 5026],
      language,
    }),
  ];
}

function answers({ answers: rows }: MinutesItem, language: Language): readonly (Paragraph | Table)[] {
  const texts = minutesTextsFor(language);
  if (rows.length === 0) return [];
  const { region, answer, reason, confirmed } = texts.column;
  return [
    heading(texts.said, HeadingLevel.HEADING_3, language),
    tableOf({
      heads: [region, answer, reason, confirmed],
      rows: rows.map((each) => [
        each.region,
        `${each.criterion}\n${each.answer}`,
        [each.reason, each.reservation === '' ? '' : texts.reservation(each.reservation)]
          .filter((part) => part !== '')
          .join('\n'),
        each.confirmed,
      ]),
      widths: [1900, 2000, 3126, 2000],
      language,
    }),
  ];
}

function heading(text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel], language: Language): Paragraph {
  return new Paragraph({ heading: level, children: [label({ text: writable(text), language })] });
}

function said(text: string, language: Language): Paragraph {
  return new Paragraph({ children: [label({ text: writable(text), language })] });
}
