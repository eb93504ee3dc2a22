import { makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { SORTS, type Sort } from '#usecases/browseCriteria.ts';
import { useTexts } from '../start/texts.ts';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

/** In which order the list reads. */
export function SortPicker({ value, onChange }: { readonly value: Sort; readonly onChange: (sort: Sort) => void }) {
  const styles = useStyles();
  const id = useId();
  const { list } = useTexts().tab;
  return (
    <div className={styles.root}>
      <label htmlFor={id} className={styles.label}>
        {list.sort}
      </label>
      <Select
        id={id}
        size="small"
        appearance="underline"
        value={value}
        onChange={(_, data) => onChange(SORTS.find((sort) => sort === data.value) ?? 'relevance')}
      >
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {list.sortBy[sort]}
          </option>
        ))}
      </Select>
    </div>
  );
}
