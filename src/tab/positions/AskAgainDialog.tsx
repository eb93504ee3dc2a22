import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useState } from 'react';
import { takesAnswers } from '#domain/consultation.ts';
import type { CriterionId, RowKey } from '#domain/ids.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import { askAgain } from '#usecases/askAgain.ts';
import { useConsultingTexts } from '../consultations/consultingTexts.ts';
import { ManagingDialog } from '../consultations/managing/ManagingDialog.tsx';
import { useNotSaved } from '../consultations/useNotSaved.ts';
import { useSession, useWorkspace } from '../start/session.ts';
import { useVerb } from '../start/useVerb.ts';
import ChangedTexts from './ChangedTexts.tsx';
import { useAskedAbout } from './useAskedAbout.ts';

const useStyles = makeStyles({
  changes: {
    maxHeight: '240px',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  choice: { display: 'flex', flexDirection: 'column' },
  explained: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

type Props = { readonly consultation: RowKey; readonly criterion: CriterionId; readonly onClose: () => void };

/** Freezes the changed text, and asks the regions again or, where nothing but the wording changed, lets answers follow. */
export default function AskAgainDialog({ consultation: key, criterion, onClose }: Props) {
  const styles = useStyles();
  const { again: words, refusal } = useConsultingTexts();
  const { today } = useSession();
  const consultation = useWorkspace().consultations.byKey(key)?.value;
  const { before, now, given, factChanged } = useAskedAbout(key, criterion);
  const { saving, carryOut } = useVerb(askAgain);
  const fault = useNotSaved(saving, (refused) => sentenceFor(refusal.askAgain, refused));
  const [comment, setComment] = useState('');
  const mayAsk = consultation !== undefined && takesAnswers(consultation, today());
  const [carryForward, setCarryForward] = useState(!mayAsk && factChanged === undefined);

  const confirm = async (): Promise<void> => {
    await carryOut({ consultation: key, criterion, comment, carryForward });
  };
  return (
    <ManagingDialog
      title={words.title}
      body={words.body}
      fault={fault}
      isDone={saving.kind === 'saved'}
      onClose={onClose}
      actions={
        <Button appearance="primary" disabledFocusable={saving.kind === 'saving'} onClick={() => void confirm()}>
          {carryForward ? words.confirmCarry : words.confirm}
        </Button>
      }
    >
      {before && now && (
        // What scrolls has to be reached by keyboard.
        <div className={styles.changes} role="region" aria-label={words.changes} tabIndex={0}>
          <ChangedTexts before={before} after={now} />
        </div>
      )}
      <Field label={words.choice}>
        <RadioGroup
          value={carryForward ? 'carry' : 'ask'}
          onChange={(_, { value }) => setCarryForward(value === 'carry')}
        >
          <Radio value="ask" disabled={!mayAsk} label={{ children: <Choice {...words.ask(given)} /> }} />
          <Radio
            value="carry"
            disabled={factChanged !== undefined}
            label={{ children: <Choice {...words.carry(given)} /> }}
          />
        </RadioGroup>
      </Field>
      {factChanged !== undefined && (
        <p className={styles.explained}>
          {refusal.askAgain.notEditorial({ kind: 'notEditorial', changed: factChanged })}
        </p>
      )}
      {!mayAsk && <p className={styles.explained}>{words.over}</p>}
      <Field label={words.comment} hint={words.commentHint}>
        <Textarea rows={3} value={comment} onChange={(_, data) => setComment(data.value)} />
      </Field>
    </ManagingDialog>
  );
}

function Choice({ name, explained }: { readonly name: string; readonly explained: string }) {
  const styles = useStyles();
  return (
    <span className={styles.choice}>
      {name}
      <span className={styles.explained}>{explained}</span>
    </span>
  );
}
