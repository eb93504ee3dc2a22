import { Menu, MenuButton, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowSort20Regular } from '@fluentui/react-icons';
import { useClusterTexts } from './clusterTexts.ts';
import { ORDERS, type Order } from './overview.ts';

type Props = { readonly value: Order; readonly onChange: (order: Order) => void };

/** In which order the groups read. */
export function OrderPicker({ value, onChange }: Props) {
  const { order } = useClusterTexts();
  return (
    <Menu
      checkedValues={{ order: [value] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        onChange(ORDERS.find((each) => each === checkedItems[0]) ?? 'size');
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          size="small"
          appearance="subtle"
          icon={<ArrowSort20Regular />}
          aria-label={order.label(order.by[value])}
        >
          {order.by[value]}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {ORDERS.map((each) => (
            <MenuItemRadio key={each} name="order" value={each}>
              {order.by[each]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
