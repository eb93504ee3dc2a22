import { Radio, RadioGroup } from '@fluentui/react-components';
import type { Criterion } from '#domain/criterion.ts';
import type { CriterionId } from '#domain/ids.ts';
import { Section } from '../../frame/Section.tsx';
import { useTexts } from '../../start/texts.ts';
import { useDraftingTexts } from '../draftingTexts.ts';
import { useSideStyles } from './useSideStyles.ts';

type Props = {
  readonly national: readonly Criterion[];
  readonly chosen: CriterionId | undefined;
  readonly onChoose: (id: CriterionId) => void;
};

/** The national criteria of a product group. One of which only the title is known cannot be taken over. */
export function NationalList({ national, chosen, onChoose }: Props) {
  const styles = useSideStyles();
  const { start } = useDraftingTexts();
  const { terms } = useTexts();
  return (
    <Section heading={start.national}>
      {national.length === 0 ? (
        <p className={styles.none}>{start.noNational}</p>
      ) : (
        <RadioGroup
          className={styles.list}
          aria-label={start.national}
          value={chosen ?? ''}
          onChange={(_, { value }) => {
            const found = national.find(({ id }) => id === value);
            if (found !== undefined) onChoose(found.id);
          }}
        >
          {national.map((criterion) => (
            <div key={criterion.id} className={styles.item}>
              <Radio
                value={criterion.id}
                disabled={criterion.text.trim() === ''}
                label={`${criterion.id} ${criterion.title}, ${terms.level[criterion.level ?? 'none'].toLocaleLowerCase('sv')}`}
              />
              <p className={styles.text}>{criterion.text.trim() === '' ? start.titleOnly : criterion.text}</p>
            </div>
          ))}
        </RadioGroup>
      )}
    </Section>
  );
}
