import type { documentsSv } from './documents.sv.ts';
import { termsEn } from './terms.en.ts';

/** {@link documentsSv} in English. */
export const documentsEn: typeof documentsSv = {
  page: {
    draft: `${termsEn.draftMark} – not to be used in a procurement yet`,
    made: (day) => `Made ${day}`,
    number: 'Page',
    of: 'of',
  },
  changes: {
    name: (from, to) => `changes v${from}–v${to}`,
    fileName: (id, from, to) => `${id} changes v${from}–v${to}.docx`,
    heading: (from, to) => `Changes from version ${from} to version ${to}`,
    howTo: (from, to) =>
      `The changes are tracked. Under Review in Word they can be accepted or rejected, one by one or all: accept all and version ${to} is left, reject all and version ${from} is left.`,
    changed: (labels) => `Changed: ${labels}.`,
    unchanged: (labels) => `Unchanged: ${labels}.`,
    nothing: 'The two versions do not differ.',
    identity: (id, version, status) => `${id} · ${termsEn.version(version)} · ${status}`,
  },
  earlierEdition: 'Earlier edition',
  package: {
    name: (name, version) => `${name}, changes in edition ${version}`,
    fileName: (name, version) => `${name} changes edition ${version}.docx`,
    heading: (from, to) =>
      from === undefined ? `First edition (${to})` : `Changes from edition ${from} to edition ${to}`,
    identity: (name, version, status) => `${name} · edition ${version} · ${status}`,
    howTo:
      'New criteria are printed in full. In changed criteria the changes are tracked: under Review in Word they can be accepted or rejected. Removed criteria are listed.',
    nothing: 'The editions do not differ.',
    facts: 'About the package',
    part: { new: 'New criteria', changed: 'Changed criteria', removed: 'Removed criteria' },
    gone: 'No longer in the package.',
    unchanged: (ids) => `Unchanged criteria: ${ids}.`,
  },
  decision: {
    name: (title, isDecided) => `${isDecided ? 'Decision' : 'Decision paper'}: ${title}`,
    fileName: (title, isDecided) => `${isDecided ? 'Decision' : 'Decision paper'} ${title}.docx`,
    state: { working: 'Working material', made: 'Official document' },
    caseNumber: (caseNumber) => `Case ${caseNumber}`,
    noCaseNumber: 'No case number',
    asked: ({ title, opensOn, closesOn }, regions) =>
      `The consultation “${title}” was open from ${opensOn} to ${closesOn}. ${regions} regions were asked. Silence is not counted as a yes.`,
    overview: 'Overview',
    column: {
      criterion: 'Criterion',
      picture: 'The regions’ answers',
      outcome: 'Outcome',
      region: 'Region',
      answer: 'Answer',
      said: 'Reason and reservation',
    },
    proposed: 'To be decided',
    decidedBy: (outcome, { body, on, caseNumber }) => `${outcome} by ${body} ${on}, case ${caseNumber}.`,
    package: (name, version) => `Package ${name}, edition ${version}`,
    regions: 'The regions’ answers',
    frozen: 'The picture as it was frozen with the decision.',
    reservation: (text) => `Reservation: ${text}`,
    facts: 'Level and kind',
  },
  fetching: {
    fetch: 'Download as Word with tracked changes',
    versions: (from, to) => `Version ${from} to ${to}`,
    fetchOnly: (from, to) => `Download v${from}–v${to} as Word with tracked changes`,
    making: 'Making the document …',
    fetched: (name) =>
      `${name} is downloaded. If it is not among your downloads: open Samsyn in a browser and download it there.`,
    failed: 'The document could not be made. Check the network and try again. If that does not help: reload the tab.',
  },
};
