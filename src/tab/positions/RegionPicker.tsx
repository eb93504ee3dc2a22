import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { CountyCode } from '#domain/ids.ts';
import { useTexts } from '../start/texts.ts';
import { useRegionName } from '../start/useRegionName.ts';

type Props = {
  /** Those that are asked. */
  readonly regions: readonly CountyCode[];
  readonly value: CountyCode;
  readonly onChange: (region: CountyCode) => void;
};

/** For those who speak for several regions: which one answers now. */
export default function RegionPicker({ regions, value, onChange }: Props) {
  const { position } = useTexts().tab;
  const nameOf = useRegionName();
  return (
    <Field label={position.chooseRegion}>
      <RadioGroup value={value} onChange={(_, data) => onChange(regions.find((code) => code === data.value) ?? value)}>
        {regions.map((code) => (
          <Radio key={code} value={code} label={nameOf(code)} />
        ))}
      </RadioGroup>
    </Field>
  );
}
