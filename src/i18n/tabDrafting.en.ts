import type { tabDraftingSv } from './tabDrafting.sv.ts';
import { termsEn } from './terms.en.ts';

const NUMBER = new Intl.NumberFormat('en-GB');
const characters = (count: number): string => `${NUMBER.format(count)} characters`;
const contentTooLong = ({ id, limit }: { readonly id: string; readonly limit: number }): string =>
  `The texts of ${id} are together too long for an edition. Shorten them to ${characters(limit)} in all.`;

export const tabDraftingEn: typeof tabDraftingSv = {
  refusal: {
    moveCriterion: {
      mayNotMove: ({ verb }) =>
        verb === 'revise'
          ? 'Only the national coordinator can begin to revise a published criterion.'
          : 'The working group, area coordinators and the national coordinator can change the status.',
      wrongStatus: ({ status }) =>
        `The criterion now has the status “${termsEn.status[status]}”. Reload the page and see what is possible.`,
      contentTooLong,
    },
    startCriterion: {
      mayNotEdit: () =>
        'You may not create criteria. The working group, area coordinators and the national coordinator may.',
      productGroupUnknown: ({ code }) => `Product group ${code} is not in the list of product groups. Choose another.`,
      sourceMissing: ({ id }) => `${id} no longer exists. Choose another criterion.`,
      sourceTextMissing: ({ id }) => `Only the title of ${id} is known. Write one of your own and refer to the source.`,
      contentTooLong,
      requirementMissing: () => 'One of the chosen regional requirements no longer exists. Choose again.',
      titleMissing: () => 'Write a title.',
      titleTooLong: ({ limit }) => `The title is too long. Shorten it to ${characters(limit)}.`,
      textTooLong: ({ field, limit }) => `${termsEn.field[field]} is too long. Shorten it to ${characters(limit)}.`,
    },
  },
  steps: {
    menu: 'Status',
    verb: {
      sendForReview: 'Send for review',
      returnToDraft: 'Return to draft',
      rest: 'Put to rest',
      wake: 'Wake',
      revise: 'Begin to revise',
    },
    moved: {
      sendForReview: 'The criterion has been sent for review.',
      returnToDraft: 'The criterion is a draft again.',
      rest: 'The criterion is at rest.',
      wake: 'The criterion is a draft again.',
      revise: 'The revision has begun. The published edition is in force until a new one is published.',
    },
    notMoved: 'The status has not been changed.',
    changedMeanwhile: 'Somebody else was first. Reload the page.',
  },
  underRevision: (version) => `Being revised. ${version} is in force until a new edition is published.`,
  readsPublished: 'The criterion is being revised. You are reading the edition in force.',
  edition: (version) => `Edition ${NUMBER.format(version)}`,
  fields: {
    evidenceKinds: 'What the supplier can show.',
    exemptions: 'What is exempted, why, and until when.',
    englishText: 'The same demand in English, for tenders that are held in English.',
    marks: 'Lists with “- ”, tables with “| a | b |”, footnotes with “[^1]” and blanks with “[…]”.',
  },
  tools: {
    label: (field) => `Tools for ${field}`,
    list: 'List',
    table: 'Table',
    placeholder: 'Blank to fill in',
    footnote: 'Footnote',
    preview: 'Show how it looks',
    previewOf: (field) => `${field} will look like this`,
    column: 'Heading',
    empty: 'Nothing is written yet.',
  },
  presence: {
    one: (name) => `${name} is also editing now.`,
    several: (names) => `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''} are also editing now.`,
    edits: (names) => `${names.join(', ')} editing now.`,
    advice: 'If you change the same passage, whoever saves last is asked to choose.',
  },
  origin: {
    heading: 'Origin',
    unchanged: (source) => `Taken over unchanged from ${source}.`,
    adapted: (source) => `Made concrete from ${source}.`,
    from: (source) => `Goes back to ${source}.`,
    requirements: (count) =>
      count === 1
        ? 'Goes back to one regional requirement.'
        : `Goes back to ${NUMBER.format(count)} regional requirements.`,
    source: (id, edition) => `${id}, ${edition.toLowerCase()}`,
    missing: 'The edition that the criterion went back to is gone or damaged.',
    gone: 'The requirement is no longer in the list.',
    same: 'The text is the same as in the source.',
    show: 'Show the difference to the source',
    showWordings: 'Show the regions’ wordings',
    newer: (id) => `${id} has changed since then.`,
  },
  start: {
    title: 'New criterion',
    intro: 'Choose a product group, see what there is already and choose what to start from.',
    productGroup: 'Product group',
    chooseGroup: 'Choose a product group',
    ways: 'Start from',
    unchanged: { title: 'National, unchanged', body: 'The national criterion as it stands.' },
    adapted: {
      title: 'National, made concrete',
      body: 'The national criterion, with limits and evidence of your own.',
    },
    own: { title: 'Own', body: 'The regions’ own wordings, or an empty page.' },
    national: 'National criteria',
    noNational: 'The product group has no national criteria. Start from the regions’ requirements or write your own.',
    titleOnly: 'Only the title is known',
    wordings: 'The regions’ wordings',
    noWordings: 'No regional requirements have been imported for the product group.',
    chosen: (count) => `${NUMBER.format(count)} chosen`,
    showAlike: 'Compare the wordings',
    name: 'Title',
    choose: 'Choose a national criterion.',
    start: 'Begin',
    starting: 'Creating …',
    notStarted: 'The criterion has not been created.',
    blank: 'Write in an empty form',
  },
};
