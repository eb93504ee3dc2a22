import { askedOnce } from '#graph/askedOnce.ts';
import type { Connect } from '#replica/replica.ts';
import type { OpenLists } from './graphAccess.ts';

/** As many people as write within the life of a token, with room to spare. */
const KEPT = 500;

/** Opens the lists with a person's own token; as long as the token stays the same, so does what was opened. */
export function personalLists(openLists: OpenLists): (token: string) => Connect {
  const opened = new Map<string, Connect>();
  return (token) => {
    const ready = opened.get(token);
    if (ready !== undefined) return ready;

    const connect = askedOnce(() => openLists(() => Promise.resolve(token)));
    if (opened.size >= KEPT) opened.clear();
    opened.set(token, connect);
    return connect;
  };
}
