/**
 * The sentence for a refusal in the person's language.
 *
 * @param sentences the catalogue's sentences for the verb that refused, by kind: `Sentences<R>`
 */
export function sentenceFor<Facts, Kind extends keyof Facts>(
  sentences: { readonly [K in keyof Facts]: (refusal: Facts[K]) => string },
  // Written as a table looked up by kind, so that the compiler sees sentence and refusal to be of the same kind.
  refusal: { [K in Kind]: { readonly kind: K } & Facts[K] }[Kind],
): string {
  return sentences[refusal.kind](refusal);
}
