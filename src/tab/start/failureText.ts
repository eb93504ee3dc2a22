import { GraphFailure } from '#graph/errors.ts';
import type { Texts } from './texts.ts';

/** The sentence for something that went wrong on the way to SharePoint, with what support needs to look it up. */
export function failureText(failure: unknown, { failures }: Texts): string {
  if (!(failure instanceof GraphFailure)) return failures.unreachable;
  const sentence = failures[failure.kind];
  return failure.facts.requestId === '' ? sentence : `${sentence} ${failures.reference(failure.facts.requestId)}`;
}
