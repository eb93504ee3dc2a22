type List = { readonly listName: string };
type Column = List & { readonly columnName: string };
type Choices = Column & { readonly choices: readonly string[] };
type Narrowed = Column & { readonly maxLength: number };

/** Facts of each way in which a list can have drifted from what Samsyn needs, as the schema guard gives them. */
type DriftFacts = {
  readonly listMissing: List;
  readonly columnMissing: Column & { readonly sameName: string | undefined };
  readonly columnsNotYet: List & { readonly columns: readonly { readonly columnName: string }[] };
  readonly columnRenamed: Column & { readonly formerName: string };
  readonly columnRetyped: Column & { readonly expected: ColumnTypeName; readonly found: ColumnTypeName };
  readonly readOnlyOn: Column;
  readonly requiredAdded: Column;
  readonly requiredOn: Column;
  readonly choicesAdded: Choices;
  readonly choicesRemoved: Choices;
  readonly choicesRenamed: Column & { readonly choices: readonly { readonly from: string; readonly to: string }[] };
  readonly ownChoicesOn: Column;
  readonly textNarrowed: Narrowed;
  readonly multiLineOff: Narrowed;
  readonly rangeNarrowed: Column & { readonly minimum: number | undefined; readonly maximum: number | undefined };
  readonly dateFormatChanged: Column & { readonly found: 'date' | 'dateTime' };
  readonly uniqueOff: Column;
  readonly indexOff: Column & { readonly isKey: boolean };
};

type ColumnTypeName =
  | 'text'
  | 'note'
  | 'richText'
  | 'number'
  | 'currency'
  | 'boolean'
  | 'date'
  | 'dateTime'
  | 'choice'
  | 'multiChoice'
  | 'lookup'
  | 'person'
  | 'calculated'
  | 'unknown';

export type DriftText = {
  /** What happened, with list and column. */
  readonly what: string;
  /** What Samsyn has switched off because of it; says so when that is nothing. */
  readonly off: string;
  /** How to put it right. */
  readonly remedy: string;
};

/** The texts about drifted lists in one language. */
export type SchemaTexts = {
  readonly types: Readonly<Record<ColumnTypeName, string>>;
  readonly drifts: { readonly [Kind in keyof DriftFacts]: (facts: DriftFacts[Kind]) => DriftText };
};

/** The text for a drift in the person's language. */
export function driftText<Kind extends keyof DriftFacts>(
  { drifts }: SchemaTexts,
  // A table looked up by kind, so that the compiler sees text and drift to be of the same kind.
  drift: { [K in Kind]: { readonly kind: K } & DriftFacts[K] }[Kind],
): DriftText {
  return drifts[drift.kind](drift);
}
