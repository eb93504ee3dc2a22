import { CRITERION_COLUMN } from '#graph/rows/criterionColumns.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import type { SaveCriterionRefusal } from '#usecases/saveCriterion.ts';
import { useDriftWords } from '../outbox/driftText.ts';
import { useOutboxTexts } from '../outbox/outboxTexts.ts';
import { useLimits } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import type { Saving } from '../start/useVerb.ts';
import type { DraftField } from './draft.ts';
import { useDraftingTexts } from './draftingTexts.ts';

export type FieldWords = {
  /** Whether the field's column cannot be written, since somebody changed it in SharePoint. */
  readonly isOff: (field: DraftField) => boolean;
  /** Whether SharePoint no longer lets the field's column be empty. */
  readonly isNeeded: (field: DraftField) => boolean;
  /** Why a field is off, or what belongs in it. */
  readonly hintAt: (field: DraftField) => string | null;
  /** Why what is in a field was not saved. */
  readonly faultAt: (field: DraftField) => string | null;
  /** Whether a choice, as it stands in the list, can no longer be written. */
  readonly isGone: (field: DraftField, choice: string) => boolean;
};

/** What stands beside the fields of a criterion: advice, what was refused, what SharePoint no longer takes. */
export function useFieldWords(saving: Saving<SaveCriterionRefusal>): FieldWords {
  const { tab, refusals } = useTexts();
  const { limits: words } = useOutboxTexts();
  const { notWritable, needsValue, withoutChoices } = useLimits('criteria');
  const drift = useDriftWords(saving);
  const { marks, ...later } = useDraftingTexts().fields;
  const { hint } = tab.edit;
  const hints: Partial<Record<DraftField, string>> = { ...hint, ...later, text: `${hint.text} ${marks}` };
  const refusal = saving.kind === 'refused' ? saving.refusal : undefined;
  const isOff = (field: DraftField): boolean => notWritable.has(CRITERION_COLUMN[field]);
  return {
    isOff,
    isNeeded: (field) => needsValue.has(CRITERION_COLUMN[field]),
    hintAt: (field) => (isOff(field) ? words.column : (hints[field] ?? null)),
    faultAt: (field) =>
      refusal !== undefined && fieldOf(refusal) === field
        ? sentenceFor(refusals.saveCriterion, refusal)
        : (drift.at(CRITERION_COLUMN[field]) ?? null),
    isGone: (field, choice) => withoutChoices.get(CRITERION_COLUMN[field])?.has(choice) === true,
  };
}

/** The field where a refusal can be put right; none when it is about the whole criterion. */
function fieldOf(refusal: SaveCriterionRefusal): DraftField | undefined {
  switch (refusal.kind) {
    case 'titleMissing':
      return 'title';
    case 'textTooLong':
      return refusal.field;
    case 'productGroupMissing':
    case 'productGroupUnknown':
      return 'productGroups';
    default:
      return undefined;
  }
}
