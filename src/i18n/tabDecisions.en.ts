import { termsEn } from './terms.en.ts';
import type { tabDecisionsSv } from './tabDecisions.sv.ts';

const outcome: (typeof tabDecisionsSv)['outcome'] = {
  decided: 'Decided',
  referredBack: 'Sent back',
  rejected: 'Rejected',
  repealed: 'Repealed',
};
const characters = (count: number): string => `${count.toLocaleString('en-GB')} characters`;
const named = (count: number): string => `${count} ${count === 1 ? 'criterion' : 'criteria'}`;

const refusal: (typeof tabDecisionsSv)['refusal'] = {
  mayNotDecide: () =>
    'Only the steering group records decisions. Add yourself to the list of roles if you belong to it.',
  nothingChosen: () => 'Choose an outcome for at least one criterion or for the package.',
  chosenTwice: () => 'Something is there twice. Reload the page and try again.',
  bodyMissing: () => 'Write who decided.',
  caseNumberMissing: () => 'Write the case number of the decision.',
  lineTooLong: ({ field, limit }) =>
    `The ${field === 'body' ? 'deciding body' : 'case number'} is too long. Shorten to ${characters(limit)} at most.`,
  commentTooLong: ({ limit }) => `The comment is too long. Shorten it to ${characters(limit)} at most.`,
  decidedInFuture: ({ today }) => `The decision cannot be later than today, ${today}.`,
  subjectMissing: ({ name }) => `${name} is no longer there. Reload the page.`,
  wrongStatus: ({ name, outcome: wanted, status }) =>
    `${name} has status “${termsEn.status[status]}” and cannot get the outcome “${outcome[wanted].toLowerCase()}”.`,
  notConsulted: ({ name }) => `${name} has not been on consultation. The coordinator opens consultations.`,
  consultationOpen: ({ name }) => `The consultation on ${name} is open. The coordinator closes it first.`,
  decidedTooEarly: ({ name, earliest }) =>
    `The regions were not asked about ${name} before ${earliest}. Choose a later day.`,
  otherEdition: ({ name }) => `${name} has another edition than the one shown here. Reload the page and try again.`,
  textChanged: ({ name }) =>
    `${name} does not read as the text that the regions answered. Send it back, or let the coordinator ask again.`,
  pictureTooLong: ({ name, region }) =>
    `The reasons and reservations about ${name} do not fit the decision. ${region} has written most: ask them to shorten their answer.`,
  nothingLeft: ({ name }) => `No criterion of ${name} is decided, so the package cannot be decided.`,
};

const publishCriteria: (typeof tabDecisionsSv)['publish']['refusal'] = {
  mayNotPublish: () => 'Only the national coordinator can publish.',
  nothingChosen: () => 'Choose at least one criterion.',
  criterionMissing: ({ id }) => `${id} is no longer there. Reload the page.`,
  wrongStatus: ({ id, status }) =>
    `${id} has status “${termsEn.status[status]}”. Only what is decided is published. Reload the page.`,
  notDecided: ({ id }) =>
    `${id} does not read as it was decided, or the decision does not count. Put the row in SharePoint right, or ask the steering group to decide again.`,
  supersedesItself: ({ id }) => `${id} cannot take its own place. Take it out of the choice.`,
  notInForce: ({ id, status }) =>
    `${id} has status “${termsEn.status[status]}” and is not in force. Take it out of the choice.`,
};

