import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { productGroupByCode } from '#usecases/lookUp.ts';
import { FacetPicker, type Option } from '../criteria/FacetPicker.tsx';
import { useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { useRegionName } from '../start/useRegionName.ts';
import { hasFilters, PILE_STATES, WHOLE_PILE, type PileCounts, type PileFilters, type PileQuery } from './pile.ts';
import { useRequirementTexts } from './requirementTexts.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  search: {
    flexGrow: 1,
    flexBasis: '240px',
    maxWidth: '380px',
    minWidth: 0,
    '@media (max-width: 639px)': { maxWidth: 'none', flexBasis: '100%' },
  },
});

type Props = {
  readonly query: PileQuery;
  readonly counts: PileCounts;
  /** Whether what is judged is told apart from what is not. */
  readonly hasStates: boolean;
  readonly onChange: (query: PileQuery) => void;
};

/** Search box, and one picker per facet with how much each value would give. */
export function RequirementFilters({ query, counts, hasStates, onChange }: Props) {
  const styles = useStyles();
  const { page } = useRequirementTexts();
  const { search } = useTexts().tab;
  const workspace = useWorkspace();
  const nameOf = useRegionName();
  const { filters } = query;
  const put = (next: Partial<PileFilters>): void => onChange({ ...query, filters: { ...filters, ...next } });
  const groups = optionsOf(counts.productGroup, filters.productGroup, (code) =>
    code === 'none' ? page.noGroup : (productGroupByCode(workspace, code)?.name ?? code),
  );
  const regions = optionsOf(counts.region, filters.region, nameOf);
  const states = PILE_STATES.map((state) => ({
    value: state,
    label: page.state[state],
    count: counts.state.get(state) ?? 0,
    isOn: filters.state.includes(state),
  }));

  return (
    <search className={styles.bar} aria-label={page.filters}>
      <SearchBox
        className={styles.search}
        value={query.text}
        aria-label={page.search}
        placeholder={page.searchPlaceholder}
        dismiss={{ 'aria-label': search.clear }}
        onChange={(_, { value }) => onChange({ ...query, text: value })}
      />
      {hasStates && (
        <FacetPicker
          name={page.facet.state}
          options={states}
          onToggle={(value) => put({ state: toggled(filters.state, states, value) })}
        />
      )}
      <FacetPicker
        name={page.facet.productGroup}
        options={groups}
        onToggle={(value) => put({ productGroup: toggled(filters.productGroup, groups, value) })}
      />
      <FacetPicker
        name={page.facet.region}
        options={regions}
        onToggle={(value) => put({ region: toggled(filters.region, regions, value) })}
      />
      {hasFilters(query) && (
        <Button size="small" appearance="transparent" onClick={() => onChange(WHOLE_PILE)}>
          {page.clear}
        </Button>
      )}
    </search>
  );
}

type OptionOf<T extends string> = Option & { readonly value: T };

/** The values that occur, and those that are on although nothing is left of them, by name. */
function optionsOf<T extends string>(
  counts: ReadonlyMap<T, number>,
  chosen: readonly T[],
  nameOf: (value: T) => string,
): readonly OptionOf<T>[] {
  const values = new Set([...counts.keys(), ...chosen]);
  return [...values]
    .map((value) => ({ value, label: nameOf(value), count: counts.get(value) ?? 0, isOn: chosen.includes(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'sv'));
}

function toggled<T extends string>(chosen: readonly T[], options: readonly OptionOf<T>[], value: string): readonly T[] {
  const option = options.find((each) => each.value === value)?.value;
  if (option === undefined) return chosen;
  return chosen.includes(option) ? chosen.filter((each) => each !== option) : [...chosen, option];
}
