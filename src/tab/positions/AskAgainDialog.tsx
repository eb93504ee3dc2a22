import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { CriterionId, RowKey } from '#domain/ids.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import { askAgain, type AskAgainRefusal } from '#usecases/askAgain.ts';
import { useDriftWords } from '../outbox/driftText.ts';
import { useOutboxTexts, type OutboxTexts } from '../outbox/outboxTexts.ts';
import { failureText } from '../start/failureText.ts';
import { useTexts, type Texts } from '../start/texts.ts';
import { useVerb, type Saving } from '../start/useVerb.ts';

type Props = { readonly consultation: RowKey; readonly criterion: CriterionId; readonly onClose: () => void };

/** Freezes the changed text and asks the regions again, once the coordinator has said what changed. */
export default function AskAgainDialog({ consultation, criterion, onClose }: Props) {
  const texts = useTexts();
  const { stuck } = useOutboxTexts();
  const words = texts.tab.position.textChanged;
  const { saving, carryOut } = useVerb(askAgain);
  const drifted = useDriftWords(saving).whole();
  const [comment, setComment] = useState('');

  const confirm = async (): Promise<void> => {
    const outcome = await carryOut({ consultation, criterion, comment });
    if (outcome.kind === 'saved') onClose();
  };
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.dialogTitle}</DialogTitle>
          <DialogContent>
            <p>{words.dialogBody}</p>
            <Field
              label={words.comment}
              hint={words.commentHint}
              validationMessage={drifted ?? faultOf(saving, texts, stuck)}
            >
              <Textarea rows={3} value={comment} onChange={(_, data) => setComment(data.value)} />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{texts.tab.position.cancel}</Button>
            <Button appearance="primary" disabledFocusable={saving.kind === 'saving'} onClick={() => void confirm()}>
              {words.confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function faultOf(saving: Saving<AskAgainRefusal>, texts: Texts, stuck: OutboxTexts['stuck']): string | null {
  if (saving.kind === 'refused') return sentenceFor(texts.refusals.askAgain, saving.refusal);
  if (saving.kind === 'behind') return `${stuck.behindTitle} ${stuck.behindBody}`;
  if (saving.kind === 'failed') return failureText(saving.failure, texts);
  return saving.kind === 'conflict' ? texts.failures.rowChanged : null;
}
