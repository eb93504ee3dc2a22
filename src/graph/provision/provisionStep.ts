import type { SchemaDrift } from '../schema/schemaDrift.ts';
import type { GraphFailure } from '../errors.ts';

type AtList = { readonly list: string; readonly listName: string };
type AtColumn = AtList & { readonly column: string; readonly columnName: string };

/** One thing to do to a site. Steps only ever add: nothing that people made is removed, renamed or given another type. */
export type ProvisionStep =
  | ({ readonly kind: 'createList'; readonly columns: number } & AtList)
  /** The list gets the name that people see. */
  | ({ readonly kind: 'nameList' } & AtList)
  | ({ readonly kind: 'addColumn' } & AtColumn)
  | ({ readonly kind: 'addIndex' } & AtColumn)
  /** An index comes along where there is none. */
  | ({ readonly kind: 'makeUnique' } & AtColumn)
  | ({ readonly kind: 'addChoices'; readonly choices: readonly string[] } & AtColumn);

/** Told after each step: the `number`th of `of`, counted from 1. `of` may change while new lists show what they lack. */
export type ProvisionProgress = {
  readonly step: ProvisionStep;
  readonly number: number;
  readonly of: number;
};

/** A step that SharePoint would not do, e.g. to make a column unique whose values are not. */
export type RefusedStep = { readonly step: ProvisionStep; readonly failure: GraphFailure };

export type Provisioned = {
  readonly kind: 'finished' | 'cancelled';
  /** In the order in which they were done; empty when nothing was missing. */
  readonly done: readonly ProvisionStep[];
  readonly refused: readonly RefusedStep[];
  /** What the lists still differ in: what people must put right by hand. Not asked for when cancelled. */
  readonly remaining: readonly SchemaDrift[];
};
