import { Button, Field, Input, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components';
import type { SubmitEvent } from 'react';
import { ADOPTION_STATES, type AdoptionState } from '#domain/adoption.ts';
import { StuckNotice } from '../outbox/StuckNotice.tsx';
import { useAdoptionTexts } from './adoptionTexts.ts';
import { DeviationsEditor } from './DeviationsEditor.tsx';
import { faultSentence, type FaultyField } from './faults.ts';
import { NotRecorded } from './NotRecorded.tsx';
import { useAdopting, type AdoptingProps } from './useAdopting.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  radios: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  facts: {
    display: 'grid',
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Props = AdoptingProps & { readonly onCancel: () => void };

/** A region says what it makes of the package. What was typed stays until it is saved or taken back. */
export function AdoptionForm({ onCancel, ...props }: Props) {
  const styles = useStyles();
  const texts = useAdoptionTexts();
  const { form: words } = texts;
  const adopting = useAdopting(props);
  const { entered, enter, saving, fault, isAt } = adopting;
  const faultAt = (field: FaultyField): string | null =>
    fault !== undefined && isAt(field) ? faultSentence(fault, texts) : null;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    adopting.submit();
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <StuckNotice
        saving={saving}
        isChoosing={adopting.isChoosing}
        onChoosing={adopting.setIsChoosing}
        onSettled={props.onSaved}
      />
      <NotRecorded adopting={adopting} onKeepTheirs={onCancel} />
      <Field label={words.state} required validationMessage={faultAt('state')}>
        <RadioGroup
          className={styles.radios}
          value={entered.state ?? ''}
          onChange={(_, data) => enter({ state: ADOPTION_STATES.find((state) => state === data.value) })}
        >
          {ADOPTION_STATES.map((state) => (
            <Radio key={state} value={state} label={texts.state[state]} />
          ))}
        </RadioGroup>
      </Field>
      {entered.state === 'adoptedWithDeviations' && (
        <DeviationsEditor
          adoptions={props.adoptions}
          entered={entered.deviations}
          chosen={entered.chosen}
          enter={enter}
          faultAt={faultAt}
        />
      )}
      <div className={styles.facts}>
        <Field label={words.on[dayOf(entered.state)]}>
          <Input type="date" value={entered.on} onChange={(_, { value }) => enter({ on: value })} />
        </Field>
        <Field label={words.caseNumber} hint={words.caseNumberHint} validationMessage={faultAt('caseNumber')}>
          <Input value={entered.caseNumber} onChange={(_, { value }) => enter({ caseNumber: value })} />
        </Field>
      </div>
      <Field
        label={entered.state === 'declined' ? words.declines : words.reason}
        required={entered.state === 'declined'}
        validationMessage={faultAt('reason')}
      >
        <Textarea
          rows={3}
          resize="vertical"
          value={entered.reason}
          onChange={(_, { value }) => enter({ reason: value })}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={saving.kind === 'saving'}>
          {saving.kind === 'saving' ? words.saving : words.save}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  );
}

function dayOf(state: AdoptionState | undefined): 'planned' | 'adopted' | 'declined' {
  return state === 'planned' || state === 'declined' ? state : 'adopted';
}
