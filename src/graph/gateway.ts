import type { Email, Instant } from '#domain/ids.ts';
import type { Signature } from '#domain/workspace.ts';
import type { SchemaDrift } from './schema/schemaDrift.ts';

/** Column values of a list row, by internal column name. */
export type RowFields = Readonly<Record<string, unknown>>;

/** A list row as Graph gives it, checked for its envelope but not yet for its columns. */
export type Row = {
  /** Number of the row in its list, as a string, e.g. `"42"`. */
  readonly id: string;
  /** Changes with every write to the row. */
  readonly eTag: string;
  readonly fields: RowFields;
  readonly written: Signature;
};

/** Where the reading of a list stands. */
export type ListMark = {
  /** Opaque; hand it back at the next pull. */
  readonly cursor: string;
  /** The list has been read to its end; otherwise the cursor stands in the middle of its first, full reading. */
  readonly isWhole: boolean;
};

/** A part of what one list has to tell. What is kept of it and its cursor belong in one transaction. */
export type ListPage = {
  /** ASCII name of the list, e.g. `"Kriterier"`. */
  readonly list: string;
  /** Rows new or changed, each once. A row may come again on a later page, and stands as it was last. */
  readonly rows: readonly Row[];
  /** Ids of rows that are gone; they may never have been seen. */
  readonly removed: readonly string[];
  /** Where to go on after this page. */
  readonly cursor: string;
  /** `everything`: the walk meets every row of the list. `changes`: only what changed. */
  readonly covers: 'everything' | 'changes';
  /** A walk begins here. One of everything that begins anew leaves what an unfinished one has met. */
  readonly isFirst: boolean;
  /** The walk is complete: what one of everything has not met is no longer in the list. */
  readonly isLast: boolean;
};

/** A list as the site has it. */
export type NamedList = {
  /** ASCII name, e.g. `"Kriterier"`. */
  readonly list: string;
  /** Graph's id of it, a GUID; a list that is made anew under its name has another one. */
  readonly id: string;
};

export type PullRequest = {
  /** By list name; a list without a mark is read in full. */
  readonly marks: ReadonlyMap<string, ListMark>;
  /** Which lists to ask for; all of them when not given. Each costs a resource unit. */
  readonly isWanted?: ((list: NamedList) => boolean) | undefined;
  /** A walk through everything in this list is about to be asked for: what is made from now on, it may not meet. */
  readonly begins: (list: string) => void;
  /** Takes a page in. The pages of one list come one after another, those of different lists in any order. */
  readonly page: (page: ListPage) => Promise<void>;
  /** The site no longer has this list. */
  readonly gone: (list: string) => void;
  /** Stops the pull; what was handed on stands, and the next pull goes on from there. */
  readonly signal?: AbortSignal;
};

/** One saved state of a row in SharePoint's own version history, newest first. */
export type RowVersion = { readonly id: string; readonly written: Signature; readonly fields: RowFields };

export type SignedInPerson = { readonly id: string; readonly name: string; readonly email: Email };

/** What a person may do at the site, as Graph answered with that person's own token. */
export type ListsGateway = {
  readonly me: () => Promise<SignedInPerson>;
  /** The lists that the site had when it was last looked for them. */
  readonly lists: () => readonly NamedList[];
  /**
   * Fetches what changed in all lists, page by page, in one request when nothing or little did. What one list fails
   * with does not hold up the others.
   *
   * @throws GraphFailure, or the reason of the signal; pages handed on stand
   */
  readonly pull: (request: PullRequest) => Promise<void>;
  /**
   * Makes a row; never sent twice. When the answer is lost or says that the key is taken, the row is looked up.
   *
   * @throws GraphFailure; unless it is a refusal, the row may have been made all the same: ask `find` first
   */
  readonly create: (list: string, fields: RowFields) => Promise<Row>;
  /**
   * The row with this key.
   *
   * @returns undefined when the list has none
   * @throws GraphFailure
   */
  readonly find: (list: string, key: string) => Promise<Row | undefined>;
  /**
   * Writes the given columns only if the row still has this eTag.
   * @throws RowChanged when it has not, or another GraphFailure
   */
  readonly update: (
    at: { readonly list: string; readonly id: string; readonly eTag: string },
    fields: RowFields,
  ) => Promise<Row>;
  /** @throws GraphFailure */
  readonly read: (list: string, id: string) => Promise<Row>;
  /** @throws GraphFailure */
  readonly versions: (list: string, id: string) => Promise<readonly RowVersion[]>;
  /**
   * How the lists differ from what Samsyn needs; `limitsOf` says what follows. Worth asking at the start and whenever a
   * write is `refused`, since people may change the columns at any time.
   * @throws GraphFailure
   */
  readonly schema: () => Promise<readonly SchemaDrift[]>;
};

export type Clock = { readonly now: () => Instant };
