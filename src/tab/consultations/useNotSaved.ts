import { useDriftWords } from '../outbox/driftText.ts';
import { useOutboxTexts } from '../outbox/outboxTexts.ts';
import { failureText } from '../start/failureText.ts';
import { useTexts } from '../start/texts.ts';
import type { Saving } from '../start/useVerb.ts';

/**
 * Why something was not carried out, in one sentence with what to do.
 *
 * @param sentenceOf what is said of a refusal
 */
export function useNotSaved<R>(saving: Saving<R>, sentenceOf: (refusal: R) => string): string | undefined {
  const texts = useTexts();
  const { stuck } = useOutboxTexts();
  const drifted = useDriftWords(saving).whole();
  if (drifted !== undefined) return drifted;
  if (saving.kind === 'refused') return sentenceOf(saving.refusal);
  if (saving.kind === 'conflict') return texts.failures.rowChanged;
  if (saving.kind === 'behind') return `${stuck.behindTitle} ${stuck.behindBody}`;
  return saving.kind === 'failed' ? failureText(saving.failure, texts) : undefined;
}
