import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { KINDS, LEVELS } from '#domain/criterion.ts';
import { day } from '#domain/ids.ts';
import { KIND_CHOICE, LEVEL_CHOICE } from '#graph/rows/choices.ts';
import type { CriterionDraft } from '#usecases/saveCriterion.ts';
import { useOutboxTexts } from '../outbox/outboxTexts.ts';
import { useTexts } from '../start/texts.ts';
import type { FieldWords } from './useFieldWords.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalL,
    // A field with advice under it must not stretch those beside it.
    alignItems: 'start',
  },
});

type Props = {
  readonly draft: CriterionDraft;
  readonly words: FieldWords;
  readonly onChange: (draft: CriterionDraft) => void;
};

/** How far the criterion goes, what kind of demand it is, and when it is looked at again. */
export function PlacingFields({ draft, words, onChange }: Props) {
  const styles = useStyles();
  const { terms } = useTexts();
  const { isOff, isNeeded, hintAt, faultAt, isGone } = words;
  return (
    <div className={styles.root}>
      <ChoiceField
        label={terms.field.level}
        field="level"
        words={words}
        value={draft.level}
        choices={LEVELS.map((value) => {
          return { value, label: terms.level[value], isGone: isGone('level', LEVEL_CHOICE[value]) };
        })}
        onChange={(chosen) => onChange({ ...draft, level: LEVELS.find((level) => level === chosen) })}
      />
      <ChoiceField
        label={terms.field.kind}
        field="kind"
        words={words}
        value={draft.kind}
        choices={KINDS.map((value) => {
          return { value, label: terms.kind[value], isGone: isGone('kind', KIND_CHOICE[value]) };
        })}
        onChange={(chosen) => onChange({ ...draft, kind: KINDS.find((kind) => kind === chosen) })}
      />
      <Field
        label={terms.field.nextReview}
        required={isNeeded('nextReview')}
        hint={hintAt('nextReview')}
        validationMessage={faultAt('nextReview')}
      >
        <Input
          type="date"
          disabled={isOff('nextReview')}
          value={draft.nextReview ?? ''}
          onChange={(_, { value }) => onChange({ ...draft, nextReview: day(value) })}
        />
      </Field>
    </div>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly field: 'level' | 'kind';
  readonly words: FieldWords;
  readonly value: string | undefined;
  readonly choices: readonly { readonly value: string; readonly label: string; readonly isGone: boolean }[];
  readonly onChange: (value: string) => void;
};

/** A choice that is gone from the column cannot be taken; one that the row has already stays visible. */
function ChoiceField({ label, field, words, value, choices, onChange }: ChoiceProps) {
  const { tab } = useTexts();
  const { limits } = useOutboxTexts();
  const gone = choices.filter(({ isGone }) => isGone);
  const hint = words.hintAt(field) ?? gone.map((choice) => limits.choiceGone(choice.label)).join(' ');
  return (
    <Field label={label} required={words.isNeeded(field)} hint={hint} validationMessage={words.faultAt(field)}>
      <Select
        data-field={field}
        disabled={words.isOff(field)}
        value={value ?? ''}
        onChange={(_, chosen) => onChange(chosen.value)}
      >
        <option value="">{tab.edit.notSet}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.isGone && choice.value !== value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
