import * as z from 'zod/mini';

const preferences = z.object({
  /** Object id of the person who sits at the window; empty until somebody chose. */
  person: z._default(z.string(), ''),
  theme: z._default(z.enum(['default', 'dark', 'contrast']), 'default'),
  language: z._default(z.enum(['sv', 'en']), 'sv'),
});
export type Preferences = z.infer<typeof preferences>;

const KEY = 'samsyn.workbench.preferences';

/** What an older version or a curious hand left in the store is replaced by the defaults. */
export function readPreferences(store: Storage): Preferences {
  try {
    return preferences.parse(JSON.parse(store.getItem(KEY) ?? '{}'));
  } catch {
    return preferences.parse({});
  }
}

export function keepPreferences(store: Storage, kept: Preferences): void {
  store.setItem(KEY, JSON.stringify(kept));
}
