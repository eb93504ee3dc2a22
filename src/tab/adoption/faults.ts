import type { CriterionId } from '#domain/ids.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import type { RecordAdoptionRefusal } from '#usecases/recordAdoption.ts';
import type { AdoptionTexts } from './adoptionTexts.ts';
import type { Asked } from './begunAdoption.ts';

/** What is wrong with the form: what the verb refused, or what the person has not chosen yet. */
export type Fault = RecordAdoptionRefusal | Exclude<Asked, { readonly kind: 'ready' }>;

/** A field of the form; those of a deviation are named with its criterion. */
export type FaultyField = 'state' | 'caseNumber' | 'reason' | 'deviations' | `${CriterionId}/${DeviationField}`;
export type DeviationField = 'kind' | 'reason' | 'localText';

/** Where a fault can be put right; `undefined` where no single field is to blame. */
export function fieldOf(fault: Fault): FaultyField | undefined {
  switch (fault.kind) {
    case 'stateMissing':
    case 'deviationsNotTaken':
      return 'state';
    case 'adoptionReasonMissing':
    case 'adoptionReasonTooLong':
      return 'reason';
    case 'caseNumberTooLong':
      return 'caseNumber';
    case 'deviationsMissing':
    case 'chosenNotAdded':
    case 'criterionNotInPackage':
    case 'deviationTwice':
      return 'deviations';
    case 'kindMissing':
      return `${fault.id}/kind`;
    case 'deviationReasonMissing':
    case 'deviationReasonTooLong':
      return `${fault.id}/reason`;
    case 'localTextMissing':
    case 'localTextUnchanged':
    case 'localTextTooLong':
      return `${fault.id}/localText`;
    default:
      return undefined;
  }
}

export function faultSentence(fault: Fault, { form, refusal }: AdoptionTexts): string {
  if (fault.kind === 'stateMissing') return form.chooseState;
  if (fault.kind === 'kindMissing') return form.chooseKind;
  if (fault.kind === 'chosenNotAdded') return form.addOrLeave(fault.id);
  return sentenceFor(refusal.recordAdoption, fault);
}
