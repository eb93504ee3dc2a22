import { Menu, MenuButton, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowSort20Regular } from '@fluentui/react-icons';
import { SORTS, type Sort } from '#usecases/browseCriteria.ts';
import { useTexts } from '../start/texts.ts';

/** In which order the list reads. */
export function SortPicker({ value, onChange }: { readonly value: Sort; readonly onChange: (sort: Sort) => void }) {
  const { list } = useTexts().tab;
  return (
    <Menu
      checkedValues={{ sort: [value] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        onChange(SORTS.find((sort) => sort === checkedItems[0]) ?? 'relevance');
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          size="small"
          appearance="subtle"
          icon={<ArrowSort20Regular />}
          aria-label={list.sortedBy(list.sortBy[value])}
        >
          {list.sortBy[value]}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {SORTS.map((sort) => (
            <MenuItemRadio key={sort} name="sort" value={sort}>
              {list.sortBy[sort]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
