import { Field, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { COMMENTED_TEXTS, type Passage } from '#domain/comment.ts';
import { canonicalText } from '#domain/edition.ts';
import type { Criterion } from '#domain/criterion.ts';
import { useTexts } from '../start/texts.ts';
import { useCommentTexts } from './commentTexts.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

type Props = {
  readonly criterion: Criterion;
  readonly passage: Passage;
  readonly fault: string | null;
  readonly onChange: (passage: Passage) => void;
};

/** Which text, and which words in it: selected in a box where the keyboard selects as well as the mouse. */
export function PassageField({ criterion, passage, fault, onChange }: Props) {
  const styles = useStyles();
  const { terms } = useTexts();
  const { form, whole } = useCommentTexts();
  const { field, quote } = passage;
  const filled = COMMENTED_TEXTS.filter((each) => each === field || criterion[each].trim() !== '');
  return (
    <div className={styles.root}>
      <Field label={form.field}>
        <Select
          value={field ?? ''}
          onChange={(_, { value }) => onChange({ field: filled.find((each) => each === value), quote: '' })}
        >
          <option value="">{whole}</option>
          {filled.map((each) => (
            <option key={each} value={each}>
              {terms.field[each]}
            </option>
          ))}
        </Select>
      </Field>
      {field !== undefined && (
        <Field label={form.words} hint={quote === '' ? form.wordsHint : form.chosen(quote)} validationMessage={fault}>
          <Textarea
            // Not `readOnly`: there the keyboard selects nothing. What is typed is refused instead.
            aria-readonly
            onBeforeInput={(event) => event.preventDefault()}
            onChange={() => undefined}
            rows={4}
            resize="vertical"
            value={canonicalText(criterion[field])}
            onSelect={({ currentTarget }) => {
              // Fluent puts the handler on the field itself.
              const area: unknown = currentTarget;
              if (!(area instanceof HTMLTextAreaElement)) return;
              const chosen = area.value.slice(area.selectionStart, area.selectionEnd).trim();
              if (chosen !== '' && chosen !== quote) onChange({ field, quote: chosen });
            }}
          />
        </Field>
      )}
    </div>
  );
}
