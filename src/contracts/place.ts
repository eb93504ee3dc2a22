import { criterionId, productGroupCode, rowKey } from '#domain/ids.ts';
import type { CriterionId, ProductGroupCode, RowKey } from '#domain/ids.ts';

/** What a link into the tab points at; the same in Teams' `subPageId`, in a card's button and in the address bar. */
export type Place =
  | { readonly kind: 'criteria' }
  /** The criteria of one product group. */
  | { readonly kind: 'productGroup'; readonly code: ProductGroupCode }
  | { readonly kind: 'criterion'; readonly id: CriterionId }
  | { readonly kind: 'consultations' }
  | { readonly kind: 'consultation'; readonly key: RowKey }
  | { readonly kind: 'packages' }
  | { readonly kind: 'package'; readonly key: RowKey }
  /** What the regions make of a package. */
  | { readonly kind: 'adoption'; readonly key: RowKey }
  | { readonly kind: 'board' }
  | { readonly kind: 'todo' }
  /** What is decided on a consultation. */
  | { readonly kind: 'decision'; readonly key: RowKey }
  /** Where the regions stand on everything. */
  | { readonly kind: 'matrix' }
  /** On what a consultation or a package holds. */
  | { readonly kind: 'matrixOf'; readonly of: MatrixPart; readonly key: RowKey }
  | { readonly kind: 'requirements' }
  | { readonly kind: 'requirement'; readonly key: RowKey }
  | { readonly kind: 'meetings' }
  | { readonly kind: 'meeting'; readonly key: RowKey }
  /** What everybody sees of a meeting on its stage. */
  | { readonly kind: 'meetingStage'; readonly key: RowKey }
  | { readonly kind: 'problems' };

/** What the matrix can be narrowed to; as in the address. */
const MATRIX_PARTS = ['consultation', 'package'] as const;
export type MatrixPart = (typeof MATRIX_PARTS)[number];

/** @returns e.g. `"criterion/REG-INK-012"`; stable for ever, because links live on in chats and minutes */
export function subPageIdOf(place: Place): string {
  switch (place.kind) {
    case 'criterion':
      return `criterion/${place.id}`;
    case 'productGroup':
      return `criteria/${place.code}`;
    case 'consultation':
      return `consultation/${place.key}`;
    case 'package':
      return `packages/${place.key}`;
    case 'adoption':
      return `packages/${place.key}/adoption`;
    case 'decision':
      return `decide/${place.key}`;
    case 'matrixOf':
      return `matrix/${place.of}/${place.key}`;
    case 'requirement':
      return `requirements/${place.key}`;
    case 'meeting':
      return `meetings/${place.key}`;
    case 'meetingStage':
      return `meetings/${place.key}/stage`;
    default:
      return place.kind;
  }
}

/** @returns `undefined` for what is no place of ours, such as a link of a later version */
export function placeOf(subPageId: string): Place | undefined {
  const [head = '', tail = '', part = ''] = subPageId.replace(/^[#/]+/, '').split('/', 3);
  if (head === 'criterion') {
    const id = criterionId(tail.toUpperCase());
    return id === undefined ? undefined : { kind: 'criterion', id };
  }
  if (head === 'criteria' && tail !== '') {
    const code = productGroupCode(tail);
    return code === undefined ? undefined : { kind: 'productGroup', code };
  }
  if (head === 'matrix' && tail !== '') return matrixOf(tail, part);
  const kind = isKeyed(head) && (tail !== '' || !isList(head)) ? KEYED[head] : undefined;
  if (kind !== undefined) {
    const key = rowKey(tail);
    if (key === undefined) return undefined;
    if (kind === 'meeting' && part === 'stage') return { kind: 'meetingStage', key };
    return kind === 'package' && part === 'adoption' ? { kind: part, key } : { kind, key };
  }
  return isList(head) ? { kind: head } : undefined;
}

function matrixOf(part: string, text: string): Place | undefined {
  const [of, key] = [MATRIX_PARTS.find((each) => each === part), rowKey(text)];
  return of === undefined || key === undefined ? undefined : { kind: 'matrixOf', of, key };
}

const LISTS = [
  'criteria',
  'consultations',
  'packages',
  'matrix',
  'board',
  'todo',
  'requirements',
  'meetings',
  'problems',
] as const;
/** Places that are about one row, by how their address begins. */
const KEYED = {
  consultation: 'consultation',
  packages: 'package',
  decide: 'decision',
  requirements: 'requirement',
  meetings: 'meeting',
} as const satisfies Readonly<Record<string, Place['kind']>>;

function isKeyed(head: string): head is keyof typeof KEYED {
  return Object.hasOwn(KEYED, head);
}

function isList(head: string): head is (typeof LISTS)[number] {
  return LISTS.some((list) => list === head);
}
