import { Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { AdoptionBoard } from '#usecases/adoptionBoard.ts';
import { productGroupByCode } from '#usecases/lookUp.ts';
import { useWorkspace } from '../start/session.ts';
import { useBoardTexts } from './boardTexts.ts';
import type { Narrowing } from './narrowing.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', columnGap: tokens.spacingHorizontalXL },
  category: { minWidth: 'min(280px, 100%)' },
});

type Props = {
  readonly board: AdoptionBoard;
  readonly narrowing: Narrowing;
  readonly onChange: (narrowing: Narrowing) => void;
};

/** By purchasing category, and to what is due. */
export function BoardFilter({ board, narrowing, onChange }: Props) {
  const styles = useStyles();
  const words = useBoardTexts();
  const workspace = useWorkspace();
  const categories = [...new Set(board.rows.map(({ category }) => category))];
  return (
    <div className={styles.root}>
      <Field label={words.category} className={styles.category}>
        <Select
          value={narrowing.category ?? ''}
          onChange={(_, { value }) => onChange({ ...narrowing, category: categories.find((code) => code === value) })}
        >
          <option value="">{words.allCategories}</option>
          {categories.map((code) => (
            <option key={code} value={code}>
              {productGroupByCode(workspace, code)?.name ?? code}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label={words.onlyDue}
        checked={narrowing.onlyDue}
        onChange={(_, { checked }) => onChange({ ...narrowing, onlyDue: checked === true })}
      />
    </div>
  );
}
