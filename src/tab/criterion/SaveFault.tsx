import { CRITERION_COLUMN } from '#graph/rows/criterionColumns.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import type { SaveCriterionRefusal } from '#usecases/saveCriterion.ts';
import { Notice } from '../frame/Notice.tsx';
import { useDriftWords } from '../outbox/driftText.ts';
import { failureText } from '../start/failureText.ts';
import { useTexts } from '../start/texts.ts';
import type { Saving } from '../start/useVerb.ts';

const MARKED = Object.values(CRITERION_COLUMN);

/** Why the criterion was not saved and what to do. */
export function SaveFault({ saving }: { readonly saving: Saving<SaveCriterionRefusal> }) {
  const texts = useTexts();
  const drifted = useDriftWords(saving).whole(MARKED);
  const sentence =
    saving.kind === 'refused'
      ? sentenceFor(texts.refusals.saveCriterion, saving.refusal)
      : saving.kind === 'failed' && saving.pending === undefined
        ? failureText(saving.failure, texts)
        : drifted;
  if (sentence === undefined) return null;
  return <Notice intent="error" title={texts.tab.edit.refused} body={sentence} occasion={saving} />;
}
