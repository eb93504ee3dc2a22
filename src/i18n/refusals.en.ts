import type { refusalsSv } from './refusals.sv.ts';
import { termsEn } from './terms.en.ts';

const closed = ({ closesOn }: { readonly closesOn: string }) =>
  `The consultation is not open for answers. Last day: ${closesOn}.`;
const unknownGroup = ({ code }: { readonly code: string }) =>
  `Product group ${code} is not in the list of product groups. Choose another.`;
const gone = () => 'The consultation is no longer there. Reload and try again.';

export const refusalsEn: typeof refusalsSv = {
  recordPosition: {
    notContactOf: () => 'You can only answer for the region whose contact you are. That region’s contact can answer.',
    consultationMissing: gone,
    consultationClosed: closed,
    notInConsultation: () => 'The criterion is not in consultation. The national coordinator opens consultations.',
    editionChanged: () => 'The text has changed since you read it. Read the new text and answer again.',
    reasonMissing: ({ stance }) => `Write a reason. It is needed when the region answers “${termsEn.stance[stance]}”.`,
    regionNotAsked: () => 'The region is not asked in this consultation. Talk to the national coordinator.',
    reasonTooLong: ({ limit }) => `The reason is too long. Shorten it to at most ${limit} characters.`,
    reservationTooLong: ({ limit }) => `The reservation is too long. Shorten it to at most ${limit} characters.`,
  },
  saveCriterion: {
    mayNotEdit: () =>
      'You may not edit criteria. The working group, area coordinators and the national coordinator may.',
    notEditable: ({ status }) =>
      `The criterion has status “${termsEn.status[status]}” and cannot be edited. What is decided is replaced by a new edition.`,
    titleMissing: () => 'Write a title.',
    textTooLong: ({ field, limit }) =>
      `${termsEn.field[field]} is too long. Shorten it to at most ${limit} characters.`,
    productGroupMissing: () => 'Choose at least one product group.',
    productGroupUnknown: unknownGroup,
    nothingChanged: () => 'Nothing has changed, so there is nothing to save.',
  },
  judgeRequirements: {
    mayNotJudge: () =>
      'You may not judge that region’s requirements. The working group, area coordinators, the national coordinator and the region’s own contact may.',
    requirementMissing: () => 'One of the requirements is no longer there. Reload and try again.',
    criterionMissing: ({ id }) => `${id} is no longer there. Choose another criterion.`,
  },
  importRequirements: {
    mayNotImport: () =>
      'You may not bring in requirements for that region. The national coordinator and the region’s own contact may.',
    regionUnknown: ({ code }) => `Region ${code} is not in the list of regions. Choose another.`,
    productGroupUnknown: unknownGroup,
    documentMissing: () => 'Write the name of the document, so that the requirements can be found again.',
    documentTooLong: ({ limit }) => `The name of the document is too long. Shorten it to at most ${limit} characters.`,
    nothingToImport: () => 'There are no requirements to bring in. Paste them first.',
    tooMany: ({ limit }) => `Bring in at most ${limit} requirements at a time. Divide the document.`,
    textMissing: ({ number }) => `Requirement ${number} has no text. Write it or remove the requirement.`,
    textTooLong: ({ number, field, limit }) =>
      `${termsEn.field[field]} of requirement ${number} is too long. Shorten it to at most ${limit} characters.`,
  },
};
