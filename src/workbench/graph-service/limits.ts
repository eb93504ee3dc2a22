/** The figures of SharePoint and Graph that a program can run into. */
export type Limits = {
  /** Rows a page holds when the request names no `$top`. */
  readonly defaultPage: number;
  /** Rows a page holds at most; a larger `$top` is cut in silence. */
  readonly maxPage: number;
  /** The list view threshold: rows that a filter or sort may touch. */
  readonly viewThreshold: number;
  readonly indexedColumns: number;
  /** Lookups that one query for several items can join, Author and Editor among them. */
  readonly lookupsInQuery: number;
  /** Bytes of a request body over HTTP. */
  readonly bodyBytes: number;
  /** Bytes that everything together may take on the disk; a full site answers 507. */
  readonly storageBytes: number;
  /** Bytes of a file that may be sent in one request. */
  readonly simpleUploadBytes: number;
  /** Bytes that one piece of a resumable upload stays below. */
  readonly fragmentBytes: number;
  /** Every piece but the last is a multiple of so many bytes; 1 lets any size pass. */
  readonly fragmentUnit: number;
  /** Bytes that a drive holds. */
  readonly driveBytes: number;
};

/** As Microsoft runs them; docs/fidelity.md gives the source of each. */
export const microsoftLimits: Limits = {
  defaultPage: 200,
  maxPage: 5_000,
  viewThreshold: 5_000,
  indexedColumns: 20,
  lookupsInQuery: 12,
  bodyBytes: 4 * 1024 * 1024,
  // sharepoint-online-limits: 25 TB of a site collection.
  storageBytes: 25 * 1024 ** 4,
  // driveitem-put-content: 250 MB; driveitem-createuploadsession: 60 MiB and 320 KiB; the quota of drive-get's sample.
  simpleUploadBytes: 250 * 1000 * 1000,
  fragmentBytes: 60 * 1024 * 1024,
  fragmentUnit: 320 * 1024,
  driveBytes: 1024 ** 4,
};
