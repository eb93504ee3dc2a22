import type { Consultation } from '#domain/consultation.ts';
import { packageContentOf, packageHashOf, type CriteriaPackage } from '#domain/criteriaPackage.ts';
import type { Criterion } from '#domain/criterion.ts';
import { contentOf, hashOf } from '#domain/edition.ts';
import type { Decision } from '#domain/decision.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import {
  aConsultation,
  aCriterion,
  aDecision,
  anEdition,
  aPackage,
  aPackageEdition,
  aPosition,
  aRoleAssignment,
  aWorkspace,
  held,
} from '../factories/entities.ts';
import { aCriterionId, aKey, anEmail, anInstant } from '../factories/values.ts';

export const STEERING = anEmail('styrgrupp@samsyn.example');

/** Two criteria of one package: what is asked about, unless told otherwise. */
export const first = aCriterion({ status: 'readyForDecision' });
export const second = aCriterion({
  status: 'readyForDecision',
  key: aKey(301),
  id: aCriterionId('REG-INK-013'),
  title: 'Inga parfymer',
});
const items = [first, second].map(({ id }) => ({ criterion: id, isMandatory: true, note: '' }));
export const thePackage = aPackage({ status: 'readyForDecision', items });
export const editionOf = (criterion: Criterion) => hashOf(contentOf(criterion));
const content = packageContentOf(thePackage, (id) => editionOf(id === second.id ? second : first));
export const theEdition = aPackageEdition({ content, hash: packageHashOf(content) });

type Over = {
  readonly criteria?: readonly Criterion[];
  readonly packages?: readonly CriteriaPackage[];
  readonly consultation?: Partial<Consultation>;
  readonly decisions?: readonly (Decision | Held<Decision>)[];
};

/** A closed consultation on the package; Skåne has answered for the first criterion. */
export function consulted({ criteria = [first, second], packages = [thePackage], ...over }: Over = {}): Workspace {
  const asked = [first, second].map((each) => ({ criterion: each.id, edition: editionOf(each), carriedFrom: [] }));
  return aWorkspace({
    criteria,
    packages,
    editions: [anEdition(), anEdition({ key: aKey(401) }, second)],
    packageEditions: [theEdition],
    consultations: [
      aConsultation({
        state: 'closed',
        items: asked,
        package: thePackage.key,
        packageEdition: theEdition.hash,
        ...over.consultation,
      }),
    ],
    positions: [aPosition({ stance: { kind: 'rejects', reason: 'För lågt.' }, reservation: 'Vi går längre.' })],
    roles: [
      aRoleAssignment(),
      aRoleAssignment({ key: aKey(701), email: STEERING, role: 'steeringGroup', region: undefined }),
    ],
    decisions: over.decisions ?? [],
  });
}

/** A row as the steering group wrote it. */
export const byTheGroup = (decision: Decision): Held<Decision> =>
  held(decision, { written: { email: STEERING, name: 'Styrgruppen', at: anInstant('2026-04-15T13:00:00.000Z') } });

/** The decision that decided a criterion as it reads. */
export const decisionOn = (criterion: Criterion, over: Partial<Decision> = {}): Held<Decision> =>
  byTheGroup(
    aDecision({
      key: aKey(1300 + (criterion.id === second.id ? 1 : 0)),
      subject: { kind: 'criterion', criterion: criterion.id, edition: editionOf(criterion) },
      ...over,
    }),
  );

export const decisionOnPackage = (over: Partial<Decision> = {}): Held<Decision> =>
  byTheGroup(
    aDecision({
      key: aKey(1310),
      subject: { kind: 'package', package: thePackage.key, edition: theEdition.hash },
      picture: undefined,
      pictureHash: undefined,
      ...over,
    }),
  );
