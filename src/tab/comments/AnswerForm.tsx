import { Button, Field, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { COMMENT_OUTCOMES, type CommentOutcome } from '#domain/comment.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import { answerComment, type AnswerCommentRefusal } from '#usecases/answerComment.ts';
import type { CommentThread } from '#usecases/commentsOn.ts';
import { useVerb } from '../start/useVerb.ts';
import { useCommentTexts } from './commentTexts.ts';
import { NotSaved } from './NotSaved.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Props = {
  readonly thread: CommentThread;
  /** Whether the proposed words can be put into the text now. */
  readonly canApply: boolean;
  readonly onClose: () => void;
};

/** Says how a comment has been taken in, and puts a proposed wording into the text. */
export function AnswerForm({ thread, canApply, onClose }: Props) {
  const styles = useStyles();
  const { answering, outcome: outcomes, refusal: sentences, form } = useCommentTexts();
  const { answer, held } = thread;
  const [outcome, setOutcome] = useState<CommentOutcome | undefined>(answer?.value.about.outcome);
  const [text, setText] = useState(answer?.value.text ?? '');
  const [lacksOutcome, setLacksOutcome] = useState(false);
  const { saving, carryOut } = useVerb(answerComment);
  const refusal = saving.kind === 'refused' ? saving.refusal : undefined;
  const sentenceOf = (each: AnswerCommentRefusal) => sentenceFor(sentences.answerComment, each);
  const send = async (apply: boolean): Promise<void> => {
    setLacksOutcome(outcome === undefined);
    if (outcome === undefined) return;
    const said = await carryOut({ comment: held.value.key, outcome, text, apply });
    if (said.kind === 'saved') onClose();
  };
  const isSaving = saving.kind === 'saving';
  return (
    <div role="group" aria-label={answering.title} className={styles.root}>
      <NotSaved
        saving={saving}
        title={answering.notSaved}
        sentenceOf={sentenceOf}
        changedMeanwhile={form.changedMeanwhile}
      />
      <Field label={answering.outcome} required validationMessage={lacksOutcome ? answering.chooseOutcome : null}>
        <RadioGroup
          layout="horizontal"
          value={outcome ?? ''}
          onChange={(_, { value }) => setOutcome(COMMENT_OUTCOMES.find((each) => each === value))}
        >
          {COMMENT_OUTCOMES.map((each) => (
            <Radio key={each} value={each} label={outcomes[each]} />
          ))}
        </RadioGroup>
      </Field>
      <Field
        label={answering.text}
        required={outcome === 'partly' || outcome === 'declined'}
        validationMessage={refusal?.kind === 'reasonMissing' ? sentenceOf(refusal) : null}
      >
        <Textarea rows={3} resize="vertical" value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <div className={styles.buttons}>
        {canApply && outcome !== 'declined' && (
          <Button appearance="primary" disabledFocusable={isSaving} onClick={() => void send(true)}>
            {answering.sendAndApply}
          </Button>
        )}
        <Button
          appearance={canApply && outcome !== 'declined' ? 'secondary' : 'primary'}
          disabledFocusable={isSaving}
          onClick={() => void send(false)}
        >
          {isSaving ? answering.sending : answering.send}
        </Button>
        <Button onClick={onClose}>{answering.cancel}</Button>
      </div>
    </div>
  );
}
