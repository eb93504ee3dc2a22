import type { ListsGateway } from '#graph/gateway.ts';
import type { Connect } from '../replica.ts';
import type { IsStillMine } from './lease.ts';

/** This page's turn to send is over: another may be sending the same. */
export class TurnLost extends Error {}

/** Lists that are written only in turn. Whoever finds the turn lost gets a `TurnLost`, and nothing is sent. */
export function inTurn(gateway: Connect, isStillMine: IsStillMine): Connect {
  const checked = async (): Promise<void> => {
    if (!(await isStillMine())) throw new TurnLost();
  };
  return async (): Promise<ListsGateway> => {
    const lists = await gateway();
    return {
      ...lists,
      create: async (list, fields) => {
        await checked();
        return lists.create(list, fields);
      },
      update: async (at, fields) => {
        await checked();
        return lists.update(at, fields);
      },
    };
  };
}
