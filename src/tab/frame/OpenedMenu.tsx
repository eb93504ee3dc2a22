import {
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { Fragment, useImperativeHandle, type Ref } from 'react';
import type { MenuChoice, MenuPart } from './menuParts.ts';

const useStyles = makeStyles({
  // What scrolls cuts off: the focus ring needs its room inside.
  list: { maxHeight: 'min(420px, 70vh)', overflowY: 'auto', paddingInline: tokens.spacingHorizontalXXS },
});

type Props = {
  /** What opened it: the menu stands beside it, is named by it and gives the focus back to it. */
  readonly button: HTMLElement;
  readonly parts: readonly MenuPart[];
  readonly stays: boolean;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
};

/** The menu of a button that was there before it. */
export default function OpenedMenu({ button, parts, stays, isOpen, onOpenChange }: Props) {
  const styles = useStyles();
  return (
    <Menu
      open={isOpen}
      onOpenChange={(_, { open }) => onOpenChange(open)}
      persistOnItemClick={stays}
      hasCheckmarks={parts.some(({ kind }) => kind === 'several')}
      checkedValues={Object.fromEntries(parts.map(({ choices }, at) => [String(at), ticked(choices)]))}
    >
      <MenuTrigger disableButtonEnhancement>{({ ref }) => <Adopted button={button} into={ref} />}</MenuTrigger>
      <MenuPopover>
        <MenuList className={styles.list} aria-labelledby={button.id}>
          {parts.map((part, at) => (
            <Fragment key={at}>
              {at > 0 && <MenuDivider />}
              <Part part={part} name={String(at)} />
            </Fragment>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Has Fluent take the button for its menu's own. */
function Adopted({ button, into }: { readonly button: HTMLElement; readonly into?: Ref<HTMLElement> | undefined }) {
  useImperativeHandle(into, () => button, [button]);
  return null;
}

function Part({ part: { kind, heading, note, choices }, name }: { readonly part: MenuPart; readonly name: string }) {
  const items = (
    <>
      {note !== undefined && <MenuItem disabled>{note}</MenuItem>}
      {choices.map((choice) => (
        <Choice key={choice.key} kind={kind} name={name} choice={choice} />
      ))}
    </>
  );
  if (heading === undefined) return items;
  return (
    <MenuGroup>
      <MenuGroupHeader>{heading}</MenuGroupHeader>
      {items}
    </MenuGroup>
  );
}

type ChoiceProps = { readonly kind: MenuPart['kind']; readonly name: string; readonly choice: MenuChoice };

function Choice({ kind, name, choice: { key, label, aside, icon, className, onChoose } }: ChoiceProps) {
  const look = { className, icon: icon ?? null, secondaryContent: aside ?? null, onClick: onChoose };
  if (kind === 'acts') return <MenuItem {...look}>{label}</MenuItem>;
  const Item = kind === 'one' ? MenuItemRadio : MenuItemCheckbox;
  return (
    <Item {...look} name={name} value={key}>
      {label}
    </Item>
  );
}

function ticked(choices: readonly MenuChoice[]): string[] {
  return choices.filter(({ isOn }) => isOn === true).map(({ key }) => key);
}
