import type { chatSearchSv } from './chatSearch.sv.ts';

const regions = (count: number) => `${count} ${count === 1 ? 'region' : 'regions'}`;
const criteria = (count: number) => `${count} ${count === 1 ? 'criterion' : 'criteria'}`;
const age = (seconds: number) => (seconds < 90 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`);

const search: typeof chatSearchSv.search = {
  readAgo: (seconds) => `read ${age(seconds)} ago`,
  cardReadAgo: (seconds) =>
    `This was read ${age(seconds)} ago. SharePoint answers slowly; update the card to see what holds now.`,
  nothingInGroup: (name) => `No product group is called anything with “${name}”. Type a part of its name in Swedish.`,
  notThere: 'The criterion is no longer there, or you may not see it. Search again.',
  allAsList: (count) => `All ${count} in one card`,
  allAsTexts: (count) => `All ${count} with their whole texts`,
};

const basket: typeof chatSearchSv.basket = {
  title: 'My basket',
  heading: (count) => `Chosen: ${criteria(count)}`,
  search: 'Search criteria',
  searchHint: 'Words or an id, several ids with spaces',
  find: 'Search',
  found: 'Results. Tick what you want',
  recent: 'Last changed. Tick what you want',
  nothingFound: 'Nothing more fits. Try fewer or other words.',
  picked: 'In the basket. Untick what you do not want',
  form: 'Insert as',
  forms: { list: 'A list with links', texts: 'The whole texts' },
  insert: 'Insert into the message',
  nothingPicked: 'The basket is empty. Search, tick at least one criterion, and then insert.',
  full: (limit) => `The basket takes at most ${limit} criteria. The first ones are kept.`,
  gone: (ids) => `Not there, or you may not see it: ${ids}.`,
  leftOut: (ids) => `No room in the card: ${ids}. Samsyn has them all.`,
  hasDrafts: (count) =>
    `${criteria(count)} ${count === 1 ? 'is a draft' : 'are drafts'} – not to be used in a procurement yet`,
  open: (id) => `Open ${id}`,
};

const linked: typeof chatSearchSv.linked = {
  draft: 'DRAFT – not to be used in a procurement yet',
  replaced: 'Superseded – not to be used in new procurements',
  repealed: 'Repealed – not to be used in new procurements',
  newerEdition: (version, shown) => `There is a newer edition: version ${version}. The card showed version ${shown}.`,
  inForce: (version) => `Version ${version} holds while this text is being revised.`,
  package: 'Package',
  consultation: 'Consultation',
  decision: 'Decision',
  criteria,
  mandatory: (count) => `${count} mandatory`,
  validFrom: (day) => `holds from ${day}`,
  validTo: (day) => `holds until ${day}`,
  state: { open: 'Open for answers', closed: 'Closed' },
  closesOn: (day) => `answer by ${day}`,
  closedOn: (day) => `last day ${day}`,
  asked: (count) => `${regions(count)} asked`,
  allAnswered: (count, of) => `${count} of ${of} regions have answered everything.`,
  standingOn: (verdict, count, of) => `${verdict}, ${count} of ${of} have answered`,
  changed: 'the text has changed since the regions got it',
  more: (count) => `and ${count} more in Samsyn`,
  moreGroups: (count) => `${count} more product groups`,
  moreDecisions: (count) => `${count} more cases`,
  scope: 'Scope',
  content: 'Content',
  notDecided: 'not decided yet',
  outcome: { decided: 'Decided', referredBack: 'Referred back', rejected: 'Rejected', repealed: 'Repealed' },
  decidedOn: (outcome, day) => `${outcome} ${day}`,
  decidedCount: (count, of) => `${count} of ${of} are decided.`,
  updatedOn: (day) => `changed ${day}`,
  open: 'Open in Samsyn',
  notSeen: 'Samsyn cannot show you this link. Open it in Samsyn.',
};

export const chatSearchEn: typeof chatSearchSv = { search, basket, linked };
