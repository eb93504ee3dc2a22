import * as z from 'zod/mini';
import { CRITERION_STATUSES, KINDS, LEVELS, type Criterion } from '#domain/criterion.ts';
import { day, email, instant, productGroupCode, type Instant } from '#domain/ids.ts';
import type { Held } from '#domain/workspace.ts';
import type { Draft } from '#replica/outbox/draftStore.ts';
import type { Pending } from '#replica/replica.ts';
import type { CriterionDraft } from '#usecases/saveCriterion.ts';
import { draftOf, EMPTY_DRAFT } from './draft.ts';

/** What a form for a criterion begins with. */
export type Begun = {
  /** The row as it was when the person began, which may have been before this page. */
  readonly base: Held<Criterion> | undefined;
  readonly draft: CriterionDraft;
  /** A change in the outbox that waits for its person; saving replaces it. */
  readonly replaces: string | undefined;
  /** When the draft that is filled in was typed; `undefined` when there is none. */
  readonly keptAt: Instant | undefined;
};

type Beginning = {
  /** The row as it stands now. */
  readonly current: Held<Criterion> | undefined;
  /** A change of the row that waits for its person. */
  readonly stuck: Pending | undefined;
  readonly kept: Draft | undefined;
};

const draftShape = z.object({
  title: z.string(),
  text: z.string(),
  evidence: z.string(),
  followUp: z.string(),
  rationale: z.string(),
  guidance: z.string(),
  productGroups: z.array(z.string()),
  level: z.optional(z.enum(LEVELS)),
  kind: z.optional(z.enum(KINDS)),
  nextReview: z.optional(z.string()),
});
const keptShape = z.object({
  draft: draftShape,
  base: z.optional(
    z.object({
      draft: draftShape,
      status: z.enum(CRITERION_STATUSES),
      rowId: z.string(),
      written: z.object({ email: z.optional(z.string()), name: z.string(), at: z.string() }),
    }),
  ),
  replaces: z.optional(z.string()),
});
type Kept = z.output<typeof keptShape>;

/** With the draft if there is one, else with what waits for the person, else with the row. */
export function beginningOf({ current, stuck, kept }: Beginning): Begun {
  const read = keptShape.safeParse(kept?.values);
  if (kept && read.success) {
    const { draft, base, replaces } = read.data;
    const begun = kept.base === current?.revision ? current : heldIn(base, current, kept.base);
    return { base: begun, draft: draftIn(draft), replaces, keptAt: kept.keptAt };
  }
  const { change, id } = stuck ?? {};
  if (change?.list === 'criteria') {
    const base = change.kind === 'update' ? change.base : undefined;
    return { base, draft: draftOf(change.value), replaces: id, keptAt: undefined };
  }
  const draft = current === undefined ? EMPTY_DRAFT : draftOf(current.value);
  return { base: current, draft, replaces: undefined, keptAt: undefined };
}

/** What to keep of a form, so that `beginningOf` finds it again. */
export function keptOf({ base, draft, replaces }: Omit<Begun, 'keptAt'>): Omit<Draft, 'keptAt'> {
  const begun = base && {
    draft: draftOf(base.value),
    status: base.value.status,
    rowId: base.rowId,
    written: base.written,
  };
  return { values: { draft, base: begun, replaces }, base: base?.revision };
}

/** The row as it was then; what cannot change in a form is taken from the row as it stands now. */
function heldIn(
  kept: Kept['base'],
  current: Held<Criterion> | undefined,
  revision: string | undefined,
): Held<Criterion> | undefined {
  const at = instant(kept?.written.at ?? '');
  if (!kept || !current || revision === undefined || at === undefined) return current;
  const written = { email: email(kept.written.email ?? ''), name: kept.written.name, at };
  const value = { ...current.value, ...draftIn(kept.draft), status: kept.status };
  return { value, written, revision, rowId: kept.rowId };
}

function draftIn({ productGroups, nextReview, ...kept }: Kept['draft']): CriterionDraft {
  const { level, kind, ...texts } = kept;
  return {
    ...texts,
    level,
    kind,
    productGroups: productGroups.flatMap((code) => productGroupCode(code) ?? []),
    nextReview: nextReview === undefined ? undefined : day(nextReview),
  };
}
