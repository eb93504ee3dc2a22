import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { CriterionDraft, SaveCriterionRefusal } from '#usecases/saveCriterion.ts';
import { useTexts } from '../start/texts.ts';
import type { Saving } from '../start/useVerb.ts';
import { EvidenceKindsField } from './EvidenceKindsField.tsx';
import { FoldedField } from './FoldedField.tsx';
import { PlacingFields } from './PlacingFields.tsx';
import { ProductGroupPicker } from './ProductGroupPicker.tsx';
import { TextField } from './TextField.tsx';
import { useFieldWords } from './useFieldWords.ts';

type Props = {
  readonly draft: CriterionDraft;
  readonly saving: Saving<SaveCriterionRefusal>;
  /** Where somebody came to mend: what is folded away there is open. */
  readonly opened: string | undefined;
  readonly onChange: (draft: CriterionDraft) => void;
};

/** Every field that a person edits, with what was refused shown where it can be put right. */
export function DraftFields({ draft, saving, opened, onChange }: Props) {
  const { terms } = useTexts();
  const words = useFieldWords(saving);
  const { isOff, hintAt, faultAt } = words;
  // Open from the start where something stands, so that nothing folds while it is being written.
  const [first] = useState(draft);
  const isOpen = (field: 'exemptions' | 'englishText'): boolean =>
    first[field].trim() !== '' || opened === field || words.isNeeded(field) || faultAt(field) !== null;
  const shared = { draft, words, onChange };
  return (
    <>
      <Field label={terms.field.title} required hint={hintAt('title')} validationMessage={faultAt('title')}>
        <Input
          data-field="title"
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
      <PlacingFields {...shared} />
      <TextField field="text" rows={8} {...shared} />
      <FoldedField name={terms.field.exemptions} isNeeded={isOpen('exemptions')}>
        <TextField field="exemptions" rows={3} {...shared} />
      </FoldedField>
      <TextField field="evidence" rows={4} {...shared} />
      <EvidenceKindsField {...shared} />
      <TextField field="followUp" rows={4} {...shared} />
      <TextField field="rationale" rows={4} {...shared} />
      <TextField field="guidance" rows={3} {...shared} />
      <FoldedField name={terms.field.englishText} isNeeded={isOpen('englishText')}>
        <TextField field="englishText" rows={6} {...shared} />
      </FoldedField>
    </>
  );
}
