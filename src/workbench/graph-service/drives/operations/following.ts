import { noContent, ok } from '../../message.ts';
import { accountOfCall, type ItemCall, type ItemOperation } from '../operation.ts';
import { itemContext, shownItem } from './shown.ts';

export const followOperations: readonly ItemOperation[] = [
  { method: 'POST', path: 'follow', access: 'read', body: 'optional', on: 'item', run: follow },
  { method: 'POST', path: 'unfollow', access: 'read', body: 'optional', on: 'item', run: unfollow },
];

function follow(call: ItemCall) {
  const { store } = call.world;
  store.transaction(() => store.drives.grants.follow(accountOfCall(call), call.item));
  return ok({ '@odata.context': itemContext(call), ...shownItem(call, call.item) });
}

function unfollow(call: ItemCall) {
  const { store } = call.world;
  store.transaction(() => store.drives.grants.unfollow(accountOfCall(call), call.item));
  return noContent;
}
