/** A text without any of these demands nothing. */
const DEMAND =
  /(?<!\p{L})(?:ska|skall|måste|får|bör|krävs|accepteras|godtas|godkänns|undviks|shall|must|should)(?!\p{L})/iu;

export function isDemand(text: string): boolean {
  return DEMAND.test(text);
}

/** A few words that demand nothing and end as no sentence does. */
export function isHeading(text: string): boolean {
  return !DEMAND.test(text) && !/[.;!?]$/u.test(text) && text.split(/\s+/u).length <= 8;
}
