import { Field, Input, Textarea } from '@fluentui/react-components';
import type { CriterionDraft, SaveCriterionRefusal } from '#usecases/saveCriterion.ts';
import { useTexts } from '../start/texts.ts';
import type { Saving } from '../start/useVerb.ts';
import { PlacingFields } from './PlacingFields.tsx';
import { ProductGroupPicker } from './ProductGroupPicker.tsx';
import { useFieldWords } from './useFieldWords.ts';

const TEXTS = [
  { field: 'text', rows: 8 },
  { field: 'evidence', rows: 4 },
  { field: 'followUp', rows: 4 },
  { field: 'rationale', rows: 4 },
  { field: 'guidance', rows: 3 },
] as const;

type Props = {
  readonly draft: CriterionDraft;
  readonly saving: Saving<SaveCriterionRefusal>;
  readonly onChange: (draft: CriterionDraft) => void;
};

/** Every field that a person edits, with what was refused shown where it can be put right. */
export function DraftFields({ draft, saving, onChange }: Props) {
  const { terms } = useTexts();
  const words = useFieldWords(saving);
  const { isOff, isNeeded, hintAt, faultAt } = words;
  return (
    <>
      <Field label={terms.field.title} required hint={hintAt('title')} validationMessage={faultAt('title')}>
        <Input
          disabled={isOff('title')}
          value={draft.title}
          onChange={(_, { value }) => onChange({ ...draft, title: value })}
        />
      </Field>
      <ProductGroupPicker
        chosen={draft.productGroups}
        fault={faultAt('productGroups')}
        off={isOff('productGroups') ? hintAt('productGroups') : null}
        onChange={(productGroups) => onChange({ ...draft, productGroups })}
      />
      <PlacingFields draft={draft} words={words} onChange={onChange} />
      {TEXTS.map(({ field, rows }) => (
        <Field
          key={field}
          label={terms.field[field]}
          required={isNeeded(field)}
          hint={hintAt(field)}
          validationMessage={faultAt(field)}
        >
          <Textarea
            rows={rows}
            resize="vertical"
            disabled={isOff(field)}
            value={draft[field]}
            onChange={(_, { value }) => onChange({ ...draft, [field]: value })}
          />
        </Field>
      ))}
    </>
  );
}
