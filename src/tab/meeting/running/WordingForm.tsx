import { Button, Field, makeStyles, MessageBar, MessageBarBody, Textarea, tokens } from '@fluentui/react-components';
import { useState, type SubmitEvent } from 'react';
import type { CriterionPicture } from '#usecases/criterionPicture.ts';
import { saveCriterion } from '#usecases/saveCriterion.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import { NotSaved } from '../../comments/NotSaved.tsx';
import { draftOf } from '../../criterion/draft.ts';
import { DraftNotice } from '../../outbox/DraftNotice.tsx';
import { keptShape } from '../../start/keptShape.ts';
import { useTexts } from '../../start/texts.ts';
import { useKeptDraft, type DraftKeeper } from '../../start/useKeptDraft.ts';
import { useVerb } from '../../start/useVerb.ts';
import { useMeetingTexts } from '../meetingTexts.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Props = { readonly picture: CriterionPicture; readonly onDone: (wasSaved: boolean) => void };

/** A criterion's text alone, to be changed while everybody looks on. What is typed outlives the page. */
export default function WordingForm({ picture, onDone }: Props) {
  const { value, revision } = picture.criterion;
  const [found, keeper] = useKeptDraft(`meetings/wording/${value.key}`);
  const [isFresh, setIsFresh] = useState(false);
  if (!found.isRead) return null;
  const kept = isFresh ? undefined : found.draft;
  const text = keptShape(kept?.values)?.text('text');
  return (
    <>
      {kept !== undefined && text !== undefined && (
        <DraftNotice
          keptAt={kept.keptAt}
          isOlder={kept.base !== revision}
          onDrop={() => {
            keeper.drop();
            setIsFresh(true);
          }}
        />
      )}
      <TypedForm key={String(isFresh)} picture={picture} begun={text} keeper={keeper} onDone={onDone} />
    </>
  );
}

type TypedProps = Props & { readonly begun: string | undefined; readonly keeper: DraftKeeper };

function TypedForm({ picture, begun, keeper, onDone }: TypedProps) {
  const styles = useStyles();
  const { text: words } = useMeetingTexts();
  const { refusals, failures } = useTexts();
  const { saving, carryOut } = useVerb(saveCriterion);
  // The row as it was when the person began: what somebody else saves meanwhile shows as a conflict.
  const [base] = useState(picture.criterion);
  const [text, setText] = useState(begun ?? base.value.text);
  const isSaving = saving.kind === 'saving';
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const outcome = await carryOut({ base, draft: { ...draftOf(base.value), text } });
    // The list has it now, or the outbox keeps it.
    if (outcome.kind === 'saved' || outcome.kind === 'conflict' || outcome.kind === 'behind') keeper.drop();
    if (outcome.kind === 'saved') onDone(true);
  };
  return (
    <form className={styles.root} onSubmit={(event) => void submit(event)} noValidate>
      <NotSaved
        saving={saving}
        title={words.notSaved}
        sentenceOf={(refusal) => sentenceFor(refusals.saveCriterion, refusal)}
        changedMeanwhile={failures.rowChanged}
      />
      {picture.consultation !== undefined && base.value.status === 'inConsultation' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.voids}</MessageBarBody>
        </MessageBar>
      )}
      <Field label={words.field} required>
        <Textarea
          rows={10}
          resize="vertical"
          autoFocus
          value={text}
          onChange={(_, data) => {
            setText(data.value);
            keeper.keep({ values: { text: data.value }, base: base.revision });
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isSaving}>
          {isSaving ? words.saving : words.save}
        </Button>
        <Button
          onClick={() => {
            keeper.drop();
            onDone(false);
          }}
        >
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
