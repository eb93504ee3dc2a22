import { Field, Select } from '@fluentui/react-components';
import type { CountyCode } from '#domain/ids.ts';
import { useActor } from '../start/session.ts';
import { useRegionName } from '../start/useRegionName.ts';
import { useCommentTexts } from './commentTexts.ts';

type Props = {
  readonly region: CountyCode | undefined;
  readonly onChange: (region: CountyCode | undefined) => void;
};

/** For which region somebody comments who speaks for several; there is nothing to choose for the others. */
export function RegionField({ region, onChange }: Props) {
  const { form } = useCommentTexts();
  const { speaksFor } = useActor();
  const nameOf = useRegionName();
  if (speaksFor.length < 2) return null;
  return (
    <Field label={form.region}>
      <Select value={region ?? ''} onChange={(_, { value }) => onChange(speaksFor.find((each) => each === value))}>
        {speaksFor.map((code) => (
          <option key={code} value={code}>
            {nameOf(code)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
