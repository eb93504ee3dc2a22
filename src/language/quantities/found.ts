/**
 * What a number says about what it limits. `max` and `min` include the number itself, `lessThan` and `moreThan` do not.
 * `between` has an upper end too. `none`: the number is a condition, a share or a length, not a limit.
 */
export type Direction = 'min' | 'max' | 'lessThan' | 'moreThan' | 'between' | 'exactly' | 'about' | 'none';

/** A passage of the text, in UTF-16 units. */
type Passage = { readonly start: number; readonly length: number };

/** A number with a unit. */
export type Quantity = Passage & {
  readonly kind: 'quantity';
  readonly direction: Direction;
  readonly value: number;
  /** The upper end of a span, in the same unit. */
  readonly upTo?: number;
  /** In the written form of the unit table (`vikt%`, `kg/ton`), or the counted noun (`referenser`). */
  readonly unit: string;
  /** Lower-case words of the clause, which tell what is limited; without numbers and small words. */
  readonly of: readonly string[];
};

/** Something that must not be there at all: `fri från ftalater`, `får inte innehålla PVC`. */
export type Absence = Passage & { readonly kind: 'absence'; readonly of: readonly string[] };

/** A day, month, quarter or year, as far as the text tells. */
export type DateFound = Passage & {
  readonly kind: 'date';
  /** `2026-03-31`, `2026-03`, `2026-Q1` or `2026`. */
  readonly date: string;
  /** `latest`: a deadline; `from`: a beginning; `none`: neither is said. */
  readonly bound: 'latest' | 'from' | 'none';
};

/** A time that the contract tells and the text does not: `under avtalstiden`. */
export type Period = Passage & { readonly kind: 'period'; readonly name: string };

/** Something outside the text that it refers to, under the one name by which it can be compared. */
export type Reference = Passage & {
  readonly kind: 'act' | 'actName' | 'law' | 'standard' | 'label' | 'class' | 'cas' | 'cpv' | 'hazard';
  /**
   * act `2011/65`; actName `ROHS`; law `SFS 2021:787`; standard `EN ISO 12947-2` (without the national prefix and
   * without the year); label `EU Ecolabel`; class `energiklass D`; cas, cpv and hazard as written.
   */
  readonly name: string;
  /** Of a standard: its year, when it is told. */
  readonly year?: string;
  /** Of a standard: whether anybody may read it without paying. */
  readonly access?: 'free' | 'paid';
  /** Of a CAS or CPV number: whether its check digit is right. */
  readonly isValid?: boolean;
  /** Of a class: `lägst energiklass D` is a minimum. */
  readonly direction?: Direction;
};

export type Found = Quantity | Absence | DateFound | Period | Reference;
