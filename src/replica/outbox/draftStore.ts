import type { Instant } from '#domain/ids.ts';

/** What a person has typed and not saved. */
export type Draft = {
  /** The form's own shape; whoever reads it checks it first, since another version of the product may have kept it. */
  readonly values: unknown;
  /** Revision of the row it began from; `undefined` for a row to be made. */
  readonly base: string | undefined;
  readonly keptAt: Instant;
};

/** A draft as it is kept: one of those of its place, for two pages may have the same form open. */
export type KeptDraft = Draft & {
  readonly id: string;
  /** Another one with every keeping. */
  readonly stamp: string;
};

/** Where typed text outlives the page. One store holds what one person typed at one site. */
export type DraftStore = {
  /**
   * The draft of a place that was kept last.
   *
   * @param place what is being edited, e.g. `"criteria/01JD…"` or `"criteria/new"`
   */
  readonly read: (place: string) => Promise<KeptDraft | undefined>;
  /**
   * Takes the place of the draft it goes on from; where another page has kept or dropped that meanwhile, both stay.
   *
   * @param from what was read or kept before; a draft of its own when not given
   * @throws when nothing can be stored, e.g. because the disk is full
   */
  readonly keep: (place: string, draft: Draft, from?: KeptDraft) => Promise<KeptDraft>;
  /** Takes a draft away, unless another page has gone on with it. */
  readonly drop: (place: string, draft: KeptDraft) => Promise<void>;
};

/** Drafts that last as long as the page. @param newId gives a name that nothing else has */
export function memoryDraftStore(newId: () => string = () => crypto.randomUUID()): DraftStore {
  const places = new Map<string, Map<string, KeptDraft>>();
  const of = (place: string) => places.get(place) ?? new Map<string, KeptDraft>();
  return {
    read: (place) => Promise.resolve(lastKept([...of(place).values()])),
    keep: (place, draft, from) => {
      const kept = following(structuredClone(draft), { from, stored: of(place).get(from?.id ?? ''), newId });
      places.set(place, new Map([...of(place), [kept.id, kept]]));
      return Promise.resolve(kept);
    },
    drop: (place, draft) => {
      if (of(place).get(draft.id)?.stamp === draft.stamp) of(place).delete(draft.id);
      return Promise.resolve();
    },
  };
}

type Following = {
  readonly from: KeptDraft | undefined;
  /** What is there under its id. */
  readonly stored: KeptDraft | undefined;
  readonly newId: () => string;
};

/** The draft under the id of what it goes on from, or under one of its own. */
export function following({ values, base, keptAt }: Draft, { from, stored, newId }: Following): KeptDraft {
  const isSame = from !== undefined && stored?.stamp === from.stamp;
  return { values, base, keptAt, id: isSame ? from.id : newId(), stamp: newId() };
}

export function lastKept(drafts: readonly KeptDraft[]): KeptDraft | undefined {
  return drafts.toSorted((one, other) => Date.parse(one.keptAt) - Date.parse(other.keptAt)).at(-1);
}
