import { Field, Textarea } from '@fluentui/react-components';
import { PACKAGE_TEXTS } from '#usecases/savePackage.ts';
import type { FormDraft } from './packageDraft.ts';
import { usePackageTexts } from './packageTexts.ts';

type Props = {
  readonly draft: FormDraft;
  readonly faultAt: (field: keyof FormDraft) => string | null;
  readonly onChange: (part: Partial<FormDraft>) => void;
};

/** What explains and delimits the package. */
export function PackageTextFields({ draft, faultAt, onChange }: Props) {
  const { fact, form } = usePackageTexts();
  return PACKAGE_TEXTS.map((field) => (
    <Field key={field} label={fact[field]} hint={form.hint[field]} validationMessage={faultAt(field)}>
      <Textarea
        rows={field === 'scope' ? 4 : 3}
        resize="vertical"
        value={draft[field]}
        onChange={(_, { value }) => onChange({ [field]: value })}
      />
    </Field>
  ));
}
