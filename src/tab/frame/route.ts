import { COMMENTED_TEXTS, type CommentedText } from '#domain/comment.ts';
import { placeOf, subPageIdOf, type Place } from '#contracts/place.ts';
import { rowKey, type CriterionId, type RowKey } from '#domain/ids.ts';

/** A page of the tab: what links from outside may point at, and the pages that only the tab itself opens. */
export type TabPlace =
  | Place
  | { readonly kind: 'newCriterion' }
  | {
      readonly kind: 'editCriterion';
      readonly id: CriterionId;
      /** Where the form opens: what somebody came to mend. */
      readonly field?: CommentedText | 'level';
    }
  | { readonly kind: 'newPackage' }
  /** A consultation about a package, where the person comes from one. */
  | { readonly kind: 'openConsultation'; readonly package?: RowKey }
  /** All that a region has left to answer in a consultation. */
  | { readonly kind: 'answers'; readonly key: RowKey }
  | { readonly kind: 'editPackage'; readonly key: RowKey }
  | { readonly kind: 'newMeeting' }
  | { readonly kind: 'editMeeting'; readonly key: RowKey }
  | { readonly kind: 'setup' };

const NEW = 'criteria/new';
const NEW_PACKAGE = 'packages/new';
const NEW_MEETING = 'meetings/new';
const NEW_CONSULTATION = 'consultations/new';
const ANSWERS = '/answers';
const SETUP = 'setup';
const EDIT = /^(.*)\/edit(?:\/([a-zA-Z]+))?$/;
const FIELDS = [...COMMENTED_TEXTS, 'level'] as const;

/** @param address as in the address bar or in Teams' `subPageId`, e.g. `"#/criterion/REG-INK-012"` */
export function tabPlaceOf(address: string): TabPlace | undefined {
  const path = address.replace(/^[#/]+/, '');
  if (path === '') return { kind: 'criteria' };
  if (path === NEW) return { kind: 'newCriterion' };
  if (path === NEW_PACKAGE) return { kind: 'newPackage' };
  if (path === NEW_MEETING) return { kind: 'newMeeting' };
  if (path === SETUP) return { kind: 'setup' };
  if (path.startsWith(NEW_CONSULTATION)) return openConsultationOf(path.slice(NEW_CONSULTATION.length + 1));
  if (path.endsWith(ANSWERS)) return answersOf(placeOf(path.slice(0, -ANSWERS.length)));
  const [, edited, name] = EDIT.exec(path) ?? [];
  if (edited === undefined) return placeOf(path);
  const place = placeOf(edited);
  if (place?.kind === 'package') return { kind: 'editPackage', key: place.key };
  if (place?.kind === 'meeting') return { kind: 'editMeeting', key: place.key };
  if (place?.kind !== 'criterion') return undefined;
  const field = FIELDS.find((each) => each === name);
  return { kind: 'editCriterion', id: place.id, ...(field && { field }) };
}

/** @param wanted key of a package; what is none is left out */
function openConsultationOf(wanted: string): TabPlace {
  const key = rowKey(wanted);
  return { kind: 'openConsultation', ...(key && { package: key }) };
}

function answersOf(place: Place | undefined): TabPlace | undefined {
  return place?.kind === 'consultation' ? { kind: 'answers', key: place.key } : undefined;
}

export function hrefOf(place: TabPlace): string {
  switch (place.kind) {
    case 'newCriterion':
      return `#/${NEW}`;
    case 'newPackage':
      return `#/${NEW_PACKAGE}`;
    case 'editPackage':
      return `#/${subPageIdOf({ kind: 'package', key: place.key })}/edit`;
    case 'newMeeting':
      return `#/${NEW_MEETING}`;
    case 'editMeeting':
      return `#/${subPageIdOf({ kind: 'meeting', key: place.key })}/edit`;
    case 'openConsultation':
      return `#/${place.package === undefined ? NEW_CONSULTATION : `${NEW_CONSULTATION}/${place.package}`}`;
    case 'answers':
      return `#/${subPageIdOf({ kind: 'consultation', key: place.key })}${ANSWERS}`;
    case 'setup':
      return `#/${SETUP}`;
    case 'editCriterion':
      return `#/${[subPageIdOf({ kind: 'criterion', id: place.id }), 'edit', ...(place.field ? [place.field] : [])].join('/')}`;
    default:
      return `#/${subPageIdOf(place)}`;
  }
}

/** The place that a link may point at when this page is shown: forms are not linked to, what they are about is. */
export function linkablePlaceOf(place: TabPlace): Place {
  if (place.kind === 'newCriterion' || place.kind === 'setup') return { kind: 'criteria' };
  if (place.kind === 'newPackage') return { kind: 'packages' };
  if (place.kind === 'newMeeting') return { kind: 'meetings' };
  if (place.kind === 'editMeeting') return { kind: 'meeting', key: place.key };
  if (place.kind === 'openConsultation') return { kind: 'consultations' };
  if (place.kind === 'answers') return { kind: 'consultation', key: place.key };
  if (place.kind === 'editPackage') return { kind: 'package', key: place.key };
  return place.kind === 'editCriterion' ? { kind: 'criterion', id: place.id } : place;
}
