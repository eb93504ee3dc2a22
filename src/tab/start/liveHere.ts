import type { ListsGateway } from '#graph/gateway.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import type { TabSettings } from '#contracts/tabSettings.ts';
import type { Entry } from './entry.ts';
import { openLive, type Live } from './live.ts';

/** Listens for changes for the person at this page, together with their other pages in this browser. */
export function liveHere({ site }: TabSettings, { host: { person }, serverToken }: Entry): Live {
  const name = `samsyn-live/2/${site}/${person?.id ?? ''}`;
  return openLive({ token: serverToken, page: document, name, locks: navigator.locks });
}

/** The same lists; what is written in them is told, but not who is editing just now, which no server reads. */
export function tellingWrites(lists: ListsGateway, wrote: () => void): ListsGateway {
  const telling = async <T>(list: string, work: Promise<T>): Promise<T> => {
    const done = await work;
    if (list !== rowCodecs.presences.list) wrote();
    return done;
  };
  return {
    ...lists,
    create: (list, fields) => telling(list, lists.create(list, fields)),
    update: (at, fields) => telling(at.list, lists.update(at, fields)),
  };
}
