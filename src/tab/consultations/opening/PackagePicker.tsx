import { Field, Select } from '@fluentui/react-components';
import type { CriteriaPackage } from '#domain/criteriaPackage.ts';
import type { RowKey } from '#domain/ids.ts';
import { statusAfter } from '#domain/transitions.ts';
import { isAllInForce } from '#usecases/isAllInForce.ts';
import { useWorkspace } from '../../start/session.ts';
import { useTexts } from '../../start/texts.ts';
import { useConsultingTexts } from '../consultingTexts.ts';

type Props = {
  readonly chosen: RowKey | undefined;
  /** How many of its criteria are asked about. */
  readonly asked: number;
  readonly fault: string | undefined;
  readonly onChange: (key: RowKey | undefined) => void;
};

/** Sends a package for consultation: one that its status lets be sent. */
export default function PackagePicker({ chosen, asked, fault, onChange }: Props) {
  const { consultations } = useTexts().tab;
  const { opening, refusal } = useConsultingTexts();
  const workspace = useWorkspace();
  const { packages } = workspace;
  const offered = packages.all.filter(({ value }) => value.key === chosen || maySend(value));
  const held = chosen === undefined ? undefined : packages.byKey(chosen)?.value;
  // Said at once: nobody fills in the rest of the form for a package that cannot be sent.
  const stop =
    held && isAllInForce(workspace, held)
      ? refusal.openConsultation.packageInForce({ kind: 'packageInForce' })
      : undefined;
  const asks = held && opening.packageAsks(asked, held.items.length - asked);
  return (
    <Field
      label={opening.package}
      required
      hint={stop === undefined ? (asks ?? (offered.length === 0 ? opening.noPackages : null)) : null}
      validationMessage={stop ?? fault ?? null}
    >
      <Select
        value={chosen ?? ''}
        onChange={(_, data) => onChange(offered.find(({ value }) => value.key === data.value)?.value.key)}
      >
        <option value="">{opening.choosePackage}</option>
        {offered.map(({ value }) => (
          <option key={value.key} value={value.key}>
            {`${value.name} (${consultations.items(value.items.length)})`}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function maySend({ status }: CriteriaPackage): boolean {
  return statusAfter('openConsultation', status) !== undefined;
}
