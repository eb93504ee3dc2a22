import * as fc from 'fast-check';
import { ADOPTION_STATES, DEVIATION_KINDS } from '#domain/adoption.ts';
import { COMMENT_OUTCOMES, COMMENTED_TEXTS, type CommentSubject, type Passage } from '#domain/comment.ts';
import { packageHashOf, type PackageContent } from '#domain/criteriaPackage.ts';
import {
  OUTCOMES,
  pictureHashOf,
  type DecisionSubject,
  type PicturedAnswer,
  type PositionsPicture,
} from '#domain/decision.ts';
import { CONVERSATION_KINDS, TOPICS } from '#domain/conversation.ts';
import { EVENT_KINDS } from '#domain/event.ts';
import { NOTICE_KINDS, NOTICE_STATES } from '#domain/notice.ts';
import { STANCE_KINDS, stanceOf } from '#domain/position.ts';
import { GATE_CHECKS, SEVERITIES } from '#domain/qualityGate.ts';
import type { EntityOf, ListName } from '#domain/workspace.ts';
import { arbitraryMeetings } from './arbitraryMeetings.ts';
import {
  countyCodes,
  criterionIds,
  days,
  emails,
  groupCodes,
  hashes,
  instants,
  keys,
  line,
  maybe,
  packageHashes,
  prose,
  statuses,
  versions,
} from './arbitraryValues.ts';

/** A note stands at the end of a line of a list, where space around it means nothing. */
const note = line.map((text) => text.trim());
const packageTexts = { scope: prose, definitions: prose, guidance: prose, transition: prose };
const validity = { validFrom: maybe(days), validTo: maybe(days) };

const packages = fc.record({
  key: keys,
  name: line,
  productGroup: groupCodes,
  items: fc.array(fc.record({ criterion: criterionIds, isMandatory: fc.boolean(), note }), { maxLength: 5 }),
  ...packageTexts,
  ...validity,
  replaces: maybe(keys),
  status: statuses,
  publishedEdition: maybe(packageHashes),
});

const frozenItem = fc.record({ criterion: criterionIds, edition: hashes, isMandatory: fc.boolean(), note: prose });

const packageContents: fc.Arbitrary<PackageContent> = fc.record({
  package: keys,
  name: prose,
  productGroup: groupCodes,
  items: fc.array(frozenItem, { maxLength: 5 }),
  ...packageTexts,
  ...validity,
});

const packageEditions = fc
  .record({ key: keys, version: versions, content: packageContents, frozenAt: instants })
  .map((edition) => ({ ...edition, hash: packageHashOf(edition.content) }));

const consultationItem = fc.record({
  criterion: criterionIds,
  edition: hashes,
  carriedFrom: fc.array(hashes, { maxLength: 2 }),
});

const askedRegions = fc.uniqueArray(countyCodes, { minLength: 1, maxLength: 21 }).map((codes) => codes.toSorted());

const consultations = fc.record({
  key: keys,
  title: line,
  package: maybe(keys),
  packageEdition: maybe(packageHashes),
  items: fc.array(consultationItem, { maxLength: 5 }),
  regions: maybe(askedRegions),
  opensOn: days,
  anchoringUntil: maybe(days),
  closesOn: days,
  isHidden: fc.boolean(),
  state: fc.constantFrom('open', 'closed'),
});

const positions = fc.record({
  key: keys,
  consultation: keys,
  criterion: criterionIds,
  edition: hashes,
  region: countyCodes,
  stance: fc.tuple(fc.constantFrom(...STANCE_KINDS), prose).map(([kind, reason]) => stanceOf(kind, reason)),
  reservation: prose,
  givenAt: instants,
  meeting: maybe(keys),
});

const passages: fc.Arbitrary<Passage> = fc.record({
  field: maybe(fc.constantFrom(...COMMENTED_TEXTS)),
  quote: prose,
});

const commentSubjects: fc.Arbitrary<CommentSubject> = fc.oneof(
  fc.record({ kind: fc.constant('remark' as const), passage: passages }),
  fc.record({ kind: fc.constant('amendment' as const), passage: passages, proposed: prose }),
  fc.record({ kind: fc.constant('answer' as const), to: keys, outcome: fc.constantFrom(...COMMENT_OUTCOMES) }),
);