export const tabDecisionsEn: typeof tabDecisionsSv = {
  outcome,
  refusal,
  page: {
    title: (title) => `Decisions on ${title}`,
    back: (title) => `Consultation ${title}`,
    intro: (asked) =>
      `The regions’ answers from the consultation, ${asked} asked. When the decision is recorded, the picture is frozen with it.`,
    onlySteering: 'The steering group records the decision. Who may read drafts may fetch the paper below.',
    stillOpen: 'The consultation is open. Decisions can be recorded when the coordinator has closed it.',
    nothingLeft: 'Everything in the consultation is decided.',
    missingPage: {
      title: 'There is no such consultation',
      body: 'It may have been removed, or you may not see it.',
      action: 'Show all consultations',
    },
  },
  table: {
    label: 'Criteria to decide on',
    column: { subject: 'Criterion', picture: 'The regions’ answers', outcome: 'Outcome' },
    package: 'Package',
    packageOf: (count) => `The package as it was on consultation, ${named(count)}`,
    reservations: (count) => (count === 1 ? '1 reservation' : `${count} reservations`),
    outcomeOf: (name) => `Outcome for ${name}`,
    none: 'No decision now',
    notAll: 'Not all have answered',
    all: 'The same for all',
    already: (status) => `Already: ${status.toLowerCase()}`,
    changed: 'The text has changed since the regions answered: it cannot be decided.',
    without: (ids) => `The package is decided without ${ids}.`,
  },
  form: {
    heading: 'The decision',
    body: 'Decided by',
    usualBody: 'The steering group',
    on: 'Day of the decision',
    caseNumber: 'Case number',
    comment: 'Comment',
    commentHint: 'Reasons, or what goes into the minutes. May be empty.',
    chooseDay: 'Choose a day.',
    record: 'Record the decision',
    recording: 'Recording …',
    confirm: 'Record the decision?',
    confirmBody: (count) =>
      `${count === 1 ? 'One decision' : `${count} decisions`} will be written with the regions’ answers as they are now. What is decided is not changed, it is replaced or repealed.`,
    cancel: 'Cancel',
    refused: 'The decision is not recorded.',
    recorded: (count) => (count === 1 ? 'The decision is recorded.' : `${count} decisions are recorded.`),
    conflict: 'Somebody else made changes at the same time. Reload the page and check what is recorded.',
  },
  paper: {
    heading: 'Decision paper',
    intro: 'A Word document with the full text, the picture of the 21 regions and the reservations.',
    fetch: 'Fetch the decision paper in Word',
    fetchDecided: 'Fetch the decision in Word',
  },
  repeal: {
    open: 'Repeal',
    title: (name) => `Repeal ${name}?`,
    intro: 'The decision of the steering group is recorded and holds at once. It cannot be undone.',
    criterion: {
      regions:
        'The criterion is no longer in force nationally and is not to be used in new procurements. The regions’ present contracts are not affected.',
      neverInForce: 'The criterion is decided but not published. It will not be published.',
      packages: (names) =>
        `It is in ${names.map((name) => `“${name}”`).join(', ')}. What is in force there does not change until the coordinator revises and publishes again.`,
    },
    package: {
      regions: (adopted) =>
        `The package is no longer in force, and no region can adopt it any more. ${adopted === 0 ? 'No region has adopted it.' : `${adopted} ${adopted === 1 ? 'region has' : 'regions have'} adopted it: their decisions stay in the list but no longer count.`}`,
      neverInForce: 'The package is decided but not published. It will not be published.',
      criteria: 'The criteria in the package are in force as before, each by itself.',
    },
    stays: 'The text, the editions and the decisions can still be read.',
    confirm: 'Repeal',
    recorded: 'The repeal is recorded.',
    by: (body, day, caseNumber) => `Repealed by ${body}, ${day}, case ${caseNumber}.`,
    byNobody: 'Repealed, but no decision that counts says so. See the page of problems.',
    notToUse: 'Do not use it in new procurements.',
  },
  publish: {
    heading: 'Publish',
    decidedBy: (body, day, caseNumber) => `Decided by ${body}, ${day}, case ${caseNumber}.`,
    first: (version) =>
      `Edition ${version} is in force from the day you publish. The criterion has not been in force before.`,
    next: (version, before) =>
      `Edition ${version} is in force from the day you publish, in the place of edition ${before}.`,
    comesWith: 'It is in a package that is decided too. When you publish the package, the criterion goes along:',
    supersedes: (count) =>
      count === 0 ? 'Takes the place of other criteria' : `Takes the place of other criteria (${count})`,
    other: (id, title) => `${id} ${title}`,
    supersedesHint: 'Choose those that are no longer in force when this one is. They can still be read.',
    publish: 'Publish',
    publishing: 'Publishing …',
    confirm: (id) => `Publish ${id}?`,
    confirmBody: (day) => `The criterion is in force from today, ${day}, and all regions see it.`,
    endsEdition: (version) => `Edition ${version} is no longer in force. It can still be read.`,
    endsOthers: (ids) => `${ids.join(', ')} are no longer in force and become superseded.`,
    packages: 'Packages in force keep the edition that they were published with.',
    published: 'The criterion is published.',
    onlyCoordinator: 'The national coordinator publishes.',
    refusal: publishCriteria,
  },
};
