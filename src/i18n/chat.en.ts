import type { chatSv } from './chat.sv.ts';
import { termsEn } from './terms.en.ts';

const regions = (count: number) => `${count} ${count === 1 ? 'region' : 'regions'}`;
const characters = (count: number) => `${count.toLocaleString('en-GB')} characters`;
const carried = (stance: string) => `${stance} (carried forward from earlier wording)`;

const card: typeof chatSv.card = {
  draftMark: (status) => `${termsEn.draftMark} · ${status}`,
  draftHeading: `${termsEn.draftMark} – not to be used in a procurement yet`,
  consultationSection: (title) => `Consultation: ${title}`,
  closesOn: (day) => `Answer by ${day}.`,
  closedOn: (day) => `The consultation is not open for answers. Last day: ${day}.`,
  noText: 'Only the title is here. The source has the whole text.',
  noTextNoSource: 'The text has not been written yet.',
  openSource: 'Open the source',
  openInSamsyn: 'Open in Samsyn',
  showWhole: (field) => `Show the whole text: ${field}`,
  showLess: 'Show less',
  tooLongForCard: (shown, whole) =>
    `The text is too long for a card: ${characters(shown)} of ${characters(whole)} are shown. Samsyn has the whole text.`,
  dated: (day) => `Changed ${day}`,
  nationalSource: (id, version) =>
    `National Agency for Public Procurement, criterion ${id}${version === undefined ? '' : `:${version}`}`,
  standing: 'Positions of the regions',
  standingCount: (count, of) => `${count} of ${of} regions have answered.`,
  counted: (label, count) => `${label}: ${count}`,
  stale: (names) => `Answered on an earlier text: ${names}.`,
  unverified: (names) => `Not confirmed, not counted: ${names}.`,
  hidden: 'The regions’ answers show when the consultation has closed.',
  carried,
  showRegions: 'Show the regions',
  hideRegions: 'Hide the regions',
  regionsInTab: 'What each of them answered is in Samsyn.',
  textChanged:
    'The text has changed since the regions got it. The national coordinator will ask them again; until then nobody can answer.',
  changedSince: {
    card: (version) => `Changed since version ${version}, which the card showed:`,
    answer: (version, region) => `Changed since version ${version}, which ${region} answered:`,
    consultation: (version) => `Changed since version ${version}, which the regions were sent:`,
  },
  factChanged: (field, before, after) => `${field}: from ${before} to ${after}.`,
  textChanges: {
    before: (field) => `${field} before:`,
    after: (field) => `${field} now:`,
    added: (field) => `${field}, added:`,
    removed: (field) => `${field}, removed:`,
    moved: (field) => `${field}, moved:`,
    spacing: (field) => `${field}: spacing only.`,
  },
  alsoChanged: (fields) => `Also changed: ${fields}.`,
  answerFor: (region) => `Answer for ${region}`,
  ownAnswer: (region, stance, isCarried) => `${region} has answered: ${isCarried ? carried(stance) : stance}.`,
  ownStale: (region) => `${region} answered on an earlier text and needs to answer again.`,
  said: (region, stance, reason) =>
    `Said for ${region} at a meeting, not confirmed: ${stance}.${reason === '' ? '' : ` ${reason}`}`,
  chooseRegion: 'Region',
  chooseRegionMissing: 'Choose the region that you answer for.',
  chooseStance: 'Position',
  chooseStanceMissing: 'Choose a position.',
  reason: 'Reason (needed unless the region endorses)',
  reasonHint: 'Write why the region answers this way.',
  reservation: 'Reservation (not needed)',
  reservationHint: 'Write what the region wants on record with the decision.',
  send: 'Save the position',
  answerInCard: 'Answer for the region',
  refresh: 'Update the card',
  saved: (region) => `Saved: the position of ${region}.`,
  fallback: (id, title) => `${id} ${title}. This version of Teams cannot show the card. Open the criterion in Samsyn.`,
};

const reply: typeof chatSv.reply = {
  help: 'Search for a criterion: choose Samsyn below the compose box and type a few words, or send me the id of a criterion, such as REG-INK-012. If you are the contact of a region you can answer a consultation in the card itself. The tab Kriterier has everything.',
  unknownCriterion: (id) => `There is no criterion ${id} that you may see. Check the id or search by words.`,
  notYours:
    'You cannot see this criterion. Drafts are seen only by those who work on them. The national coordinator can give you a role.',
  noRole: 'You have no role in Samsyn yet. The national coordinator can add you to the list Roller.',
  nothingFound: (query) => `No criterion fits “${query}”. Try fewer or other words.`,
  nothingYet: 'There are no criteria to show yet.',
  searchNotUnderstood: 'Samsyn does not understand the search. Update the app Samsyn in Teams, or search in the tab.',
  notUnderstood:
    'The card sent something that Samsyn does not understand, and nothing was saved. Update the card and try again, or answer in the tab.',
  notAllowedHere: 'Samsyn answers only in Teams, for the organisations that have installed the app.',
  signIn: 'Sign in to Samsyn',
  signInText: 'Sign in once, and Samsyn can search and answer for you.',
  failed:
    'Something went wrong in Samsyn, and nothing was saved. Try again. If it keeps happening, tell the coordinator.',
};

export const chatEn: typeof chatSv = { card, reply, regions };
