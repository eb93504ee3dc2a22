import { placeOf, subPageIdOf, type Place } from '#contracts/place.ts';
import type { CriterionId } from '#domain/ids.ts';

/** A page of the tab: what links from outside may point at, and the pages that only the tab itself opens. */
export type TabPlace =
  | Place
  | { readonly kind: 'newCriterion' }
  | { readonly kind: 'editCriterion'; readonly id: CriterionId }
  | { readonly kind: 'setup' };

const NEW = 'criteria/new';
const SETUP = 'setup';
const EDIT = '/edit';

/** @param address as in the address bar or in Teams' `subPageId`, e.g. `"#/criterion/REG-INK-012"` */
export function tabPlaceOf(address: string): TabPlace | undefined {
  const path = address.replace(/^[#/]+/, '');
  if (path === '') return { kind: 'criteria' };
  if (path === NEW) return { kind: 'newCriterion' };
  if (path === SETUP) return { kind: 'setup' };
  if (!path.endsWith(EDIT)) return placeOf(path);
  const place = placeOf(path.slice(0, -EDIT.length));
  return place?.kind === 'criterion' ? { kind: 'editCriterion', id: place.id } : undefined;
}

export function hrefOf(place: TabPlace): string {
  switch (place.kind) {
    case 'newCriterion':
      return `#/${NEW}`;
    case 'setup':
      return `#/${SETUP}`;
    case 'editCriterion':
      return `#/${subPageIdOf({ kind: 'criterion', id: place.id })}${EDIT}`;
    default:
      return `#/${subPageIdOf(place)}`;
  }
}

/** The place that a link may point at when this page is shown: forms are not linked to, what they are about is. */
export function linkablePlaceOf(place: TabPlace): Place {
  if (place.kind === 'newCriterion' || place.kind === 'setup') return { kind: 'criteria' };
  return place.kind === 'editCriterion' ? { kind: 'criterion', id: place.id } : place;
}
