/** A search index as it was kept from an earlier time, and what was read into it. */
export type KeptRecord = {
  /** What it was read with; another one is of no use. */
  readonly stamp: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** By id of the criterion. */
  readonly fingerprints: ReadonlyMap<string, string>;
};

/** Keeps one index. Where nothing can be kept, `read` gives nothing and `write` does nothing; neither fails. */
export type KeptIndex = {
  readonly read: () => Promise<KeptRecord | undefined>;
  readonly write: (record: KeptRecord) => Promise<void>;
};
