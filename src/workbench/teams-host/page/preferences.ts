import * as z from 'zod/mini';

const preferences = z.object({
  /** Object id of the person who sits at the window; empty until somebody chose. */
  person: z._default(z.string(), ''),
  theme: z._default(z.enum(['default', 'dark', 'contrast']), 'default'),
  language: z._default(z.enum(['sv', 'en']), 'sv'),
});
export type Preferences = z.infer<typeof preferences>;

const KEY = 'samsyn.workbench.preferences';

/** A window's own store, which outlives a reload, and the one that all windows of the browser share. */
export type PreferenceStores = { readonly sessionStorage: Storage; readonly localStorage: Storage };

/**
 * Each window keeps its own person: two people can sit side by side, and a reload changes nobody. A new window
 * begins with what was chosen last. What an older version or a curious hand left in a store is replaced by the
 * defaults.
 */
export function readPreferences({ sessionStorage, localStorage }: PreferenceStores): Preferences {
  try {
    return preferences.parse(JSON.parse(sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return preferences.parse({});
  }
}

export function keepPreferences({ sessionStorage, localStorage }: PreferenceStores, kept: Preferences): void {
  for (const store of [sessionStorage, localStorage]) store.setItem(KEY, JSON.stringify(kept));
}
