/** Reads what an earlier page, perhaps of another version of the product, kept of a form: of each field what fits. */
export type KeptShape = {
  readonly text: (field: string) => string | undefined;
  readonly oneOf: <T extends string>(field: string, known: readonly T[]) => T | undefined;
  readonly texts: (field: string) => readonly string[];
  /** What is kept inside a field. */
  readonly inside: (field: string) => KeptShape | undefined;
  readonly fields: () => readonly string[];
};

/** @returns undefined when it is no object */
export function keptShape(kept: unknown): KeptShape | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const values = new Map<string, unknown>(Object.entries(kept));
  const text = (field: string): string | undefined => {
    const value = values.get(field);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    text,
    oneOf: (field, known) => known.find((each) => each === text(field)),
    texts: (field) => {
      const value = values.get(field);
      return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
    },
    inside: (field) => keptShape(values.get(field)),
    fields: () => [...values.keys()],
  };
}
