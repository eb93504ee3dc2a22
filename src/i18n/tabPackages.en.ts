import { termsEn } from './terms.en.ts';
import type { tabPackagesSv } from './tabPackages.sv.ts';

const characters = (count: number): string => `${count.toLocaleString('en-GB')} characters`;
const criteria = (count: number): string => `${count} ${count === 1 ? 'criterion' : 'criteria'}`;

const fact: (typeof tabPackagesSv)['fact'] = {
  name: 'Name',
  productGroup: 'Product group',
  scope: 'Scope',
  definitions: 'Definitions',
  guidance: 'Guidance',
  transition: 'Transition',
  validFrom: 'Valid from',
  validTo: 'Valid to',
  replaces: 'Replaces',
};

const refusal: (typeof tabPackagesSv)['refusal'] = {
  savePackage: {
    mayNotEdit: () => 'You may not edit packages. The working group, area coordinators and the coordinator may.',
    notEditable: ({ status }) =>
      `The package has status “${termsEn.status[status]}” and cannot be edited. It stands still during a consultation; what is decided is replaced by a new edition.`,
    nameMissing: () => 'Give the package a name.',
    nameTooLong: ({ limit }) => `The name is too long. Shorten it to ${characters(limit)} at most.`,
    textTooLong: ({ field, limit }) => `${fact[field]} is too long. Shorten to ${characters(limit)} at most.`,
    noteTooLong: ({ id, limit }) => `The note on ${id} is too long. Shorten it to ${characters(limit)} at most.`,
    packageTooLong: ({ limit }) =>
      `Texts and criteria together are too much for one edition. Shorten to ${characters(limit)} altogether.`,
    productGroupUnknown: ({ code }) => `Product group ${code} is not in the list of product groups. Choose another.`,
    criterionMissing: ({ id }) => `${id} is no longer there. Take it out of the package.`,
    outOfForce: ({ id, status }) => `${id} is ${termsEn.status[status].toLowerCase()}. Take it out of the package.`,
    itemTwice: ({ id }) => `${id} is there twice. Remove one of them.`,
    sameNationalTwice: ({ ids, level }) =>
      `${ids.join(' and ')} are the same national criterion at level ${termsEn.level[level].toLowerCase()}. Keep one of them.`,
    endsBeforeItBegins: () => 'The last day of validity is before the first. Change one of them.',
    replacesItself: () => 'A package cannot replace itself. Choose another.',
    replacedMissing: () => 'The package to replace is no longer there. Choose another.',
    nothingChanged: () => 'Nothing has changed, so there is nothing to save.',
  },
  movePackage: {
    mayNotMove: ({ verb: wanted }) =>
      wanted === 'revise'
        ? 'Only the national coordinator can begin a revision.'
        : 'The working group, area coordinators and the coordinator can change the status.',
    wrongStatus: ({ status }) => `The package already has status “${termsEn.status[status]}”. Reload the page.`,
    packageEmpty: () => 'Add at least one criterion first.',
  },
  publishPackage: {
    mayNotPublish: () => 'Only the national coordinator can publish.',
    wrongStatus: ({ status }) =>
      `The package has status “${termsEn.status[status]}”. Only what is decided is published.`,
    notDecided: () =>
      'No decision on the package counts. The steering group records it on the page of the consultation.',
    textChanged: () =>
      'The package does not read as it was decided: somebody has changed the row in SharePoint. Restore the row or take the package up again.',
    criteriaNotDecided: ({ ids }) => `Not decided, or changed since: ${ids.join(', ')}. The steering group decides.`,
    validFromDecided: ({ on }) => `It is decided that the package is valid from ${on}.`,
    endsBeforeItBegins: ({ validTo }) => `The package is valid to ${validTo}. Choose an earlier day.`,
  },
};

