import * as fc from 'fast-check';
import type { Consultation } from '#domain/consultation.ts';
import type { CriteriaPackage } from '#domain/criteriaPackage.ts';
import { CRITERION_STATUSES, KINDS, LEVELS, ORIGINS, type Criterion } from '#domain/criterion.ts';
import { hashOf, type Edition, type EditionContent } from '#domain/edition.ts';
import { countyCode, criterionId, day, editionHash, email, instant, productGroupCode, rowKey } from '#domain/ids.ts';
import { STANCE_KINDS, stanceOf, type Position } from '#domain/position.ts';
import type { ProductGroup } from '#domain/productGroup.ts';
import { judgementsOf, type Judgement, type RegionalRequirement } from '#domain/regionalRequirement.ts';
import { PROCUREMENT_AREAS, type Region } from '#domain/region.ts';
import { ROLES, type RoleAssignment } from '#domain/role.ts';
import type { Term } from '#domain/term.ts';
import type { EntityOf, ListName } from '#domain/workspace.ts';

/** Only what the domain itself accepts. */
function accepted<T>(texts: fc.Arbitrary<string>, parse: (text: string) => T | undefined): fc.Arbitrary<T> {
  return texts.map(parse).filter((value): value is NonNullable<typeof value> => value !== undefined);
}

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });

/** What people paste: any Unicode, and what has broken other systems. */
const prose = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    'rad ett\r\nrad två\n\n• punkt',
    'minst 95 % "förnybart" <b>eller</b> \'likvärdigt\' & mer',
    'å ä ö Å Ä Ö 🌱👩🏽‍⚕️ \u202Eabc',
    '{"titel":"citat \\" och \\\\"}',
    ' mellanslag runt ',
  ),
);
/** One line, as a title is. */
const line = prose.map((text) => text.replace(/[\r\n]+/g, ' '));
const nationalIds = fc.stringMatching(/^[0-9]{1,5}(:[0-9])?$/);

const keys = accepted(fc.stringMatching(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/), rowKey);
const criterionIds = accepted(fc.stringMatching(/^[A-Z]{3}-[A-Z]{3}-\d{3,4}$/), criterionId);
const groupCodes = accepted(fc.stringMatching(/^[A-Z]{3}$/), productGroupCode);
const countyCodes = accepted(fc.stringMatching(/^\d{2}$/), countyCode);
const hashes = accepted(fc.stringMatching(/^[0-9a-f]{64}$/), editionHash);
const emails = accepted(fc.stringMatching(/^[a-z]{1,8}\.[a-z]{1,8}@region[a-z]{1,5}\.se$/), email);
const dates = fc.date({
  min: new Date('1990-01-01T00:00:00Z'),
  max: new Date('2090-01-01T00:00:00Z'),
  noInvalidDate: true,
});
const days = accepted(
  dates.map((date) => date.toISOString().slice(0, 10)),
  day,
);
/** SharePoint keeps instants to the second. */
const instants = accepted(
  dates.map((date) => `${date.toISOString().slice(0, 19)}Z`),
  instant,
);
const statuses = fc.constantFrom(...CRITERION_STATUSES);
const areas = fc.constantFrom(...PROCUREMENT_AREAS);
const versions = fc.integer({ min: 1, max: 9999 });

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
  followUp: prose,
  rationale: prose,
  guidance: prose,
  status: statuses,
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

const packages: fc.Arbitrary<CriteriaPackage> = fc.record({
  key: keys,
  name: line,
  productGroup: groupCodes,
  items: fc.array(fc.record({ criterion: criterionIds, isMandatory: fc.boolean() }), { maxLength: 5 }),
  guidance: prose,
  status: statuses,
});

const consultations: fc.Arbitrary<Consultation> = fc.record({
  key: keys,
  title: line,
  package: maybe(keys),
  items: fc.array(fc.record({ criterion: criterionIds, edition: hashes }), { maxLength: 5 }),
  opensOn: days,
  closesOn: days,
  state: fc.constantFrom('open', 'closed'),
});

const positions: fc.Arbitrary<Position> = fc.record({
  key: keys,
  consultation: keys,
  criterion: criterionIds,
  edition: hashes,
  region: countyCodes,
  stance: fc.tuple(fc.constantFrom(...STANCE_KINDS), prose).map(([kind, reason]) => stanceOf(kind, reason)),
  givenAt: instants,
});

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
  packages,
  consultations,
  positions,
  regionalRequirements,
  terms,
};
