import type { Adoption, Deviation } from '#domain/adoption.ts';
import type { Comment } from '#domain/comment.ts';
import type { Consultation } from '#domain/consultation.ts';
import { packageContentOf, packageHashOf, type CriteriaPackage, type PackageEdition } from '#domain/criteriaPackage.ts';
import { pictureHashOf, type Decision, type PositionsPicture } from '#domain/decision.ts';
import { contentOf, hashOf } from '#domain/edition.ts';
import type { Event } from '#domain/event.ts';
import type { Position } from '#domain/position.ts';
import type { Presence } from '#domain/presence.ts';
import type { GateSetting } from '#domain/qualityGate.ts';
import { aCriterion } from './library.ts';
import { aCounty, aCriterionId, aDay, aGroup, aKey, anEmail, anInstant } from './values.ts';

const theEdition = () => hashOf(contentOf(aCriterion()));

export const aConsultation = (over: Partial<Consultation> = {}): Consultation => ({
  key: aKey(500),
  title: 'Absorberande produkter',
  package: undefined,
  packageEdition: undefined,
  items: [{ criterion: aCriterionId(), edition: hashOf(contentOf(aCriterion())), carriedFrom: [] }],
  regions: undefined,
  opensOn: aDay('2026-02-20'),
  anchoringUntil: undefined,
  closesOn: aDay('2026-03-31'),
  isHidden: false,
  state: 'open',
  ...over,
});

export const aPosition = (over: Partial<Position> = {}): Position => ({
  key: aKey(600),
  consultation: aKey(500),
  criterion: aCriterionId(),
  edition: hashOf(contentOf(aCriterion())),
  region: aCounty('12'),
  stance: { kind: 'endorses' },
  reservation: '',
  givenAt: anInstant('2026-03-01T10:00:00.000Z'),
  meeting: undefined,
  ...over,
});

export const aPackage = (over: Partial<CriteriaPackage> = {}): CriteriaPackage => ({
  key: aKey(1000),
  name: 'Inkontinenshjälpmedel, bas',
  productGroup: aGroup(),
  items: [{ criterion: aCriterionId(), isMandatory: true, note: '' }],
  scope: 'Upphandling av absorberande produkter.',
  definitions: '',
  guidance: '',
  transition: '',
  validFrom: undefined,
  validTo: undefined,
  replaces: undefined,
  status: 'inConsultation',
  publishedEdition: undefined,
  ...over,
});

/** @param of what is frozen, every criterion as the edition of `aCriterion()` */
export const aPackageEdition = (over: Partial<PackageEdition> = {}, of = aPackage()): PackageEdition => {
  const content = packageContentOf(of, theEdition);
  return {
    key: aKey(1100),
    version: 1,
    hash: packageHashOf(content),
    content,
    frozenAt: anInstant('2026-02-20T09:00:00.000Z'),
    ...over,
  };
};

export const aComment = (over: Partial<Comment> = {}): Comment => ({
  key: aKey(1200),
  criterion: aCriterionId(),
  readHash: theEdition(),
  region: aCounty('12'),
  about: { kind: 'remark', passage: { field: 'text', quote: 'Minst 20 viktprocent' } },
  text: 'Andelen är för låg för att göra skillnad.',
  saidAt: anInstant('2026-02-25T10:00:00.000Z'),
  ...over,
});

const aPicture = (): PositionsPicture => ({
  consultation: aKey(500),
  answers: [
    {
      region: aCounty('12'),
      answer: 'endorses',
      reason: '',
      reservation: '',
      edition: theEdition(),
      givenAt: anInstant('2026-03-01T10:00:00.000Z'),
    },
  ],
});

export const aDecision = (over: Partial<Decision> = {}): Decision => ({
  key: aKey(1300),
  subject: { kind: 'criterion', criterion: aCriterionId(), edition: theEdition() },
  outcome: 'decided',
  body: 'Styrgruppen för hållbar upphandling',
  on: aDay('2026-04-15'),
  caseNumber: 'SHU 2026-014',
  comment: '',
  picture: aPicture(),
  pictureHash: pictureHashOf(aPicture()),
  recordedAt: anInstant('2026-04-15T13:00:00.000Z'),
  ...over,
});

export const anAdoption = (over: Partial<Adoption> = {}): Adoption => ({
  key: aKey(1400),
  region: aCounty('12'),
  package: aKey(1000),
  edition: aPackageEdition().hash,
  state: 'adopted',
  on: aDay('2026-06-01'),
  caseNumber: 'RS 2026-0412',
  reason: '',
  recordedAt: anInstant('2026-06-01T10:00:00.000Z'),
  ...over,
});

export const aDeviation = (over: Partial<Deviation> = {}): Deviation => ({
  key: aKey(1500),
  region: aCounty('12'),
  package: aKey(1000),
  criterion: aCriterionId(),
  edition: theEdition(),
  kind: 'stricter',
  reason: 'Regionens klimatmål går längre.',
  localText: 'Minst 40 viktprocent av produkten ska vara av förnybart material.',
  reconsiderOn: aDay('2027-06-01'),
  isEnded: false,
  recordedAt: anInstant('2026-06-01T10:00:00.000Z'),
  ...over,
});

export const anEvent = (over: Partial<Event> = {}): Event => ({
  key: aKey(1600),
  kind: 'moved',
  subject: aCriterionId(),
  before: 'draft',
  after: 'inReview',
  note: '',
  at: anInstant(),
  ...over,
});

export const aGateSetting = (over: Partial<GateSetting> = {}): GateSetting => ({
  key: aKey(1700),
  check: 'followUpMissing',
  severity: 'blocks',
  note: '',
  ...over,
});

export const aPresence = (over: Partial<Presence> = {}): Presence => ({
  key: aKey(1800),
  email: anEmail(),
  editing: aCriterionId(),
  seenAt: anInstant(),
  ...over,
});
