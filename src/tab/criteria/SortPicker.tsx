import { ArrowSort20Regular } from '@fluentui/react-icons';
import { SORTS, type Sort } from '#usecases/browseCriteria.ts';
import { MenuOpener } from '../frame/MenuOpener.tsx';
import { useTexts } from '../start/texts.ts';

type Props = {
  readonly value: Sort;
  /** Whether words are sought: without them there is no best match, and the list reads by id. */
  readonly hasWords: boolean;
  readonly onChange: (sort: Sort) => void;
};

/** In which order the list reads. */
export function SortPicker({ value, hasWords, onChange }: Props) {
  const { list } = useTexts().tab;
  const offered = SORTS.filter((sort) => hasWords || sort !== 'relevance');
  const current = offered.includes(value) ? value : 'id';
  const choices = offered.map((sort) => ({
    key: sort,
    label: list.sortBy[sort],
    isOn: sort === current,
    onChoose: () => onChange(sort),
  }));
  return (
    <MenuOpener
      size="small"
      appearance="subtle"
      icon={<ArrowSort20Regular />}
      aria-label={list.sortedBy(list.sortBy[current])}
      parts={[{ kind: 'one', choices }]}
    >
      {list.sortBy[current]}
    </MenuOpener>
  );
}
