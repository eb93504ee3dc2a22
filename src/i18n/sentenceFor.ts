import type { Sentences } from './refusals.sv.ts';

/**
 * The sentence for a refusal in the person's language.
 *
 * @param sentences the catalogue's sentences for the verb that refused
 */
export function sentenceFor<R extends { readonly kind: string }>(sentences: Sentences<R>, refusal: R): string {
  const sentence: (refusal: never) => string = sentences[refusal.kind as R['kind']];
  return (sentence as (refusal: R) => string)(refusal);
}
