import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { CriterionId } from '#domain/ids.ts';
import { useAdoptionTexts } from './adoptionTexts.ts';
import { useCriterionTitle } from './useCriterionTitle.ts';

const useStyles = makeStyles({
  // Narrower than its longest option where the page is.
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, minWidth: 0 },
  list: { flexGrow: 1, flexBasis: '240px', minWidth: 0 },
});

type Props = {
  /** Criteria that no deviation names yet. */
  readonly left: readonly CriterionId[];
  readonly chosen: CriterionId | undefined;
  readonly fault: string | null;
  readonly onChoose: (criterion: CriterionId | undefined) => void;
  readonly onAdd: (criterion: CriterionId) => void;
};

/** Names one more criterion: the keys go through the list, and nothing is added until that is asked for. */
export function AddDeviation({ left, chosen, fault, onChoose, onAdd }: Props) {
  const styles = useStyles();
  const { form: words } = useAdoptionTexts();
  const titleOf = useCriterionTitle();
  return (
    <Field label={words.add} validationMessage={fault}>
      <div className={styles.row}>
        <Select
          className={styles.list}
          value={chosen ?? ''}
          onChange={(_, { value }) => onChoose(left.find((each) => each === value))}
        >
          <option value="">{words.addNone}</option>
          {left.map((criterion) => (
            <option key={criterion} value={criterion}>
              {`${criterion} ${titleOf(criterion)}`}
            </option>
          ))}
        </Select>
        <Button disabledFocusable={chosen === undefined} onClick={() => chosen !== undefined && onAdd(chosen)}>
          {words.addChosen}
        </Button>
      </div>
    </Field>
  );
}
