import type { Criterion } from '#domain/criterion.ts';
import { contentOf, hashOf, type Edition } from '#domain/edition.ts';
import type { ProductGroup } from '#domain/productGroup.ts';
import type { Region } from '#domain/region.ts';
import type { RegionalRequirement } from '#domain/regionalRequirement.ts';
import type { RoleAssignment } from '#domain/role.ts';
import type { Term } from '#domain/term.ts';
import { aCounty, aCriterionId, aGroup, aKey, anEmail, anInstant } from './values.ts';

export const aRegion = (over: Partial<Region> = {}): Region => ({
  key: aKey(100),
  code: aCounty('12'),
  name: 'Region Skåne',
  area: 'H',
  isActive: true,
  ...over,
});

export const aProductGroup = (over: Partial<ProductGroup> = {}): ProductGroup => ({
  key: aKey(200),
  code: aGroup(),
  name: 'Inkontinenshjälpmedel',
  parent: undefined,
  cpvCodes: ['33771000-5'],
  owner: 'F',
  coverage: 'partly',
  ...over,
});

export const aCriterion = (over: Partial<Criterion> = {}): Criterion => ({
  key: aKey(300),
  id: aCriterionId(),
  title: 'Förnybart material i absorberande produkter',
  productGroups: [aGroup()],
  origin: 'own',
  source: { id: undefined, version: undefined, url: undefined },
  level: 'core',
  kind: 'technicalSpecification',
  text: 'Minst 20 viktprocent av produkten ska vara av förnybart material.',
  evidence: 'Produktdatablad.',
  evidenceKinds: [],
  exemptions: '',
  followUp: 'Stickprov en gång om året.',
  rationale: 'Minskar beroendet av fossil råvara.',
  guidance: '',
  englishText: '',
  derivedFrom: undefined,
  status: 'inConsultation',
  publishedEdition: undefined,
  nextReview: undefined,
  ...over,
});

export const anEdition = (over: Partial<Edition> = {}, of: Criterion = aCriterion()): Edition => ({
  key: aKey(400),
  version: 1,
  hash: hashOf(contentOf(of)),
  content: contentOf(of),
  changeClass: 'first',
  frozenAt: anInstant('2026-02-20T09:00:00.000Z'),
  comment: '',
  ...over,
});

export const aRegionalRequirement = (over: Partial<RegionalRequirement> = {}): RegionalRequirement => ({
  key: aKey(800),
  region: aCounty('12'),
  productGroup: aGroup(),
  text: 'Absorberande produkter ska innehålla minst 20 viktprocent förnybart material.',
  level: undefined,
  kind: 'technicalSpecification',
  evidence: 'Produktdatablad.',
  source: { document: 'Kravspecifikation inkontinenshjälpmedel 2025.docx', place: '3.2' },
  judgements: [],
  ...over,
});

export const aTerm = (over: Partial<Term> = {}): Term => ({
  key: aKey(900),
  kind: 'synonyms',
  name: 'absorberande produkt',
  words: ['absorberande skydd', 'inkontinensskydd'],
  note: '',
  ...over,
});

export const aRoleAssignment = (over: Partial<RoleAssignment> = {}): RoleAssignment => ({
  key: aKey(700),
  email: anEmail(),
  role: 'regionContact',
  region: aCounty('12'),
  from: undefined,
  to: undefined,
  ...over,
});