const comments = fc.record({
  key: keys,
  criterion: criterionIds,
  readHash: hashes,
  region: maybe(countyCodes),
  about: commentSubjects,
  text: prose,
  saidAt: instants,
});

const decisionSubjects: fc.Arbitrary<DecisionSubject> = fc.oneof(
  fc.record({ kind: fc.constant('criterion' as const), criterion: criterionIds, edition: hashes }),
  fc.record({ kind: fc.constant('package' as const), package: keys, edition: packageHashes }),
);

const picturedAnswer: fc.Arbitrary<PicturedAnswer> = fc.record({
  region: countyCodes,
  answer: fc.constantFrom(...STANCE_KINDS, 'silent', 'stale', 'unverified'),
  reason: prose,
  reservation: prose,
  edition: maybe(hashes),
  givenAt: maybe(instants),
});

const pictures: fc.Arbitrary<PositionsPicture> = fc.record({
  consultation: keys,
  answers: fc.array(picturedAnswer, { maxLength: 4 }),
});

const decisions = fc
  .record({
    key: keys,
    subject: decisionSubjects,
    outcome: fc.constantFrom(...OUTCOMES),
    body: line,
    on: days,
    caseNumber: line,
    comment: prose,
    picture: maybe(pictures),
    recordedAt: instants,
  })
  .map((decision) => ({ ...decision, pictureHash: decision.picture && pictureHashOf(decision.picture) }));

const adoptions = fc.record({
  key: keys,
  region: countyCodes,
  package: keys,
  edition: packageHashes,
  state: fc.constantFrom(...ADOPTION_STATES),
  on: maybe(days),
  caseNumber: line,
  reason: prose,
  recordedAt: maybe(instants),
});

const deviations = fc.record({
  key: keys,
  region: countyCodes,
  package: keys,
  criterion: criterionIds,
  edition: hashes,
  kind: fc.constantFrom(...DEVIATION_KINDS),
  reason: prose,
  localText: prose,
  reconsiderOn: maybe(days),
  isEnded: fc.boolean(),
  recordedAt: maybe(instants),
});

const events = fc.record({
  key: keys,
  kind: fc.constantFrom(...EVENT_KINDS),
  subject: fc.oneof(criterionIds, keys),
  before: prose,
  after: prose,
  note: prose,
  at: instants,
});

const gateSettings = fc.record({
  key: keys,
  check: fc.constantFrom(...GATE_CHECKS),
  severity: fc.constantFrom(...SEVERITIES),
  note: prose,
});

const presences = fc.record({ key: keys, email: emails, editing: maybe(criterionIds), seenAt: instants });

const shortText = fc.stringMatching(/^[a-z0-9:@.-]{1,40}$/);

const conversations = fc.record({
  key: keys,
  kind: fc.constantFrom(...CONVERSATION_KINDS),
  email: maybe(emails),
  reach: maybe(fc.record({ conversationId: shortText, serviceUrl: shortText })),
  language: fc.constantFrom('sv' as const, 'en' as const),
  muted: fc.subarray([...TOPICS]),
  heededAt: instants,
});

const notices = fc.record({
  key: keys,
  kind: fc.constantFrom(...NOTICE_KINDS),
  conversation: keys,
  subject: shortText,
  state: fc.constantFrom(...NOTICE_STATES),
  claim: shortText,
  attempt: fc.nat({ max: 9 }),
  print: fc.constantFrom('', 'a'.repeat(64)),
  why: fc.constantFrom('', 'removed'),
  at: instants,
});

type Agreement = Exclude<
  ListName,
  'regions' | 'roles' | 'productGroups' | 'criteria' | 'editions' | 'regionalRequirements' | 'terms'
>;

/** Any value of the lists that say what is asked, answered, decided and adopted. */
export const arbitraryAgreement: { readonly [L in Agreement]: fc.Arbitrary<EntityOf[L]> } = {
  packages,
  consultations,
  positions,
  packageEditions,
  comments,
  decisions,
  adoptions,
  deviations,
  events,
  gateSettings,
  presences,
  conversations,
  notices,
  meetings: arbitraryMeetings,
};