export const tabPackagesEn: typeof tabPackagesSv = {
  fact,
  verb: {
    sendForReview: 'Send for review',
    returnToDraft: 'Back to draft',
    rest: 'Put to rest',
    wake: 'Take up again',
    revise: 'Begin revision',
  },
  refusal,
  criteria,
  list: {
    title: 'Criteria packages',
    create: 'New package',
    inForce: 'In force',
    underWay: 'Under way',
    over: 'Superseded, repealed and dormant',
    inForceSince: (day) => `In force since ${day}`,
    inForceFrom: (day) => `In force from ${day}`,
    adopted: (count, all) => `${count} of ${all} regions have adopted`,
    revised: 'Under revision',
    empty: {
      title: 'There are no packages yet',
      body: 'A package holds criteria for one product group that the regions answer, decide on and adopt together.',
      readerBody: 'No package is published yet. What is published shows here.',
    },
  },
  page: {
    back: 'Criteria packages',
    version: (version) => `Edition ${version}`,
    edit: 'Edit',
    open: 'Send for consultation',
    matrix: 'Standing region by region',
    showConsultation: 'Show the consultation',
    decide: 'Record decisions',
    decisionPaper: 'Decision paper',
    more: 'More',
    mandatory: 'Mandatory',
    optional: 'Optional',
    counts: (all, mandatory) => `${criteria(all)}, ${mandatory} mandatory`,
    validFrom: (day) => `Valid from ${day}`,
    validTo: (day) => `to ${day}`,
    replaces: (name) => `Replaces ${name}`,
    draftExplained: 'The package is not published. Do not use it in a procurement.',
    revisedExplained: (version) => `Edition ${version} is in force. This is the working copy of the next.`,
    criteria: 'Criteria',
    allInForce:
      'All criteria in the package are published already, so there is nothing to ask the regions, and no decision without a consultation. Add a criterion that is not published, or begin to revise one of them.',
    noCriteria: 'No criteria yet. Add them under Edit.',
    gone: 'The criterion is no longer there',
    about: 'About the package',
    noTexts: 'Scope, definitions and guidance are not written yet.',
    notMoved: 'The status is not changed.',
    notMovedConflict: 'Somebody else has changed the package. Reload the page and try again.',
    missingPage: {
      title: 'There is no such package',
      body: 'It may have been removed, or you may not see it: readers see published packages only.',
      action: 'Show all packages',
    },
  },
  form: {
    titleNew: 'New package',
    titleEdit: (name) => `Edit ${name}`,
    hint: {
      name: 'So that the regions recognise it, e.g. Incontinence aids, core.',
      scope: 'What the package is for, and what it is not about.',
      definitions: 'Words that need a certain meaning.',
      guidance: 'How the package is used in a procurement.',
      transition: 'What holds for procurements that began with the edition before.',
    },
    choose: 'Choose',
    chooseGroup: 'Choose a product group.',
    nothingReplaced: 'Nothing',
    criteria: 'Criteria',
    add: 'Add criteria',
    searchPlaceholder: 'Search by word, id or product group',
    found: 'Criteria to add',
    nothingFound: 'No criterion fits, or they are in already.',
    addOne: (name) => `Add ${name}`,
    added: (name) => `${name} is added last.`,
    up: (name) => `Move ${name} up`,
    down: (name) => `Move ${name} down`,
    remove: (name) => `Remove ${name}`,
    removed: (name) => `${name} is taken out of the package.`,
    moved: (name, place, all) => `${name} is now number ${place} of ${all}.`,
    drag: 'Drag to move',
    use: (name) => `Use of ${name}`,
    note: (name) => `Note on ${name}`,
    notePlaceholder: 'Note',
    save: 'Save',
    saving: 'Saving …',
    cancel: 'Cancel',
    refused: 'The package is not saved.',
  },
  next: {
    draft: 'The working group is writing. When the package is ready it is sent for review or consultation.',
    inReview: 'The package is reviewed. The coordinator sends it for consultation.',
    inConsultation: 'The regions are answering. The coordinator closes the consultation.',
    readyForDecision: 'The consultation has closed. The steering group decides.',
    decided: 'The package is decided and can be published.',
    published: 'The package is published. Each region decides for itself whether to adopt it.',
    referredBack: 'The steering group has sent the package back. The working group takes it on.',
    superseded: 'A later package has taken its place.',
    repealed: 'The package is repealed.',
    dormant: 'The package is dormant.',
  },
  gate: {
    heading: 'Quality gate',
    fine: 'nothing to remark on the criteria.',
    blocks: (count) => `${criteria(count)} blocked`,
    warns: (count) => `${criteria(count)} with warnings`,
    findings: (blocks, warns) =>
      [blocks > 0 ? `${blocks} block` : '', warns > 0 ? `${warns} warn` : ''].filter((part) => part !== '').join(', '),
  },
  editions: {
    heading: 'Editions and changes',
    none: 'No edition is frozen yet. That happens when the package is sent for consultation.',
    compare: 'Compare',
    with: 'with',
    working: 'The working copy',
    named: (version, day) => `Edition ${version}, ${day}`,
    inForce: 'in force',
    first: 'Nothing (all is new)',
    same: 'Nothing differs.',
    reordered: 'The criteria stand in another order.',
    kind: { new: 'New', changed: 'Changed', removed: 'Removed', unchanged: 'Unchanged' },
    count: (kind, count) => `${kind}: ${count}`,
    use: (before, after) => `${before} → ${after}`,
    note: 'Note',
    unread: 'The text of that edition cannot be read.',
    facts: 'The package’s own texts',
  },
  decisions: {
    heading: 'Decisions',
    none: 'Nothing is decided on the package yet.',
    line: (body, day, caseNumber) => `${body}, ${day}, case ${caseNumber}`,
    notCounted: 'Not counted: the steering group did not write the row last, or its picture was changed.',
  },
  publishing: {
    heading: 'Publish',
    intro: 'This comes into force when you publish.',
    introFirst: 'The package has not been in force before: all is new.',
    validFrom: 'Valid from',
    decidedDay: 'The day is decided.',
    publish: 'Publish',
    publishing: 'Publishing …',
    confirm: (name) => `Publish ${name}?`,
    confirmBody: (count) =>
      count === 0
        ? 'The package comes into force, and the regions can adopt it.'
        : `The package and ${criteria(count)} come into force, and the regions can adopt it.`,
    cancel: 'Cancel',
    onlyCoordinator: 'The national coordinator publishes.',
    refused: 'The package is not published.',
    document: 'Changes in Word',
  },
};
