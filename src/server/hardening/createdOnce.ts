import { GraphFailure } from '#graph/errors.ts';
import type { ListsGateway } from '#graph/gateway.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';

/**
 * Lists in which a row that another instance has just created for the same activity counts as created: the key follows
 * from the activity, and the list takes a key once.
 */
export function createdOnce(lists: ListsGateway): ListsGateway {
  return {
    ...lists,
    create: async (list, fields) => {
      try {
        return await lists.create(list, fields);
      } catch (failure) {
        if (!(failure instanceof GraphFailure) || failure.kind !== 'refused') throw failure;
        const keyColumn = Object.values(rowCodecs).find((codec) => codec.list === list)?.keyColumn ?? '';
        const made = await lists.find(list, String(fields[keyColumn]));
        if (made?.written.email !== (await lists.me()).email) throw failure;
        return made;
      }
    },
  };
}
