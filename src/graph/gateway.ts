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

/** What one list has to tell since the last pull. */
export type ListPull = {
  /** ASCII name of the list, e.g. `"Kriterier"`. */
  readonly list: string;
  /** Rows new or changed, in order; a row that occurs twice stands as it was last. */
  readonly rows: readonly Row[];
  /** Ids of rows that are gone. */
  readonly removed: readonly string[];
  /** Opaque; hand it back at the next pull. */
  readonly cursor: string;
  /** `everything`: the rows are the whole list, what is not among them is gone. `changes`: only what changed. */
  readonly covers: 'everything' | 'changes';
};

/** One saved state of a row in SharePoint's own version history, newest first. */
export type RowVersion = { readonly id: string; readonly written: Signature; readonly fields: RowFields };

export type SignedInPerson = { readonly id: string; readonly name: string; readonly email: Email };

/** What a person may do at the site, as Graph answered with that person's own token. */
export type ListsGateway = {
  readonly me: () => Promise<SignedInPerson>;
  /**
   * Fetches what changed in all lists, in one request when nothing or little did.
   *
   * @param cursors by list name; a list without a cursor is read in full
   * @throws GraphFailure
   */
  readonly pull: (cursors: ReadonlyMap<string, string>) => Promise<readonly ListPull[]>;
  /** @throws GraphFailure; never repeats a create whose answer was lost */
  readonly create: (list: string, fields: RowFields) => Promise<Row>;
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
