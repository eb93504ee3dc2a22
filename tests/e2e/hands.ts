import type { Locator } from 'playwright-core';
import type { Seat } from './browser.ts';

/** What a person does at a screen, however they do it. Controls are found by role and name, as they are read aloud. */
export type Hands = {
  /** Presses a button, a link or a row. */
  readonly press: (seat: Seat, control: Locator) => Promise<void>;
  /** Leaves nothing in the field but this. */
  readonly write: (seat: Seat, field: Locator, text: string) => Promise<void>;
  /** Chooses in a list that folds out. @param option how its text begins */
  readonly choose: (seat: Seat, list: Locator, option: string) => Promise<void>;
  /** Does what is in the menu that the button opens. */
  readonly pick: (seat: Seat, opener: Locator, item: string) => Promise<void>;
  /** Ticks a box or chooses one of several. */
  readonly tick: (seat: Seat, box: Locator) => Promise<void>;
  /** Opens a section from the header. */
  readonly goTo: (seat: Seat, section: string) => Promise<void>;
};

/** A section in the header; what waits is counted behind its name. */
export function sectionLink({ tab }: Seat, section: string): Locator {
  return tab.getByRole('navigation', { name: 'Samsyn' }).getByRole('link', { name: new RegExp(`^${section}( \\(|$)`) });
}

/** Waits for the page with this heading. */
export async function arrive({ tab }: Seat, heading: string | RegExp): Promise<void> {
  await tab.getByRole('heading', { level: 1, name: heading }).waitFor();
}

/** Of the menu that is open. */
export function menuItem({ tab }: Seat, name: string): Locator {
  return tab.getByRole('menuitem', { name, exact: true });
}

/** With a mouse and a keyboard. */
export const withMouse: Hands = {
  press: (_, control) => control.click(),
  write: (_, field, text) => field.fill(text),
  choose: async (_, list, option) => {
    await list.selectOption({ index: await placeOf(list, option) });
  },
  pick: async (seat, opener, item) => {
    await opener.click();
    await menuItem(seat, item).click();
  },
  tick: (_, box) => box.check(),
  goTo: (seat, section) => sectionLink(seat, section).click(),
};

/** Where in a list that folds out the option stands, from 0. */
export async function placeOf(list: Locator, option: string): Promise<number> {
  await list.getByRole('option', { name: option }).first().waitFor({ state: 'attached' });
  const texts = await list.getByRole('option').allTextContents();
  const place = texts.findIndex((text) => text.startsWith(option));
  if (place < 0) throw new Error(`No option begins with “${option}”: ${texts.join(' | ')}`);
  return place;
}
