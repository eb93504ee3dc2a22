import type { Instant } from '#domain/ids.ts';

/** What a person has typed and not saved. */
export type Draft = {
  /** The form's own shape; whoever reads it checks it first, since another version of the product may have kept it. */
  readonly values: unknown;
  /** Revision of the row it began from; `undefined` for a row to be made. */
  readonly base: string | undefined;
  readonly keptAt: Instant;
};

/** Where typed text outlives the page. One store holds what one person typed at one site. */
export type DraftStore = {
  /** @param place what is being edited, e.g. `"criteria/01JD…"` or `"criteria/new"` */
  readonly read: (place: string) => Promise<Draft | undefined>;
  /** Replaces what was kept for the place. @throws when nothing can be stored, e.g. because the disk is full */
  readonly keep: (place: string, draft: Draft) => Promise<void>;
  readonly drop: (place: string) => Promise<void>;
};

/** Drafts that last as long as the page. */
export function memoryDraftStore(): DraftStore {
  const drafts = new Map<string, Draft>();
  return {
    read: (place) => Promise.resolve(drafts.get(place)),
    keep: (place, draft) => {
      drafts.set(place, structuredClone(draft));
      return Promise.resolve();
    },
    drop: (place) => {
      drafts.delete(place);
      return Promise.resolve();
    },
  };
}
