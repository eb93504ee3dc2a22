import { ArrowSort20Regular } from '@fluentui/react-icons';
import { MenuOpener } from '../../frame/MenuOpener.tsx';
import { useClusterTexts } from './clusterTexts.ts';
import { ORDERS, type Order } from './overview.ts';

type Props = { readonly value: Order; readonly onChange: (order: Order) => void };

/** In which order the groups read. */
export function OrderPicker({ value, onChange }: Props) {
  const { order } = useClusterTexts();
  const choices = ORDERS.map((each) => ({
    key: each,
    label: order.by[each],
    isOn: each === value,
    onChoose: () => onChange(each),
  }));
  return (
    <MenuOpener
      size="small"
      appearance="subtle"
      icon={<ArrowSort20Regular />}
      aria-label={order.label(order.by[value])}
      parts={[{ kind: 'one', choices }]}
    >
      {order.by[value]}
    </MenuOpener>
  );
}
