import * as fc from 'fast-check';
import { KINDS, LEVELS, ORIGINS, type Criterion, type Derivation } from '#domain/criterion.ts';
import { hashOf, type Edition, type EditionContent } from '#domain/edition.ts';
import type { ProductGroup } from '#domain/productGroup.ts';
import { judgementsOf, type Judgement, type RegionalRequirement } from '#domain/regionalRequirement.ts';
import type { Region } from '#domain/region.ts';
import { ROLES, type RoleAssignment } from '#domain/role.ts';
import type { Term } from '#domain/term.ts';
import type { EntityOf, ListName } from '#domain/workspace.ts';
import { arbitraryAgreement } from './arbitraryAgreement.ts';
import {
  areas,
  countyCodes,
  criterionIds,
  days,
  emails,
  evidenceKinds,
  groupCodes,
  hashes,
  instants,
  keys,
  line,
  maybe,
  prose,
  statuses,
  versions,
} from './arbitraryValues.ts';

const nationalIds = fc.stringMatching(/^[0-9]{1,5}(:[0-9])?$/);

const regions: fc.Arbitrary<Region> = fc.record({
  key: keys,
  code: countyCodes,
  name: line,
  area: areas,
  isActive: fc.boolean(),
});

const roles: fc.Arbitrary<RoleAssignment> = fc.record({
  key: keys,
  email: emails,
  role: fc.constantFrom(...ROLES),
  region: maybe(countyCodes),
  from: maybe(days),
  to: maybe(days),
});

const productGroups: fc.Arbitrary<ProductGroup> = fc.record({
  key: keys,
  code: groupCodes,
  name: line,
  parent: maybe(groupCodes),
  cpvCodes: fc.array(fc.stringMatching(/^\d{8}-\d$/), { maxLength: 4 }),
  owner: maybe(areas),
  coverage: fc.constantFrom('covered', 'partly', 'missing'),
});

const derivations: fc.Arbitrary<Derivation> = fc.oneof(
  fc.record({ kind: fc.constant('criterion' as const), criterion: criterionIds, edition: hashes }),
  fc.record({
    kind: fc.constant('requirements' as const),
    requirements: fc.array(keys, { minLength: 1, maxLength: 3 }),
  }),
);

const criteria: fc.Arbitrary<Criterion> = fc.record({
  key: keys,
  id: criterionIds,
  title: line,
  productGroups: fc.array(groupCodes, { maxLength: 4 }),
  origin: fc.constantFrom(...ORIGINS),
  source: fc.record({ id: maybe(nationalIds), version: maybe(versions), url: maybe(fc.webUrl({ size: 'small' })) }),
  level: maybe(fc.constantFrom(...LEVELS)),
  kind: maybe(fc.constantFrom(...KINDS)),
  text: prose,
  evidence: prose,
  evidenceKinds,
  exemptions: prose,
  followUp: prose,
  rationale: prose,
  guidance: prose,
  englishText: prose,
  derivedFrom: maybe(derivations),
  status: statuses,
  publishedEdition: maybe(hashes),
  nextReview: maybe(days),
});

const contents: fc.Arbitrary<EditionContent> = fc.record({
  id: criterionIds,
  title: prose,
  level: maybe(fc.constantFrom(...LEVELS)),
  kind: maybe(fc.constantFrom(...KINDS)),
  text: prose,
  evidence: prose,
  followUp: prose,
  rationale: prose,
  evidenceKinds,
  exemptions: prose,
  englishText: prose,
});

const editions: fc.Arbitrary<Edition> = fc
  .record({
    key: keys,
    version: versions,
    content: contents,
    changeClass: fc.constantFrom('first', 'editorial', 'clarification', 'meaning', 'levelOrKind'),
    frozenAt: instants,
    comment: prose,
  })
  .map((edition) => ({ ...edition, hash: hashOf(edition.content) }));

/** Kept in hundredths. */
const probabilities = fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100);

export const arbitraryJudgements: fc.Arbitrary<Judgement> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('matches', 'differs'),
    criterion: criterionIds,
    probability: maybe(probabilities),
  }),
  fc.constant({ kind: 'matchesNone' } as const),
);

const regionalRequirements: fc.Arbitrary<RegionalRequirement> = fc.record({
  key: keys,
  region: countyCodes,
  productGroup: maybe(groupCodes),
  text: prose,
  level: maybe(fc.constantFrom(...LEVELS)),
  kind: maybe(fc.constantFrom(...KINDS)),
  evidence: prose,
  source: fc.record({ document: line, place: line }),
  judgements: fc.array(arbitraryJudgements, { maxLength: 5 }).map(judgementsOf),
});

const words = fc.stringMatching(/^[a-zåäö]{2,12}( [a-zåäö]{2,12})?\*?$/);

const terms: fc.Arbitrary<Term> = fc.record({
  key: keys,
  kind: fc.constantFrom('synonyms', 'concept'),
  name: line,
  words: fc.array(words, { maxLength: 5 }),
  note: prose,
});

/** Any value of each list that the domain allows. */
export const arbitraryEntities: { readonly [L in ListName]: fc.Arbitrary<EntityOf[L]> } = {
  regions,
  roles,
  productGroups,
  criteria,
  editions,
  regionalRequirements,
  terms,
  ...arbitraryAgreement,
};
