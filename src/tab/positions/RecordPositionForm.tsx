import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type SubmitEvent } from 'react';
import type { CountyCode } from '#domain/ids.ts';
import { stanceOf, type Position } from '#domain/position.ts';
import type { Held } from '#domain/workspace.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import { recordPosition, type RecordPositionRefusal } from '#usecases/recordPosition.ts';
import { useDriftWords } from '../outbox/driftText.ts';
import { StuckNotice } from '../outbox/StuckNotice.tsx';
import { useTexts } from '../start/texts.ts';
import type { DraftKeeper } from '../start/useKeptDraft.ts';
import { useVerb, type Saving } from '../start/useVerb.ts';
import { AnswerFields, type Answering, type FieldFaults } from './AnswerFields.tsx';
import BeginFromSaid from './BeginFromSaid.tsx';
import type { Question } from './question.ts';
import { keptAnswerOf, type BegunAnswer } from './keptAnswer.ts';
import { answerFieldOf, NotSaved, POSITION_COLUMN, type Fault } from './NotSaved.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Props = {
  readonly region: CountyCode;
  readonly question: Question;
  /** The region's answer as it stands, whether it counts or not. */
  readonly current: Held<Position> | undefined;
  /** What was said at a meeting and waits for the region's word. */
  readonly said?: Held<Position> | undefined;
  readonly begun: BegunAnswer;
  readonly keeper: DraftKeeper;
  readonly canSave: boolean;
  readonly onSaved: () => void;
  readonly onCancel: (() => void) | undefined;
};

/** A region states its position. What was typed stays until it is saved or taken back. */
export function RecordPositionForm(props: Props) {
  const { region, question, current, said, begun, keeper, canSave, onSaved, onCancel } = props;
  const styles = useStyles();
  const { position: words } = useTexts().tab;
  const { saving, stuck, carryOut, reset } = useVerb(recordPosition);
  const [answer, setAnswer] = useState(begun);
  const [hasTried, setHasTried] = useState(false);
  const [isChoosing, setIsChoosing] = useState(false);
  const { kind, reason, seen } = answer;
  const isOvertaken = current?.revision !== seen;
  const change = (next: BegunAnswer): void => {
    setAnswer(next);
    keeper.keep(keptAnswerOf({ ...next, replaces: stuck ?? next.replaces }));
  };

  const fill = (next: Partial<Answering>): void => {
    change({ ...answer, ...next });
    if (stuck === undefined && 'kind' in next) reset();
  };
  const fault: Fault | undefined =
    hasTried && kind === undefined ? { kind: 'stanceMissing' } : saving.kind === 'refused' ? saving.refusal : undefined;
  const faults = useFaults(fault, saving);
  const save = async (): Promise<void> => {
    setHasTried(true);
    if (kind === undefined) return;
    const { consultation, criterion, edition } = question;
    const stance = stanceOf(kind, reason);
    const input = {
      consultation,
      criterion,
      region,
      editionRead: answer.editionRead,
      stance,
      reservation: answer.reservation,
    };
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
      {said && <BeginFromSaid said={said.value} answer={answer} onChange={fill} />}
      <AnswerFields answer={answer} faults={faults} onChange={fill} />
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabled={!canSave} disabledFocusable={saving.kind === 'saving'}>
          {saving.kind === 'saving' ? words.saving : words.save}
        </Button>
        {onCancel && <Button onClick={onCancel}>{words.cancel}</Button>}
      </div>
    </form>
  );
}

/** What the domain refused and what the list would not take, each at its field. */
function useFaults(fault: Fault | undefined, saving: Saving<RecordPositionRefusal>): FieldFaults {
  const { refusals, tab } = useTexts();
  const drift = useDriftWords(saving);
  const drifted: FieldFaults = {
    stance: drift.at(POSITION_COLUMN.stance),
    reason: drift.at(POSITION_COLUMN.reason),
    reservation: drift.at(POSITION_COLUMN.reservation),
  };
  if (fault === undefined) return drifted;
  if (fault.kind === 'stanceMissing') return { ...drifted, stance: tab.position.chooseStance };
  const field = answerFieldOf(fault.kind);
  // What no field is to blame for is said above the form.
  return field === 'stance' ? drifted : { ...drifted, [field]: sentenceFor(refusals.recordPosition, fault) };
}
