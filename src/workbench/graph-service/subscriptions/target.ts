/** What can be subscribed to, by its id. */
export type ChangeTarget = { readonly kind: 'list' | 'drive'; readonly id: string };
