import type { ListName } from '#domain/workspace.ts';
import type { ListsGateway } from '#graph/gateway.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import type { Connect } from '#replica/replica.ts';

/** Connects as before, and knows from then on which ids the lists have. */
export function knowingIds(connect: Connect): {
  readonly connect: Connect;
  readonly idOf: (list: ListName) => string | undefined;
} {
  let lists: ListsGateway['lists'] = () => [];
  return {
    connect: async () => {
      const gateway = await connect();
      ({ lists } = gateway);
      return gateway;
    },
    idOf: (list) => lists().find((each) => each.list === rowCodecs[list].list)?.id,
  };
}
