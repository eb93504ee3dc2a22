import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import type { RecordDecisionsRefusal } from '#usecases/recordDecisions.ts';
import { Notice } from '../frame/Notice.tsx';
import { useDriftWords } from '../outbox/driftText.ts';
import { useOutboxTexts } from '../outbox/outboxTexts.ts';
import { failureText } from '../start/failureText.ts';
import { useTexts } from '../start/texts.ts';
import type { Saving } from '../start/useVerb.ts';
import { useDecisionTexts } from './decisionTexts.ts';

type Props = { readonly saving: Saving<RecordDecisionsRefusal>; readonly recorded: number };

/** That the decision is recorded, or why it is not and what to do. */
export function DecisionOutcomeNotice({ saving, recorded }: Props) {
  const { form } = useDecisionTexts();
  const sentence = useSentence(saving);
  if (sentence !== undefined) {
    return <Notice intent="error" title={form.refused} body={sentence} occasion={saving} />;
  }
  if (saving.kind !== 'saved') return null;
  return (
    <MessageBar intent="success" role="status">
      <MessageBarBody>{form.recorded(recorded)}</MessageBarBody>
    </MessageBar>
  );
}

function useSentence(saving: Saving<RecordDecisionsRefusal>): string | undefined {
  const texts = useTexts();
  const { form, refusal } = useDecisionTexts();
  const { stuck } = useOutboxTexts();
  const drifted = useDriftWords(saving).whole();
  switch (saving.kind) {
    case 'refused':
      return sentenceFor(refusal, saving.refusal);
    case 'failed':
      return failureText(saving.failure, texts);
    case 'conflict':
      return form.conflict;
    case 'behind':
      return `${stuck.behindTitle} ${stuck.behindBody}`;
    case 'drifted':
      return drifted;
    default:
      return undefined;
  }
}
