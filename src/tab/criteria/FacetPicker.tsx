import {
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useTexts } from '../start/texts.ts';

const useStyles = makeStyles({
  button: { fontWeight: tokens.fontWeightRegular, minWidth: 'auto' },
  on: { backgroundColor: tokens.colorBrandBackground2, fontWeight: tokens.fontWeightSemibold },
  list: { maxHeight: 'min(420px, 70vh)', overflowY: 'auto' },
});

export type Option = { readonly value: string; readonly label: string; readonly count: number; readonly isOn: boolean };
type Props = {
  readonly name: string;
  readonly options: readonly Option[];
  readonly onToggle: (value: string) => void;
  /** Why there is nothing to choose yet. */
  readonly note?: string | undefined;
  readonly onOpen?: () => void;
};

/** One facet of the filter bar: its values, each with how many criteria it would give. */
export function FacetPicker({ name, options, onToggle, note, onOpen }: Props) {
  const styles = useStyles();
  const { list, format } = useTexts().tab;
  const on = options.filter((option) => option.isOn).map((option) => option.value);

  return (
    <Menu
      persistOnItemClick
      hasCheckmarks
      onOpenChange={(_, { open }) => open && onOpen?.()}
      checkedValues={{ [name]: on }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const toggled = [...checkedItems, ...on].find((value) => checkedItems.includes(value) !== on.includes(value));
        if (toggled !== undefined) onToggle(toggled);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          className={mergeClasses(styles.button, on.length > 0 && styles.on)}
          {...(on.length > 0 ? { 'aria-label': list.chosen(name, on.length) } : {})}
        >
          {on.length > 0 ? `${name} · ${on.length}` : name}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList className={styles.list}>
          {note !== undefined && <MenuItem disabled>{note}</MenuItem>}
          {options.map(({ value, label, count }) => (
            <MenuItemCheckbox key={value} name={name} value={value} secondaryContent={format.number(count)}>
              {label}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
