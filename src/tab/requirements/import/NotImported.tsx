import { useState } from 'react';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import type { ImportRequirementsRefusal } from '#usecases/importRequirements.ts';
import { Notice } from '../../frame/Notice.tsx';
import { useDriftWords } from '../../outbox/driftText.ts';
import { StuckNotice } from '../../outbox/StuckNotice.tsx';
import { failureText } from '../../start/failureText.ts';
import { useTexts } from '../../start/texts.ts';
import type { Saving } from '../../start/useVerb.ts';
import { useImportTexts } from './importTexts.ts';

type Props = {
  readonly saving: Saving<ImportRequirementsRefusal>;
  readonly isShownAtField: boolean;
  readonly onSettled: () => void;
};

/** Why the requirements were not brought in and what to do. */
export function NotImported({ saving, isShownAtField, onSettled }: Props) {
  const texts = useTexts();
  const words = useImportTexts();
  const drifted = useDriftWords(saving).whole();
  const [isChoosing, setIsChoosing] = useState(false);
  const sentence =
    saving.kind === 'refused' && !isShownAtField
      ? sentenceFor(texts.refusals.importRequirements, saving.refusal)
      : saving.kind === 'failed' && saving.pending === undefined
        ? failureText(saving.failure, texts)
        : drifted;
  return (
    <>
      <StuckNotice saving={saving} isChoosing={isChoosing} onChoosing={setIsChoosing} onSettled={onSettled} />
      {sentence !== undefined && <Notice intent="error" title={words.notSaved} body={sentence} occasion={saving} />}
    </>
  );
}
