import { Field, Select } from '@fluentui/react-components';
import type { RowKey } from '#domain/ids.ts';
import { useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';

type Props = {
  readonly chosen: RowKey | undefined;
  readonly fault: string | undefined;
  readonly onChange: (key: RowKey | undefined) => void;
};

/** Sends a whole package for consultation. */
export function PackagePicker({ chosen, fault, onChange }: Props) {
  const { opening, consultations } = useTexts().tab;
  const { packages } = useWorkspace();
  return (
    <Field label={opening.package} required validationMessage={fault ?? null}>
      <Select
        value={chosen ?? ''}
        onChange={(_, data) => onChange(packages.all.find(({ value }) => value.key === data.value)?.value.key)}
      >
        <option value="">{opening.choosePackage}</option>
        {packages.all.map(({ value }) => (
          <option key={value.key} value={value.key}>
            {`${value.name} (${consultations.items(value.items.length)})`}
          </option>
        ))}
      </Select>
    </Field>
  );
}
