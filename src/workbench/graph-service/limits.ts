/** The figures of SharePoint and Graph that a program can run into. */
export type Limits = {
  /** Rows a page holds when the request names no `$top`. */
  readonly defaultPage: number;
  /** Rows a page holds at most; a larger `$top` is cut in silence. */
  readonly maxPage: number;
  /** The list view threshold: rows that a filter or sort may touch. */
  readonly viewThreshold: number;
  readonly indexedColumns: number;
  /** Bytes of a request body over HTTP. */
  readonly bodyBytes: number;
};

/** As Microsoft runs them; docs/fidelity.md gives the source of each. */
export const microsoftLimits: Limits = {
  defaultPage: 200,
  maxPage: 5_000,
  viewThreshold: 5_000,
  indexedColumns: 20,
  bodyBytes: 4 * 1024 * 1024,
};
