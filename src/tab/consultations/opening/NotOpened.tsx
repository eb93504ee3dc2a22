import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import type { OpenConsultationRefusal } from '#usecases/openConsultation.ts';
import { useDriftWords } from '../../outbox/driftText.ts';
import { useOutboxTexts, type OutboxTexts } from '../../outbox/outboxTexts.ts';
import { failureText } from '../../start/failureText.ts';
import { useTexts, type Texts } from '../../start/texts.ts';
import type { Saving } from '../../start/useVerb.ts';
import { useConsultingTexts, type ConsultingTexts } from '../consultingTexts.ts';

type Props = {
  readonly saving: Saving<OpenConsultationRefusal>;
  /** What can be put right at a field is said there. */
  readonly isShownAtField: boolean;
};

/** Why the consultation was not opened, when no single field is to blame. */
export function NotOpened({ saving, isShownAtField }: Props) {
  const texts = useTexts();
  const { refusal, opening } = useConsultingTexts();
  const { stuck } = useOutboxTexts();
  const drifted = useDriftWords(saving).whole();
  const sentence = isShownAtField ? undefined : (drifted ?? sentenceOf(saving, { texts, stuck, refusal, opening }));
  if (sentence === undefined) return null;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{opening.notOpened}</MessageBarTitle>
        {sentence}
      </MessageBarBody>
    </MessageBar>
  );
}

type Sources = {
  readonly texts: Texts;
  readonly stuck: OutboxTexts['stuck'];
  readonly refusal: ConsultingTexts['refusal'];
  readonly opening: ConsultingTexts['opening'];
};

function sentenceOf(
  saving: Saving<OpenConsultationRefusal>,
  { texts, stuck, refusal, opening }: Sources,
): string | undefined {
  if (saving.kind === 'refused') return sentenceFor(refusal.openConsultation, saving.refusal);
  if (saving.kind === 'conflict') return opening.conflict;
  if (saving.kind === 'behind') return `${stuck.behindTitle} ${stuck.behindBody}`;
  return saving.kind === 'failed' ? failureText(saving.failure, texts) : undefined;
}
