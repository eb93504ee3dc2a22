/** What the browser's databases are called in which somebody's things are kept: one per person and site. */
export type KeptNames = { readonly copy: string; readonly outbox: string; readonly index: string };

/** @param place site and person, e.g. `"contoso.sharepoint.com:/sites/samsyn/<object id>"` */
export function keptNames(place: string): KeptNames {
  return { copy: `samsyn/${place}`, outbox: `samsyn-outbox/${place}`, index: `samsyn-index/${place}` };
}
