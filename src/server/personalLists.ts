import type { ListsGateway } from '#graph/gateway.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryStore } from '#replica/memoryStore.ts';
import { openReplica } from '#replica/openReplica.ts';
import type { PersonalLists } from './chatWorld.ts';
import type { OpenLists } from './graphLists.ts';

/** As many people as write within the life of a token, with room to spare. */
const KEPT = 500;

/** Opens the lists with a person's own token; as long as the token stays the same, so does what was opened. */
export function personalLists(openLists: OpenLists): (token: string) => PersonalLists {
  const opened = new Map<string, PersonalLists>();
  return (token) => {
    const ready = opened.get(token);
    if (ready !== undefined) return ready;

    let connection: Promise<ListsGateway> | undefined;
    const gateway = () => {
      connection ??= openLists(() => Promise.resolve(token));
      connection.catch(() => (connection = undefined));
      return connection;
    };
    const lists: PersonalLists = {
      me: async () => (await gateway()).me(),
      commit: async (changes) => {
        // An empty copy is enough to write from: each change brings the row it started from.
        const replica = await openReplica({ gateway, codecs: rowCodecs, store: memoryStore() });
        return replica.commit(changes);
      },
    };
    if (opened.size >= KEPT) opened.clear();
    opened.set(token, lists);
    return lists;
  };
}
