import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { CountyCode } from '#domain/ids.ts';
import { useActor, useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';

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

/** A region's name; its code if it is missing from its list. */
export function useRegionName(): (code: CountyCode) => string {
  const { regions } = useWorkspace();
  return (code) => regions.all.find((held) => held.value.code === code)?.value.name ?? code;
}
