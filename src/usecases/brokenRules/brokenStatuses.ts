import type { CriteriaPackage, PackageItem } from '#domain/criteriaPackage.ts';
import type { Criterion, CriterionStatus, Level } from '#domain/criterion.ts';
import { contentOf, hashOf, isSameContent, type Edition } from '#domain/edition.ts';
import type { CriterionId, RowKey } from '#domain/ids.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { consultationOf } from '../consultationOf.ts';
import { decisionsOn, type Decidable } from '../decisionsOn.ts';
import { criterionById, editionsOf, packageEditionsOf } from '../lookUp.ts';
import { brokenBy, foundOnce, type Found, type Support } from './brokenRule.ts';

/** Criteria in a status that no other row supports. */
export const brokenCriteria = foundOnce(
  ({ criteria, consultations, decisions, editions, roles }: Workspace) => [
    ...[criteria.all, consultations.all, decisions.all],
    ...[editions.all, roles.all],
  ],
  (workspace) =>
    workspace.criteria.all.flatMap((held) => {
      const { id, status } = held.value;
      const lacks = criterionLacks(workspace, held.value);
      return lacks === undefined
        ? []
        : brokenBy('criteria', held, [id, { kind: 'statusUnsupported', status, lacks } satisfies Found]);
    }),
);

/** Packages in a status that no other row supports, or with one criterion twice. */
export const brokenPackages = foundOnce(
  ({ packages, criteria, consultations, decisions, packageEditions, roles }: Workspace) => [
    ...[packages.all, criteria.all, consultations.all],
    ...[decisions.all, packageEditions.all, roles.all],
  ],
  (workspace) =>
    workspace.packages.all.flatMap((held) => {
      const { name, status, items } = held.value;
      const lacks = packageLacks(workspace, held.value);
      const unsupported: Found = lacks && { kind: 'statusUnsupported', status, lacks };
      return brokenBy('packages', held, [name, unsupported, levelTwice(workspace, items)]);
    }),
);

function criterionLacks(workspace: Workspace, criterion: Criterion): Support | undefined {
  const { id, status, publishedEdition } = criterion;
  const subject: Decidable = { kind: 'criterion', criterion: id };
  const inForce = publishedEdition && editionsOf(workspace, id).find(({ value }) => value.hash === publishedEdition);
  const isOurs = !isNational(criterion);
  if (isOurs && publishedEdition !== undefined && !isDecided(workspace, subject, publishedEdition)) return 'decision';
  switch (status) {
    case 'inConsultation':
      return consultationOf(workspace, id)?.held.value.state === 'open' ? undefined : 'openConsultation';
    case 'readyForDecision':
      return consultationOf(workspace, id)?.held.value.state === 'closed' ? undefined : 'closedConsultation';
    case 'decided':
      return decidedLacks(workspace, criterion);
    case 'published':
      if (publishedEdition === undefined) return isOurs ? 'publishedEdition' : undefined;
      if (inForce === undefined) return 'publishedEdition';
      return readsAs(criterion, inForce.value) ? undefined : 'decidedText';
    default:
      return lastOutcomeLacks(workspace, status, subject);
  }
}

/** A row of the national library: what the agency has published is in force without a decision of the regions. */
function isNational({ id }: Criterion): boolean {
  return !id.startsWith(OWN);
}

/** How the ids of criteria begin that are drawn up here. */
const OWN = 'REG-';

function decidedLacks(workspace: Workspace, criterion: Criterion): Support | undefined {
  const last = decisionsOn(workspace, { kind: 'criterion', criterion: criterion.id })[0]?.value;
  if (last?.outcome !== 'decided' || last.subject.kind !== 'criterion') return 'decision';
  const { edition } = last.subject;
  const frozen = editionsOf(workspace, criterion.id).find(({ value }) => value.hash === edition);
  return frozen !== undefined && readsAs(criterion, frozen.value) ? undefined : 'decidedText';
}

/** Sent back or repealed, and by whom. */
function lastOutcomeLacks(workspace: Workspace, status: CriterionStatus, subject: Decidable): Support | undefined {
  if (status !== 'referredBack' && status !== 'repealed') return undefined;
  return decisionsOn(workspace, subject)[0]?.value.outcome === status ? undefined : 'decision';
}

function packageLacks(workspace: Workspace, working: CriteriaPackage): Support | undefined {
  const { key, status, publishedEdition } = working;
  const subject: Decidable = { kind: 'package', package: key };
  if (publishedEdition !== undefined) {
    if (!isDecided(workspace, subject, publishedEdition)) return 'decision';
    const isThere = packageEditionsOf(workspace, key).some(({ value }) => value.hash === publishedEdition);
    if (!isThere) return 'publishedEdition';
  }
  switch (status) {
    case 'inConsultation':
      return isConsulted(workspace, key, 'open') ? undefined : 'openConsultation';
    case 'readyForDecision':
      return isConsulted(workspace, key, 'closed') ? undefined : 'closedConsultation';
    case 'decided':
      return decisionsOn(workspace, subject)[0]?.value.outcome === 'decided' ? undefined : 'decision';
    case 'published':
      return publishedEdition === undefined ? 'publishedEdition' : undefined;
    default:
      return lastOutcomeLacks(workspace, status, subject);
  }
}

function isConsulted({ consultations }: Workspace, key: RowKey, state: 'open' | 'closed'): boolean {
  return consultations.all.some(({ value }) => value.package === key && value.state === state);
}

function isDecided(workspace: Workspace, subject: Decidable, edition: string): boolean {
  return decisionsOn(workspace, subject).some(
    ({ value }) => value.outcome === 'decided' && value.subject.edition === edition,
  );
}

/** Letter by letter first, for hashing ten thousand texts takes longer than looking at them. */
function readsAs(criterion: Criterion, { content, hash }: Edition): boolean {
  return isSameContent(contentOf(criterion), content) || hashOf(contentOf(criterion)) === hash;
}

/** Invariant 5, by criterion and by what the national library calls it. */
function levelTwice(workspace: Workspace, items: readonly PackageItem[]): Found {
  const met = new Map<string, CriterionId>();
  for (const { criterion: id } of items) {
    const held: Held<Criterion> | undefined = criterionById(workspace, id);
    const { source, level } = held?.value ?? { source: undefined, level: undefined };
    for (const name of [id, ...nationalName(source?.id, level)]) {
      const earlier = met.get(name);
      if (earlier !== undefined) return { kind: 'levelTwice', ids: [earlier, id], level };
      met.set(name, id);
    }
  }
  return undefined;
}

function nationalName(source: string | undefined, level: Level | undefined): readonly string[] {
  return source === undefined || level === undefined ? [] : [`${source} ${level}`];
}
