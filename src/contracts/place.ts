import { criterionId, rowKey, type CriterionId, type RowKey } from '#domain/ids.ts';

/** What a link into the tab points at; the same in Teams' `subPageId`, in a card's button and in the address bar. */
export type Place =
  | { readonly kind: 'criteria' }
  | { readonly kind: 'criterion'; readonly id: CriterionId }
  | { readonly kind: 'consultations' }
  | { readonly kind: 'consultation'; readonly key: RowKey }
  | { readonly kind: 'requirements' }
  | { readonly kind: 'requirement'; readonly key: RowKey }
  | { readonly kind: 'problems' };

/** @returns e.g. `"criterion/REG-INK-012"`; stable for ever, because links live on in chats and minutes */
export function subPageIdOf(place: Place): string {
  switch (place.kind) {
    case 'criterion':
      return `criterion/${place.id}`;
    case 'consultation':
      return `consultation/${place.key}`;
    case 'requirement':
      return `requirements/${place.key}`;
    default:
      return place.kind;
  }
}

/** @returns `undefined` for what is no place of ours, such as a link of a later version */
export function placeOf(subPageId: string): Place | undefined {
  const [head = '', tail = ''] = subPageId.replace(/^[#/]+/, '').split('/', 2);
  if (head === 'criterion') {
    const id = criterionId(tail.toUpperCase());
    return id === undefined ? undefined : { kind: 'criterion', id };
  }
  if (head === 'consultation') {
    const key = rowKey(tail);
    return key === undefined ? undefined : { kind: 'consultation', key };
  }
  if (head === 'requirements' && tail !== '') {
    const key = rowKey(tail);
    return key === undefined ? undefined : { kind: 'requirement', key };
  }
  return isList(head) ? { kind: head } : undefined;
}

const LISTS = ['criteria', 'consultations', 'requirements', 'problems'] as const;

function isList(head: string): head is (typeof LISTS)[number] {
  return LISTS.some((list) => list === head);
}
