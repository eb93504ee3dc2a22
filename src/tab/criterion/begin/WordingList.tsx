import { Checkbox } from '@fluentui/react-components';
import type { RowKey } from '#domain/ids.ts';
import type { RegionalRequirement } from '#domain/regionalRequirement.ts';
import type { Held } from '#domain/workspace.ts';
import { Section } from '../../frame/Section.tsx';
import { useRegionName } from '../../start/useRegionName.ts';
import { useDraftingTexts } from '../draftingTexts.ts';
import { useSideStyles } from './useSideStyles.ts';

type Props = {
  readonly requirements: readonly Held<RegionalRequirement>[];
  readonly chosen: readonly RowKey[];
  readonly onChoose: (chosen: readonly RowKey[]) => void;
};

/** How the regions word it today. */
export function WordingList({ requirements, chosen, onChoose }: Props) {
  const styles = useSideStyles();
  const { start } = useDraftingTexts();
  const nameOf = useRegionName();
  if (requirements.length === 0)
    return (
      <Section heading={start.wordings}>
        <p className={styles.none}>{start.noWordings}</p>
      </Section>
    );
  return (
    <Section heading={start.wordings}>
      <div role="group" aria-label={start.wordings} className={styles.list}>
        {requirements.map(({ value: { key, region, text } }) => (
          <div key={key} className={styles.item}>
            <Checkbox
              label={nameOf(region)}
              aria-describedby={key}
              checked={chosen.includes(key)}
              onChange={(_, { checked }) =>
                onChoose(checked === true ? [...chosen, key] : chosen.filter((each) => each !== key))
              }
            />
            <p id={key} className={styles.text}>
              {text}
            </p>
          </div>
        ))}
      </div>
      <p className={styles.none}>{start.chosen(chosen.length)}</p>
    </Section>
  );
}
