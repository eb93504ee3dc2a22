import type { Consultation } from '#domain/consultation.ts';
import type { Criterion } from '#domain/criterion.ts';
import { contentOf, hashOf, type Edition } from '#domain/edition.ts';
import type { Moment } from '#domain/moment.ts';
import type { Position } from '#domain/position.ts';
import type { ProductGroup } from '#domain/productGroup.ts';
import type { Region } from '#domain/region.ts';
import type { RegionalRequirement } from '#domain/regionalRequirement.ts';
import type { Actor, Role, RoleAssignment } from '#domain/role.ts';
import type { Term } from '#domain/term.ts';
import { collectionOf, type EntityOf, type Held, type ListName, type Workspace } from '#domain/workspace.ts';
import { aCounty, aCriterionId, aDay, aGroup, aKey, anEmail, anInstant } from './values.ts';

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
  followUp: 'Stickprov en gång om året.',
  rationale: 'Minskar beroendet av fossil råvara.',
  guidance: '',
  status: 'inConsultation',
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

export const aConsultation = (over: Partial<Consultation> = {}): Consultation => ({
  key: aKey(500),
  title: 'Absorberande produkter',
  package: undefined,
  items: [{ criterion: aCriterionId(), edition: hashOf(contentOf(aCriterion())) }],
  opensOn: aDay('2026-02-20'),
  closesOn: aDay('2026-03-31'),
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
  givenAt: anInstant('2026-03-01T10:00:00.000Z'),
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

/** Wraps a value as its list holds it; the revision follows the key unless said otherwise. */
export const held = <T extends { readonly key: string }>(value: T, over: Partial<Held<T>> = {}): Held<T> => ({
  value,
  written: { email: anEmail(), name: 'Kontaktperson, Region Skåne', at: anInstant('2026-03-01T10:00:00.000Z') },
  revision: `"${value.key},1"`,
  rowId: value.key.slice(-6),
  ...over,
});

type Rows = { readonly [L in ListName]?: readonly (EntityOf[L] | Held<EntityOf[L]>)[] };

/** A workspace with the given rows; the region, the role and the product group above are there unless replaced. */
export function aWorkspace(rows: Rows = {}): Workspace {
  return {
    regions: collectionOf((rows.regions ?? [aRegion()]).map(asHeld)),
    roles: collectionOf((rows.roles ?? [aRoleAssignment()]).map(asHeld)),
    productGroups: collectionOf((rows.productGroups ?? [aProductGroup()]).map(asHeld)),
    criteria: collectionOf((rows.criteria ?? []).map(asHeld)),
    editions: collectionOf((rows.editions ?? []).map(asHeld)),
    packages: collectionOf((rows.packages ?? []).map(asHeld)),
    consultations: collectionOf((rows.consultations ?? []).map(asHeld)),
    positions: collectionOf((rows.positions ?? []).map(asHeld)),
    regionalRequirements: collectionOf((rows.regionalRequirements ?? []).map(asHeld)),
    terms: collectionOf((rows.terms ?? []).map(asHeld)),
    problems: [],
  };
}

function asHeld<T extends { readonly key: string }>(row: T | Held<T>): Held<T> {
  return 'revision' in row ? row : held(row);
}

/** Somebody with one role; a contact speaks for Skåne. */
export const anActor = (role: Role | 'nobody' = 'regionContact', over: Partial<Actor> = {}): Actor => ({
  email: anEmail(),
  name: 'Kontaktperson, Region Skåne',
  roles: new Set(role === 'nobody' ? [] : [role]),
  speaksFor: role === 'regionContact' ? [aCounty('12')] : [],
  ...over,
});

/** A fixed time; keys count up from 9,000. */
export function aMoment(now = anInstant()): Moment {
  let next = 9000;
  return { now, newKey: () => aKey(next++) };
}
