import { Menu, MenuButton, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowSort20Regular } from '@fluentui/react-icons';
import { SORTS, type Sort } from '#usecases/browseCriteria.ts';
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
  return (
    <Menu
      checkedValues={{ sort: [current] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        onChange(SORTS.find((sort) => sort === checkedItems[0]) ?? 'relevance');
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          size="small"
          appearance="subtle"
          icon={<ArrowSort20Regular />}
          aria-label={list.sortedBy(list.sortBy[current])}
        >
          {list.sortBy[current]}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {offered.map((sort) => (
            <MenuItemRadio key={sort} name="sort" value={sort}>
              {list.sortBy[sort]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
