import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { CriterionId, RowKey } from '#domain/ids.ts';
import { may } from '#domain/role.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import { askAgain } from '#usecases/askAgain.ts';
import { failureText } from '../start/failureText.ts';
import { useActor } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { useVerb } from '../start/useVerb.ts';

type Props = { readonly consultation: RowKey; readonly criterion: CriterionId };

/** The text no longer reads as the edition that the regions were asked about. The coordinator may ask them again. */
export function TextChangedNotice(props: Props) {
  const words = useTexts().tab.position.textChanged;
  const mayAsk = may.openConsultation(useActor());
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.title}</MessageBarTitle>
        {mayAsk ? words.body : words.bodyForRegions}
      </MessageBarBody>
      {mayAsk && (
        <MessageBarActions>
          <AskAgainDialog {...props} />
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

function AskAgainDialog({ consultation, criterion }: Props) {
  const texts = useTexts();
  const words = texts.tab.position.textChanged;
  const { saving, carryOut, reset } = useVerb(askAgain);
  const [isOpen, setIsOpen] = useState(false);
  const [comment, setComment] = useState('');

  const confirm = async (): Promise<void> => {
    const outcome = await carryOut({ consultation, criterion, comment });
    if (outcome.kind === 'saved') setIsOpen(false);
  };
  const fault =
    saving.kind === 'refused'
      ? sentenceFor(texts.refusals.askAgain, saving.refusal)
      : saving.kind === 'failed'
        ? failureText(saving.failure, texts)
        : saving.kind === 'conflict'
          ? texts.failures.rowChanged
          : undefined;

  return (
    <Dialog
      open={isOpen}
      onOpenChange={(_, data) => {
        setIsOpen(data.open);
        reset();
      }}
    >
      <DialogTrigger disableButtonEnhancement>
        <Button>{words.action}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.dialogTitle}</DialogTitle>
          <DialogContent>
            <p>{words.dialogBody}</p>
            <Field label={words.comment} hint={words.commentHint} validationMessage={fault ?? null}>
              <Textarea rows={3} value={comment} onChange={(_, data) => setComment(data.value)} />
            </Field>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{texts.tab.position.cancel}</Button>
            </DialogTrigger>
            <Button appearance="primary" disabledFocusable={saving.kind === 'saving'} onClick={() => void confirm()}>
              {words.confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
