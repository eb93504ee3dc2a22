import type { documentsSv } from './documents.sv.ts';
import { termsEn } from './terms.en.ts';

/** {@link documentsSv} in English. */
export const documentsEn: typeof documentsSv = {
  changes: {
    name: (from, to) => `changes v${from}–v${to}`,
    fileName: (id, from, to) => `${id} changes v${from}–v${to}.docx`,
    heading: (from, to) => `Changes from version ${from} to version ${to}`,
    howTo: (from, to) =>
      `The changes are tracked. Under Review in Word they can be accepted or rejected, one by one or all: accept all and version ${to} is left, reject all and version ${from} is left.`,
    changed: (labels) => `Changed: ${labels}.`,
    unchanged: (labels) => `Unchanged: ${labels}.`,
    nothing: 'The two versions do not differ.',
    draft: `${termsEn.draftMark} – not to be used in a procurement yet`,
    identity: (id, version, status) => `${id} · ${termsEn.version(version)} · ${status}`,
    made: (day) => `Made ${day}`,
    page: 'Page',
    of: 'of',
  },
  earlierEdition: 'Earlier edition',
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
