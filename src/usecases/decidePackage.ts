import type { Consultation } from '#domain/consultation.ts';
import type { CriteriaPackage, FrozenItem, PackageContent, PackageEdition } from '#domain/criteriaPackage.ts';
import type { DecisionOutcome, DecisionSubject } from '#domain/decision.ts';
import type { Day, RowKey } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { statusAfter } from '#domain/transitions.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { VERB_OF, type DecideRefusal } from './decideCriterion.ts';
import { readsAs } from './freezePackage.ts';
import { packageEditionsOf } from './lookUp.ts';

export type DecidePackageRefusal = DecideRefusal | { readonly kind: 'nothingLeft'; readonly name: string };

type DecidedContent = {
  /** The package as it will stand, its status and its criteria too. */
  readonly base: Held<CriteriaPackage>;
  readonly value: CriteriaPackage;
  readonly content: PackageContent;
};

/**
 * What a decision on a package means for it. Criteria that are not decided are left out of what is decided. Rules
 * Z2–Z5 and Z7 in docs/spec/decisions.md.
 *
 * @param isDecided whether this exact edition of a criterion stands decided, what is decided together with it counted in
 */
export function decidePackage(
  workspace: Workspace,
  { package: key, edition: hash }: Extract<DecisionSubject, { kind: 'package' }>,
  { outcome, on, isDecided }: DecidingPackage,
): Result<DecidedContent, DecidePackageRefusal> {
  const base = workspace.packages.byKey(key);
  if (base === undefined) return err({ kind: 'subjectMissing', name: key });
  const { name } = base.value;
  const status = statusAfter(VERB_OF[outcome], base.value.status);
  if (status === undefined) return err({ kind: 'wrongStatus', name, outcome, status: base.value.status });
  const edition = packageEditionsOf(workspace, key).find(({ value }) => value.hash === hash)?.value;
  if (edition === undefined) return err({ kind: 'otherEdition', name });
  const refusal = outcome === 'repealed' ? undefined : askedRefusal(workspace, edition, { name, on });
  if (refusal !== undefined) return err(refusal);
  if (outcome !== 'decided') return ok({ base, value: { ...base.value, status }, content: edition.content });

  if (!readsAs(base.value, edition)) return err({ kind: 'textChanged', name });
  const kept = edition.content.items.filter(isDecided);
  if (kept.length === 0) return err({ kind: 'nothingLeft', name });
  const ids = new Set(kept.map(({ criterion }) => criterion));
  const items = base.value.items.filter(({ criterion }) => ids.has(criterion));
  return ok({ base, value: { ...base.value, items, status }, content: { ...edition.content, items: kept } });
}

type DecidingPackage = {
  readonly outcome: DecisionOutcome;
  readonly on: Day;
  readonly isDecided: (item: FrozenItem) => boolean;
};

function askedRefusal(
  workspace: Workspace,
  { hash, content }: PackageEdition,
  { name, on }: { readonly name: string; readonly on: Day },
): DecideRefusal | undefined {
  const asked = packageConsultation(workspace, content.package);
  if (asked === undefined) return { kind: 'notConsulted', name };
  if (asked.value.state === 'open') return { kind: 'consultationOpen', name };
  if (on < asked.value.opensOn) return { kind: 'decidedTooEarly', name, earliest: asked.value.opensOn };
  return asked.value.packageEdition === hash ? undefined : { kind: 'otherEdition', name };
}

/** The consultation that a package is or was last in: an open one before a closed, then the latest opened. */
export function packageConsultation(workspace: Workspace, key: RowKey): Held<Consultation> | undefined {
  return workspace.consultations.all
    .filter(({ value }) => value.package === key)
    .reduce<Held<Consultation> | undefined>((last, held) => {
      if (last === undefined) return held;
      if (last.value.state !== held.value.state) return held.value.state === 'open' ? held : last;
      return held.value.opensOn >= last.value.opensOn ? held : last;
    }, undefined);
}
