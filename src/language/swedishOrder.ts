const COLLATOR = new Intl.Collator('sv', { numeric: true, sensitivity: 'base' });

/** Order of a Swedish dictionary: å ä ö after z, numbers by value. For thousands of texts see `collationKeyOf`. */
export function inSwedishOrder(a: string, b: string): number {
  return COLLATOR.compare(a, b);
}
