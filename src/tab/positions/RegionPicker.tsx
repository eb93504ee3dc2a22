import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { CountyCode } from '#domain/ids.ts';
import { useActor } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { useRegionName } from '../start/useRegionName.ts';

type Props = { readonly value: CountyCode; readonly onChange: (region: CountyCode) => void };

/** For those who speak for several regions: which one answers now. */
export function RegionPicker({ value, onChange }: Props) {
  const { position } = useTexts().tab;
  const { speaksFor } = useActor();
  const nameOf = useRegionName();
  return (
    <Field label={position.chooseRegion}>
      <RadioGroup
        value={value}
        onChange={(_, data) => onChange(speaksFor.find((code) => code === data.value) ?? value)}
      >
        {speaksFor.map((code) => (
          <Radio key={code} value={code} label={nameOf(code)} />
        ))}
      </RadioGroup>
    </Field>
  );
}
