import { sentenceFor } from '#i18n/sentenceFor.ts';
import type { SavePackageRefusal } from '#usecases/savePackage.ts';
import { Notice } from '../frame/Notice.tsx';
import { useDriftWords } from '../outbox/driftText.ts';
import { failureText } from '../start/failureText.ts';
import { useTexts } from '../start/texts.ts';
import type { Saving } from '../start/useVerb.ts';
import type { FormDraft } from './packageDraft.ts';
import { usePackageTexts } from './packageTexts.ts';

type Field = keyof FormDraft;

/** Why the package was not saved and what to do. */
export function PackageFault({ saving }: { readonly saving: Saving<SavePackageRefusal> }) {
  const texts = useTexts();
  const { form, refusal } = usePackageTexts();
  const drifted = useDriftWords(saving).whole();
  const sentence =
    saving.kind === 'refused'
      ? sentenceFor(refusal.savePackage, saving.refusal)
      : saving.kind === 'failed' && saving.pending === undefined
        ? failureText(saving.failure, texts)
        : drifted;
  if (sentence === undefined) return null;
  return <Notice intent="error" title={form.refused} body={sentence} occasion={saving} />;
}

/** What was refused, where it can be put right. */
export function useFaultAt(saving: Saving<SavePackageRefusal>): (field: Field) => string | null {
  const { refusal } = usePackageTexts();
  return (field) =>
    saving.kind === 'refused' && fieldOf(saving.refusal) === field
      ? sentenceFor(refusal.savePackage, saving.refusal)
      : null;
}

function fieldOf(refusal: SavePackageRefusal): Field | undefined {
  switch (refusal.kind) {
    case 'nameMissing':
    case 'nameTooLong':
      return 'name';
    case 'textTooLong':
      return refusal.field;
    case 'productGroupUnknown':
      return 'productGroup';
    case 'noteTooLong':
    case 'criterionMissing':
    case 'outOfForce':
    case 'itemTwice':
    case 'sameNationalTwice':
      return 'items';
    case 'endsBeforeItBegins':
      return 'validTo';
    case 'replacesItself':
    case 'replacedMissing':
      return 'replaces';
    default:
      return undefined;
  }
}
