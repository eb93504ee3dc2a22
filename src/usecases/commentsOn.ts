import { COMMENTED_TEXTS, type Comment, type CommentSubject, type Passage } from '#domain/comment.ts';
import type { Criterion } from '#domain/criterion.ts';
import { canonicalText, contentOf, hashOf } from '#domain/edition.ts';
import type { CriterionId, RowKey } from '#domain/ids.ts';
import type { Actor } from '#domain/role.ts';
import { dayOf } from '#domain/time.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { heldRole, wasContactOf } from './actorOf.ts';
import { criterionById } from './lookUp.ts';
import { isInvitedOnly } from './maySee.ts';

/** Where what was said belongs in the text as it reads now. */
export type CommentPlace =
  /** All of the criterion, or all of one text. */
  | { readonly kind: 'whole' }
  /** The words stand there still, `at` so many characters into the text as it is compared (`canonicalText`). */
  | { readonly kind: 'stands'; readonly at: number }
  | { readonly kind: 'gone' };

type Said<K extends CommentSubject['kind']> = Comment & { readonly about: Extract<CommentSubject, { kind: K }> };

/** A remark or a proposed wording, with the answer that stands. */
export type CommentThread = {
  readonly held: Held<Said<'remark' | 'amendment'>>;
  /** Whether the text has changed since it was said. */
  readonly isOnEarlierWording: boolean;
  readonly place: CommentPlace;
  /** The latest that somebody gave who may answer. */
  readonly answer: Held<Said<'answer'>> | undefined;
};

export type CommentsOn = {
  /** In the order of the texts, and in each by place; what has lost its place comes last in its text. */
  readonly threads: readonly CommentThread[];
  /** Rows whose writer had no role to say it. They are shown as problems and not counted. */
  readonly unverified: readonly Held<Comment>[];
};

const NONE: CommentsOn = { threads: [], unverified: [] };

/** What was said of a criterion, as the reader may see it. Rules T4, T9 and T10 in docs/spec/drafting.md. */
export function commentsOn(workspace: Workspace, id: CriterionId, reader: Actor): CommentsOn {
  const criterion = criterionById(workspace, id)?.value;
  if (criterion === undefined) return NONE;
  const rows = rowsOn(workspace.comments.all, id);
  const verified = rows.filter((held) => isCommentVerified(workspace, held));
  const answers = answersIn(verified);
  const hash = hashOf(contentOf(criterion));
  const isOwnOnly = isInvitedOnly(reader);
  const threads = verified
    .filter(isOpening)
    .filter(({ written }) => !isOwnOnly || written.email === reader.email)
    .map((held): CommentThread => {
      const { about, key, readHash } = held.value;
      const place = placeOf(criterion, about.passage);
      return { held, isOnEarlierWording: readHash !== hash, place, answer: answers.get(key) };
    });
  const unverified = isOwnOnly ? [] : rows.filter((held) => !verified.includes(held));
  return { threads: threads.toSorted(byPlace), unverified };
}

/** Whether SharePoint says that somebody wrote the row who may say such a thing, and for that region. */
export function isCommentVerified(workspace: Workspace, { value, written }: Held<Comment>): boolean {
  const on = dayOf(written.at);
  if (value.region !== undefined) return wasContactOf(workspace, written.email, { region: value.region, on });
  const roles = ['workingGroup', 'areaCoordinator', 'coordinator'] as const;
  if (roles.some((role) => heldRole(workspace, written.email, role, on))) return true;
  return value.about.kind !== 'answer' && heldRole(workspace, written.email, 'external', on);
}

/** Where words stand in a text, in characters of the text as it is compared; none when they are gone. */
export function placesOf(quote: string, text: string): readonly number[] {
  const [sought, within] = [canonicalText(quote), canonicalText(text)];
  const places: number[] = [];
  if (sought === '') return places;
  for (let at = within.indexOf(sought); at >= 0; at = within.indexOf(sought, at + sought.length)) places.push(at);
  return places;
}

function placeOf(criterion: Criterion, { field, quote }: Passage): CommentPlace {
  if (field === undefined || quote === '') return { kind: 'whole' };
  const [at] = placesOf(quote, criterion[field]);
  return at === undefined ? { kind: 'gone' } : { kind: 'stands', at };
}

const indexed = new WeakMap<readonly Held<Comment>[], Map<CriterionId, Held<Comment>[]>>();

function rowsOn(rows: readonly Held<Comment>[], id: CriterionId): readonly Held<Comment>[] {
  let index = indexed.get(rows);
  if (index === undefined) {
    index = new Map();
    for (const held of rows) {
      const group = index.get(held.value.criterion);
      if (group === undefined) index.set(held.value.criterion, [held]);
      else group.push(held);
    }
    indexed.set(rows, index);
  }
  return index.get(id) ?? [];
}

function isOpening(held: Held<Comment>): held is Held<Said<'remark' | 'amendment'>> {
  return held.value.about.kind !== 'answer';
}

function isAnswer(held: Held<Comment>): held is Held<Said<'answer'>> {
  return held.value.about.kind === 'answer';
}

/** Of several answers to one comment the latest stands. */
function answersIn(rows: readonly Held<Comment>[]): ReadonlyMap<RowKey, Held<Said<'answer'>>> {
  const latest = new Map<RowKey, Held<Said<'answer'>>>();
  for (const held of rows.filter(isAnswer)) {
    const { to } = held.value.about;
    const earlier = latest.get(to);
    if (earlier === undefined || earlier.value.saidAt <= held.value.saidAt) latest.set(to, held);
  }
  return latest;
}

function byPlace(one: CommentThread, other: CommentThread): number {
  const rank = ({ held, place }: CommentThread): readonly number[] => {
    const { field } = held.value.about.passage;
    const at = place.kind === 'stands' ? place.at : place.kind === 'whole' ? -1 : Number.MAX_SAFE_INTEGER;
    return [field === undefined ? -1 : COMMENTED_TEXTS.indexOf(field), at, Date.parse(held.value.saidAt)];
  };
  const [a, b] = [rank(one), rank(other)];
  const differing = a.findIndex((value, at) => value !== b[at]);
  return differing < 0 ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0);
}
