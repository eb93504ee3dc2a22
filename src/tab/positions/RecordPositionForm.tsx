import { Button, Field, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components';
import { useState, type SubmitEvent } from 'react';
import type { CountyCode } from '#domain/ids.ts';
import { stanceOf, STANCE_KINDS, type Position, type StanceKind } from '#domain/position.ts';
import type { Held } from '#domain/workspace.ts';
import { recordPosition } from '#usecases/recordPosition.ts';
import { useDriftWords, type DriftWords } from '../outbox/driftText.ts';
import { StuckNotice } from '../outbox/StuckNotice.tsx';
import { useTexts } from '../start/texts.ts';
import type { DraftKeeper } from '../start/useKeptDraft.ts';
import { useVerb } from '../start/useVerb.ts';
import type { Question } from './question.ts';
import { keptAnswerOf, type BegunAnswer } from './keptAnswer.ts';
import { NotSaved, POSITION_COLUMN, type Fault } from './NotSaved.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  radios: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

type Props = {
  readonly region: CountyCode;
  readonly question: Question;
  /** The region's answer as it stands, whether it counts or not. */
  readonly current: Held<Position> | undefined;
  readonly begun: BegunAnswer;
  readonly keeper: DraftKeeper;
  readonly canSave: boolean;
  readonly onSaved: () => void;
  readonly onCancel: (() => void) | undefined;
};

/** A region states its position. What was typed stays until it is saved or taken back. */
export function RecordPositionForm(props: Props) {
  const { region, question, current, begun, keeper, canSave, onSaved, onCancel } = props;
  const styles = useStyles();
  const { position: words } = useTexts().tab;
  const { saving, stuck, carryOut, reset } = useVerb(recordPosition);
  const [answer, setAnswer] = useState(begun);
  const [hasTried, setHasTried] = useState(false);
  const [isChoosing, setIsChoosing] = useState(false);
  const { kind, reason, seen } = answer;
  const isOvertaken = current?.revision !== seen;
  const drift = useDriftWords(saving);
  const change = (next: BegunAnswer): void => {
    setAnswer(next);
    keeper.keep(keptAnswerOf({ ...next, replaces: stuck ?? next.replaces }));
  };

  const fault: Fault | undefined =
    hasTried && kind === undefined ? { kind: 'stanceMissing' } : saving.kind === 'refused' ? saving.refusal : undefined;
  const save = async (): Promise<void> => {
    setHasTried(true);
    if (kind === undefined) return;
    const { consultation, criterion, edition } = question;
    const stance = stanceOf(kind, reason);
    const input = { consultation, criterion, region, editionRead: answer.editionRead, stance };
    const outcome = await carryOut(input, answer.replaces);
    setIsChoosing(outcome.kind === 'conflict');
    if (outcome.kind === 'refused' && outcome.refusal.kind === 'editionChanged')
      change({ ...answer, editionRead: edition });
    if (outcome.kind === 'refused' || outcome.kind === 'drifted') return;
    if (outcome.kind === 'failed' && outcome.pending === undefined) return;
    // The list has it now, or the outbox keeps it.
    keeper.drop();
    if (outcome.kind === 'saved') onSaved();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isOvertaken) setHasTried(true);
    else void save();
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <StuckNotice saving={saving} isChoosing={isChoosing} onChoosing={setIsChoosing} onSettled={onSaved} />
      <NotSaved
        fault={fault}
        saving={saving}
        overtakenBy={isOvertaken && hasTried && stuck === undefined ? current : undefined}
        region={region}
        onKeepTheirs={() => {
          keeper.drop();
          onSaved();
        }}
        onSaveMine={() => {
          change({ ...answer, seen: current?.revision });
          void save();
        }}
      />
      <AnswerFields
        answer={answer}
        fault={fault}
        drift={drift}
        onKind={(next) => {
          change({ ...answer, kind: next });
          if (stuck === undefined) reset();
        }}
        onReason={(next) => change({ ...answer, reason: next })}
      />
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabled={!canSave} disabledFocusable={saving.kind === 'saving'}>
          {saving.kind === 'saving' ? words.saving : words.save}
        </Button>
        {onCancel && <Button onClick={onCancel}>{words.cancel}</Button>}
      </div>
    </form>
  );
}

type FieldsProps = {
  readonly answer: BegunAnswer;
  readonly fault: Fault | undefined;
  readonly drift: DriftWords;
  readonly onKind: (kind: StanceKind | undefined) => void;
  readonly onReason: (reason: string) => void;
};

function AnswerFields({ answer: { kind, reason }, fault, drift, onKind, onReason }: FieldsProps) {
  const styles = useStyles();
  const { terms, refusals, tab } = useTexts();
  const words = tab.position;
  const reasonFault =
    fault?.kind === 'reasonMissing'
      ? refusals.recordPosition.reasonMissing(fault)
      : fault?.kind === 'reasonTooLong'
        ? refusals.recordPosition.reasonTooLong(fault)
        : (drift.at(POSITION_COLUMN.reason) ?? null);
  return (
    <>
      <Field
        label={words.stance}
        required
        validationMessage={
          fault?.kind === 'stanceMissing' ? words.chooseStance : (drift.at(POSITION_COLUMN.stance) ?? null)
        }
      >
        <RadioGroup
          className={styles.radios}
          value={kind ?? ''}
          onChange={(_, data) => onKind(STANCE_KINDS.find((candidate) => candidate === data.value))}
        >
          {STANCE_KINDS.map((candidate) => (
            <Radio key={candidate} value={candidate} label={terms.stance[candidate]} />
          ))}
        </RadioGroup>
      </Field>
      {kind !== undefined && kind !== 'endorses' && (
        <Field label={words.reason} required hint={words.reasonHint} validationMessage={reasonFault}>
          <Textarea rows={4} resize="vertical" value={reason} onChange={(_, data) => onReason(data.value)} />
        </Field>
      )}
    </>
  );
}
