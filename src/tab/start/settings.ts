import { TAB_SETTINGS_ELEMENT, tabSettings, type TabSettings } from '#contracts/tabSettings.ts';

/** @returns `undefined` when the page carries no settings or such that cannot be read */
export function settingsIn(page: Document): TabSettings | undefined {
  const text = page.getElementById(TAB_SETTINGS_ELEMENT)?.textContent ?? '';
  try {
    const parsed = tabSettings.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    // No JSON at all: the same to a person as settings that are wrong.
    return undefined;
  }
}
