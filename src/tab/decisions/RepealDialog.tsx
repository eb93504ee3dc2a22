import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { day } from '#domain/ids.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import { recordDecisions, type RecordDecisionsRefusal } from '#usecases/recordDecisions.ts';
import { ManagingDialog } from '../consultations/managing/ManagingDialog.tsx';
import { useNotSaved } from '../consultations/useNotSaved.ts';
import { useSession } from '../start/session.ts';
import { useKeptDraft, type DraftKeeper } from '../start/useKeptDraft.ts';
import { useVerb } from '../start/useVerb.ts';
import { useDecisionTexts } from './decisionTexts.ts';
import { keptEntry, type Entry } from './minutes.ts';
import { MinutesInputs } from './MinutesFields.tsx';
import type { Repealable } from './repealable.ts';

const useStyles = makeStyles({
  consequences: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
  },
});

type Props = {
  readonly repealable: Repealable;
  readonly onRecorded: () => void;
  /** Once the dialog has shut. */
  readonly onClose: () => void;
};

/** Asks who repealed it, when and why, and says what comes of it. What was typed is kept until it is recorded. */
export default function RepealDialog(props: Props) {
  const { form } = useDecisionTexts();
  const { today } = useSession();
  const [found, keeper] = useKeptDraft(`repeals/${props.repealable.name}`);
  if (!found.isRead) return null;
  const empty: Entry = { body: form.usualBody, on: today(), caseNumber: '', comment: '' };
  const begun = found.draft === undefined ? empty : keptEntry(found.draft, empty);
  return <Repealing {...props} begun={begun} keeper={keeper} />;
}

type RepealingProps = Props & { readonly begun: Entry; readonly keeper: DraftKeeper };

function Repealing({ repealable, onRecorded, onClose, begun, keeper }: RepealingProps) {
  const styles = useStyles();
  const { repeal: words, form, refusal } = useDecisionTexts();
  const { saving, carryOut } = useVerb(recordDecisions);
  const [entry, setEntry] = useState<Entry>(begun);
  const on = day(entry.on);
  const field = saving.kind === 'refused' ? fieldOf(saving.refusal) : undefined;
  const fault = useNotSaved(saving, (refused) => sentenceFor(refusal, refused));
  const enter = (change: Partial<Entry>): void => {
    const next = { ...entry, ...change };
    setEntry(next);
    keeper.keep({ values: next, base: undefined });
  };
  const record = async (): Promise<void> => {
    if (on === undefined) return;
    const items = [{ subject: repealable.subject, outcome: 'repealed' as const }];
    const outcome = await carryOut({ ...entry, items, on });
    if (outcome.kind !== 'saved') return;
    keeper.drop();
    onRecorded();
  };
  return (
    <ManagingDialog
      title={words.title(repealable.name)}
      body={words.intro}
      fault={field === undefined ? fault : undefined}
      isDone={saving.kind === 'saved'}
      onClose={onClose}
      actions={
        <Button appearance="primary" disabledFocusable={saving.kind === 'saving'} onClick={() => void record()}>
          {saving.kind === 'saving' ? form.recording : words.confirm}
        </Button>
      }
    >
      <ul className={styles.consequences}>
        {repealable.consequences.map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
      </ul>
      <MinutesInputs
        minutes={entry}
        faultAt={(wanted) => (wanted === field && fault !== undefined ? fault : null)}
        onChange={enter}
      />
    </ManagingDialog>
  );
}

/** Where what was refused can be put right; no field is to blame for the rest. */
function fieldOf(refusal: RecordDecisionsRefusal): keyof Entry | undefined {
  switch (refusal.kind) {
    case 'bodyMissing':
      return 'body';
    case 'caseNumberMissing':
      return 'caseNumber';
    case 'lineTooLong':
      return refusal.field;
    case 'commentTooLong':
      return 'comment';
    case 'decidedInFuture':
      return 'on';
    default:
      return undefined;
  }
}
