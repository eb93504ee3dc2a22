import type { CriteriaPackage } from '#domain/criteriaPackage.ts';
import type { Decision } from '#domain/decision.ts';
import type { CountyCode } from '#domain/ids.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import type { DeviationDraft } from '#usecases/deviationRefusal.ts';
import { aDecision, aDeviation, aPackage, aPackageEdition } from './agreement.ts';
import { aCriterion, anEdition, aRegion, aRoleAssignment, aWorkspace, held } from './entities.ts';
import { aCounty, aDay, aKey, anEmail, anInstant } from './values.ts';

type Rows = NonNullable<Parameters<typeof aWorkspace>[0]>;

/** The edition of the package that is in force in `adoptable`. */
export const thePublished = () => aPackageEdition();

/** Of an edition of the package that is not in force. */
export const anotherHash = () => aPackageEdition({}, aPackage({ scope: 'Något annat.' })).hash;

export const aPublishedPackage = (over: Partial<CriteriaPackage> = {}): CriteriaPackage =>
  aPackage({ status: 'published', publishedEdition: thePublished().hash, ...over });

/** A workspace with a decided and published package of one criterion, which Skåne's contact can adopt. */
export function adoptable(rows: Rows = {}): Workspace {
  const packages = rows.packages ?? [aPublishedPackage()];
  return aWorkspace({
    criteria: [aCriterion({ status: 'published' })],
    editions: [anEdition()],
    packageEditions: [thePublished()],
    decisions: packages.map((each, at) => decisionToPublish('value' in each ? each.value : each, at)),
    ...rows,
    packages,
    roles: [...(rows.roles ?? [aRoleAssignment()]), aSteeringGroup()],
  });
}

const STEERING = anEmail('styrgrupp@samsyn.example');

/** Somebody of the steering group, whose decisions count. */
export const aSteeringGroup = () =>
  aRoleAssignment({ key: aKey(799), email: STEERING, role: 'steeringGroup', region: undefined });

/** What has to stand in the log for the edition of a package that its row calls published. */
export const decisionToPublish = ({ key, publishedEdition }: CriteriaPackage, at = 0): Held<Decision> => {
  const subject = { kind: 'package', package: key, edition: publishedEdition ?? thePublished().hash } as const;
  return held(aDecision({ key: aKey(1320 + at), subject, picture: undefined, pictureHash: undefined }), {
    written: { email: STEERING, name: 'Styrgruppen', at: anInstant('2026-04-15T13:00:00.000Z') },
  });
};

/** A deviation from the one criterion of that package, as a region enters it. */
export const deviationDraft = (over: Partial<DeviationDraft> = {}): DeviationDraft => ({
  criterion: aDeviation().criterion,
  kind: 'stricter',
  reason: 'Regionens klimatmål går längre.',
  localText: 'Minst 40 viktprocent av produkten ska vara av förnybart material.',
  reconsiderOn: aDay('2027-06-01'),
  ...over,
});

export const contactOf = (code: string) => anEmail(`kontakt.${code}@samsyn.example`);

/** A row that the region's contact wrote, in a workspace of `regionsWithContacts`. */
export const byItsContact = <T extends { readonly key: string; readonly region: CountyCode }>(
  value: T,
  at = '2026-06-01T10:00:00.000Z',
): Held<T> => held(value, { written: { email: contactOf(value.region), name: 'Kontaktperson', at: anInstant(at) } });

/** Some regions, each with a contact person. */
export const regionsWithContacts = (codes: readonly string[]) => ({
  regions: codes.map((code, at) => aRegion({ key: aKey(100 + at), code: aCounty(code), name: `Region ${code}` })),
  roles: codes.map((code, at) =>
    aRoleAssignment({ key: aKey(700 + at), email: contactOf(code), region: aCounty(code) }),
  ),
});

/** A row that was last written by somebody who speaks for no region. */
export const byAnother = <T extends { readonly key: string }>(value: T): Held<T> =>
  held(value, {
    written: {
      email: anEmail('samordnare@samsyn.example'),
      name: 'Nationell samordnare',
      at: anInstant('2026-06-01T10:00:00.000Z'),
    },
  });
