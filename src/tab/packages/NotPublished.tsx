import { sentenceFor } from '#i18n/sentenceFor.ts';
import type { PublishPackageRefusal } from '#usecases/publishPackage.ts';
import { Notice } from '../frame/Notice.tsx';
import { useDriftWords } from '../outbox/driftText.ts';
import { useOutboxTexts } from '../outbox/outboxTexts.ts';
import { failureText } from '../start/failureText.ts';
import { useTexts } from '../start/texts.ts';
import type { Saving } from '../start/useVerb.ts';
import { usePackageTexts } from './packageTexts.ts';

/** Why a package was not published, or not all of it, and what to do. */
export function NotPublished({ saving }: { readonly saving: Saving<PublishPackageRefusal> }) {
  const texts = useTexts();
  const { publishing, page, refusal } = usePackageTexts();
  const { stuck } = useOutboxTexts();
  const drifted = useDriftWords(saving).whole();
  const sentence = ((): string | undefined => {
    switch (saving.kind) {
      case 'refused':
        return sentenceFor(refusal.publishPackage, saving.refusal);
      case 'failed':
        return failureText(saving.failure, texts);
      case 'conflict':
        return page.notMovedConflict;
      case 'behind':
        return `${stuck.behindTitle} ${stuck.behindBody}`;
      case 'drifted':
        return drifted;
      default:
        return undefined;
    }
  })();
  if (sentence === undefined) return null;
  return <Notice intent="error" title={publishing.refused} body={sentence} occasion={saving} />;
}
