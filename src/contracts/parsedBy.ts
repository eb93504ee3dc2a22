import * as z from 'zod/mini';

/** A string that only passes if the domain's own parser accepts it; the result carries the domain's type. */
export function parsedBy<T>(parse: (text: string) => T | undefined) {
  return z.pipe(
    z.string(),
    z.transform((text, context): T => {
      const value = parse(text);
      if (value !== undefined) return value;
      context.issues.push({ code: 'custom', message: `not a valid ${parse.name}`, input: text });
      return z.NEVER;
    }),
  );
}
