import { Button, Field, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components';
import { useState, type SubmitEvent } from 'react';
import type { CountyCode } from '#domain/ids.ts';
import { stanceOf, STANCE_KINDS, type Position, type StanceKind } from '#domain/position.ts';
import type { Held } from '#domain/workspace.ts';
import { recordPosition } from '#usecases/recordPosition.ts';
import { useTexts } from '../start/texts.ts';
import { useVerb } from '../start/useVerb.ts';
import type { Question } from './question.ts';
import { NotSaved, type Fault } from './NotSaved.tsx';

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
  readonly canSave: boolean;
  readonly onSaved: () => void;
  readonly onCancel: (() => void) | undefined;
};

/** A region states its position. What was typed stays until it is saved or taken back. */
export function RecordPositionForm({ region, question, current, canSave, onSaved, onCancel }: Props) {
  const styles = useStyles();
  const { position: words } = useTexts().tab;
  const { terms, refusals } = useTexts();
  const { saving, carryOut, reset } = useVerb(recordPosition);
  const given = current?.value.stance;
  const [kind, setKind] = useState<StanceKind | undefined>(given?.kind);
  const [reason, setReason] = useState(given === undefined || given.kind === 'endorses' ? '' : given.reason);
  // The text that is on the screen while the form is filled in; a later one has to be read before it is answered.
  const [editionRead, setEditionRead] = useState(question.edition);
  const [seen, setSeen] = useState(current?.revision);
  const [hasTried, setHasTried] = useState(false);
  const isOvertaken = current?.revision !== seen;

  const fault: Fault | undefined =
    hasTried && kind === undefined ? { kind: 'stanceMissing' } : saving.kind === 'refused' ? saving.refusal : undefined;
  const reasonFault =
    fault?.kind === 'reasonMissing'
      ? refusals.recordPosition.reasonMissing(fault)
      : fault?.kind === 'reasonTooLong'
        ? refusals.recordPosition.reasonTooLong(fault)
        : undefined;

  const save = async (): Promise<void> => {
    setHasTried(true);
    if (kind === undefined) return;
    const { consultation, criterion, edition } = question;
    const input = { consultation, criterion, region, editionRead, stance: stanceOf(kind, reason) };
    const outcome = await carryOut(input);
    if (outcome.kind === 'saved') onSaved();
    if (outcome.kind === 'refused' && outcome.refusal.kind === 'editionChanged') setEditionRead(edition);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isOvertaken) setHasTried(true);
    else void save();
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <NotSaved
        fault={fault}
        saving={saving}
        overtakenBy={isOvertaken && (hasTried || saving.kind === 'conflict') ? current : undefined}
        region={region}
        onKeepTheirs={onSaved}
        onSaveMine={() => {
          setSeen(current?.revision);
          void save();
        }}
      />
      <Field
        label={words.stance}
        required
        validationMessage={fault?.kind === 'stanceMissing' ? words.chooseStance : null}
      >
        <RadioGroup
          className={styles.radios}
          value={kind ?? ''}
          onChange={(_, data) => {
            setKind(STANCE_KINDS.find((candidate) => candidate === data.value));
            reset();
          }}
        >
          {STANCE_KINDS.map((candidate) => (
            <Radio key={candidate} value={candidate} label={terms.stance[candidate]} />
          ))}
        </RadioGroup>
      </Field>
      {kind !== undefined && kind !== 'endorses' && (
        <Field label={words.reason} required hint={words.reasonHint} validationMessage={reasonFault ?? null}>
          <Textarea rows={4} resize="vertical" value={reason} onChange={(_, data) => setReason(data.value)} />
        </Field>
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabled={!canSave} disabledFocusable={saving.kind === 'saving'}>
          {saving.kind === 'saving' ? words.saving : words.save}
        </Button>
        {onCancel && <Button onClick={onCancel}>{words.cancel}</Button>}
      </div>
    </form>
  );
}
