import * as z from 'zod/mini';

/** What Graph writes about an error; each part is empty when it is missing or of another type. */
export type WrittenError = {
  readonly code: string;
  /** Innermost code; empty when there is none beyond `code`. */
  readonly innerCode: string;
  readonly message: string;
  readonly requestId: string;
};

/** Inner errors come in two spellings, sometimes in each other. */
const level = z.looseObject({
  code: z.catch(z.string(), ''),
  message: z.catch(z.string(), ''),
  'request-id': z.catch(z.string(), ''),
  innerError: z.optional(z.unknown()),
  innererror: z.optional(z.unknown()),
});
const body = z.object({ error: level });

/** Deeper than Graph nests; a body made to be endless ends here. */
const MAX_LEVELS = 10;

export function writtenError(answer: unknown): WrittenError {
  const parsed = body.safeParse(answer);
  if (!parsed.success) return { code: '', innerCode: '', message: '', requestId: '' };
  const levels = [parsed.data.error, ...levelsBelow(parsed.data.error)];
  const last = (texts: readonly string[]) => texts.findLast((text) => text !== '') ?? '';
  const inner = levels.slice(1);
  return {
    code: parsed.data.error.code,
    innerCode: last(inner.map(({ code }) => code)),
    message: parsed.data.error.message || last(inner.map(({ message }) => message)),
    requestId: last(levels.map((each) => each['request-id'])),
  };
}

function levelsBelow(top: z.output<typeof level>): z.output<typeof level>[] {
  const found: z.output<typeof level>[] = [];
  let next = top.innerError ?? top.innererror;
  while (found.length < MAX_LEVELS) {
    const parsed = level.safeParse(next);
    if (!parsed.success) break;
    found.push(parsed.data);
    next = parsed.data.innerError ?? parsed.data.innererror;
  }
  return found;
}
