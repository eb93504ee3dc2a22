import { anInventory, ITEMS, SITE, textAt, type Tenant } from './tenant.ts';

export const ROWS = `${SITE}/lists/Orders/items`;
export const ONE_ROW = `${ROWS}/1`;
/** The type that several numbers need beside them. */
export const INTS = 'Collection(Edm.Int32)';

export type Orders = Tenant & { readonly listId: string };

/** Goods called "Bandage", "Plaster" and "Splint", and a list of orders that points at them and at people. */
export async function orders(extra: readonly object[] = []): Promise<Orders> {
  const tenant = await anInventory();
  for (const Title of ['Bandage', 'Plaster', 'Splint'])
    await tenant.post(ITEMS, { fields: { Title, Code: Title.slice(0, 3), Quantity: 7 } });
  const listId = textAt((await tenant.get(`${SITE}/lists/Inventory`)).body, 'id');
  const made = await tenant.post(`${SITE}/lists`, {
    displayName: 'Orders',
    columns: [
      { name: 'Goods', lookup: { listId, columnName: 'Title' } },
      { name: 'Parts', lookup: { listId, columnName: 'Title', allowMultipleValues: true } },
      { name: 'Employee', personOrGroup: {} },
      { name: 'Readers', personOrGroup: { allowMultipleSelection: true } },
      ...extra,
    ],
  });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  return { ...tenant, listId };
}

/** The address of the first order with these of its columns. */
export const selected = (...names: readonly string[]) => `${ONE_ROW}?$expand=fields($select=${names.join(',')})`;
