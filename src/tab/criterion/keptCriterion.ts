import { CRITERION_STATUSES, EVIDENCE_KINDS, KINDS, LEVELS, type Criterion } from '#domain/criterion.ts';
import {
  day,
  email,
  instant,
  productGroupCode,
  rowKey,
  type CriterionId,
  type Instant,
  type RowKey,
} from '#domain/ids.ts';
import type { Held } from '#domain/workspace.ts';
import type { Draft } from '#replica/outbox/draftStore.ts';
import type { Pending } from '#replica/replica.ts';
import type { CriterionDraft } from '#usecases/saveCriterion.ts';
import { keptShape, type KeptShape } from '../start/keptShape.ts';
import { draftOf, EMPTY_DRAFT } from './draft.ts';

/** What a form for a criterion begins with. */
export type Begun = {
  /** The row as it was when the person began, which may have been before this page. */
  readonly base: Held<Criterion> | undefined;
  readonly draft: CriterionDraft;
  /** A change in the outbox that waits for its person; saving replaces it. */
  readonly replaces: string | undefined;
  /** Regions' own wordings that a new one is made from. */
  readonly from?: readonly RowKey[];
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

/**
 * Where the draft of a criterion is kept, or of one to be made. By its id, which its address holds: the draft of a row
 * that has been deleted can still be found.
 */
export function draftPlaceOf(id: CriterionId | undefined): string {
  return id === undefined ? 'criteria/new' : `criteria/${id}`;
}

/** With the draft if there is one, else with what waits for the person, else with the row. */
export function beginningOf({ current, stuck, kept }: Beginning): Begun {
  const shape = keptShape(kept?.values);
  const draft = draftIn(shape?.inside('draft'));
  if (kept && shape && draft) {
    const then = heldIn(shape.inside('base'), current, kept.base);
    const base = kept.base === current?.revision ? current : then;
    const from = shape.texts('from').flatMap((key) => rowKey(key) ?? []);
    const replaces = shape.text('replaces');
    return { base, draft, replaces, keptAt: kept.keptAt, ...(from.length > 0 && { from }) };
  }
  const { change, id } = stuck ?? {};
  if (change?.list === 'criteria') {
    const base = change.kind === 'update' ? change.base : undefined;
    return { base, draft: draftOf(change.value), replaces: id, keptAt: undefined };
  }
  const draftNow = current === undefined ? EMPTY_DRAFT : draftOf(current.value);
  return { base: current, draft: draftNow, replaces: undefined, keptAt: undefined };
}

/** What to keep of a form, so that `beginningOf` finds it again. */
export function keptOf({ base, draft, replaces, from }: Omit<Begun, 'keptAt'>): Omit<Draft, 'keptAt'> {
  const begun = base && {
    draft: draftOf(base.value),
    status: base.value.status,
    rowId: base.rowId,
    written: base.written,
  };
  return { values: { draft, base: begun, replaces, from }, base: base?.revision };
}

/** The row as it was then; what cannot change in a form is taken from the row as it stands now. */
function heldIn(
  kept: KeptShape | undefined,
  current: Held<Criterion> | undefined,
  revision: string | undefined,
): Held<Criterion> | undefined {
  const [draft, signed] = [draftIn(kept?.inside('draft')), kept?.inside('written')];
  const [at, status] = [instant(signed?.text('at') ?? ''), kept?.oneOf('status', CRITERION_STATUSES)];
  if (!draft || !current || revision === undefined || !at || !status) return current;
  const written = { email: email(signed?.text('email') ?? ''), name: signed?.text('name') ?? '', at };
  const rowId = kept?.text('rowId') ?? '';
  return { value: { ...current.value, ...draft, status }, written, revision, rowId, seal: undefined };
}

/** @returns undefined when it is no draft of this form */
function draftIn(kept: KeptShape | undefined): CriterionDraft | undefined {
  const title = kept?.text('title');
  if (!kept || title === undefined) return undefined;
  return {
    title,
    text: kept.text('text') ?? '',
    evidence: kept.text('evidence') ?? '',
    evidenceKinds: EVIDENCE_KINDS.filter((each) => kept.texts('evidenceKinds').includes(each)),
    exemptions: kept.text('exemptions') ?? '',
    followUp: kept.text('followUp') ?? '',
    rationale: kept.text('rationale') ?? '',
    guidance: kept.text('guidance') ?? '',
    englishText: kept.text('englishText') ?? '',
    level: kept.oneOf('level', LEVELS),
    kind: kept.oneOf('kind', KINDS),
    productGroups: kept.texts('productGroups').flatMap((code) => productGroupCode(code) ?? []),
    nextReview: day(kept.text('nextReview') ?? ''),
  };
}
