import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { FACETS, type BrowseQuery, type BrowseResult, type Facet } from '#usecases/browseCriteria.ts';
import { useWorkspace } from '../start/session.ts';
import { useTexts, type Texts } from '../start/texts.ts';
import { hasFilters, withToggled } from './browsing.ts';
import { FacetPicker, type Option } from './FacetPicker.tsx';
import { choicesIn, labelOf, type FacetChoice } from './facetLabel.ts';
import type { TextLimits } from './useTextLimits.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  search: {
    flexGrow: 1,
    flexBasis: '260px',
    maxWidth: '420px',
    minWidth: 0,
    '@media (max-width: 639px)': { maxWidth: 'none', flexBasis: '100%' },
  },
  chip: { fontWeight: tokens.fontWeightRegular, maxWidth: '100%', minWidth: 'auto' },
});

type Props = {
  readonly query: BrowseQuery;
  readonly facets: BrowseResult['facets'];
  /** Limits are read when somebody looks for them. */
  readonly limits: { readonly read: TextLimits; readonly onLook: () => void };
  readonly onChange: (query: BrowseQuery) => void;
};

/** Search box, one picker per facet, and what is put on. */
export function FilterBar({ query, facets, limits, onChange }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const workspace = useWorkspace();
  const { list } = texts.tab;

  const offered = offeredIn(query, facets);
  const optionsOf = (facet: Facet): readonly (Option & { readonly choice: FacetChoice })[] =>
    offered[facet].map(({ choice, count }) => ({
      choice,
      count,
      value: choice.value,
      label: labelOf(choice, texts, workspace),
      isOn: isOn(query, choice),
    }));
  const toggle = (choice: FacetChoice): void => onChange(withToggled(query, choice.facet, choice.value));

  return (
    <>
      <search className={styles.bar}>
        <SearchBox
          className={styles.search}
          value={query.text}
          aria-label={list.search}
          placeholder={list.searchPlaceholder}
          dismiss={{ 'aria-label': texts.tab.search.clear }}
          onChange={(_, { value }) => onChange({ ...query, text: value })}
        />
        {FACETS.map((facet) => {
          const options = optionsOf(facet);
          return (
            <FacetPicker
              key={facet}
              name={list.facet[facet]}
              options={facet === 'productGroup' ? byLabel(options) : options}
              {...(facet === 'limit' && { note: noteOn(limits.read, texts), onOpen: limits.onLook })}
              onToggle={(value) => {
                const choice = options.find((option) => option.value === value)?.choice;
                if (choice !== undefined) toggle(choice);
              }}
            />
          );
        })}
      </search>
      {hasFilters(query) && (
        <div className={styles.bar}>
          {choicesIn(query).map((choice) => {
            const label = labelOf(choice, texts, workspace);
            return (
              <Button
                key={`${choice.facet}/${choice.value}`}
                className={styles.chip}
                size="small"
                shape="circular"
                icon={<Dismiss16Regular />}
                iconPosition="after"
                aria-label={list.removeFilter(label)}
                onClick={() => toggle(choice)}
              >
                {label}
              </Button>
            );
          })}
          <Button size="small" appearance="transparent" onClick={() => onChange({ ...query, filters: {} })}>
            {list.clear}
          </Button>
        </div>
      )}
    </>
  );
}

/** In the place of what there is to choose, until that is known. */
function noteOn(limits: TextLimits, { tab: { search } }: Texts): string | undefined {
  switch (limits.kind) {
    case 'known':
      return undefined;
    case 'reading': {
      const { progress } = limits;
      return progress === undefined
        ? search.readingLimits
        : `${search.readingLimits} ${search.share(progress.done, progress.of)}`;
    }
    case 'failed':
      return search.limitsFailed;
  }
}

type Offer = { readonly choice: FacetChoice; readonly count: number };

/** The values that occur, and those that are on although nothing is left of them. */
function offeredIn(query: BrowseQuery, facets: BrowseResult['facets']): Readonly<Record<Facet, readonly Offer[]>> {
  const offers: Record<Facet, Offer[]> = {
    level: facets.level.map(({ value, count }) => ({ choice: { facet: 'level', value }, count })),
    kind: facets.kind.map(({ value, count }) => ({ choice: { facet: 'kind', value }, count })),
    productGroup: facets.productGroup.map(({ value, count }) => ({ choice: { facet: 'productGroup', value }, count })),
    status: facets.status.map(({ value, count }) => ({ choice: { facet: 'status', value }, count })),
    limit: facets.limit.map(({ value, count }) => ({ choice: { facet: 'limit', value }, count })),
  };
  for (const choice of choicesIn(query)) {
    if (!offers[choice.facet].some((offer) => offer.choice.value === choice.value)) {
      offers[choice.facet].push({ choice, count: 0 });
    }
  }
  return offers;
}

function isOn(query: BrowseQuery, choice: FacetChoice): boolean {
  return choicesIn(query).some((other) => other.facet === choice.facet && other.value === choice.value);
}

function byLabel<T extends Option>(options: readonly T[]): readonly T[] {
  return options.toSorted((a, b) => a.label.localeCompare(b.label, 'sv'));
}
