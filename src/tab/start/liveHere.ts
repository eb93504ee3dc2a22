import type { ListsGateway } from '#graph/gateway.ts';
import type { TabSettings } from '#contracts/tabSettings.ts';
import type { Entry } from './entry.ts';
import { openLive, type Live } from './live.ts';

/** Listens for changes for the person at this page, together with their other pages in this browser. */
export function liveHere({ site }: TabSettings, { host: { person }, serverToken }: Entry): Live {
  const name = `samsyn-live/2/${site}/${person?.id ?? ''}`;
  return openLive({ token: serverToken, page: document, name, locks: navigator.locks });
}

/** The same lists; what is written in them is told. */
export function tellingWrites(lists: ListsGateway, wrote: () => void): ListsGateway {
  const telling = async <T>(work: Promise<T>): Promise<T> => {
    const done = await work;
    wrote();
    return done;
  };
  return {
    ...lists,
    create: (list, fields) => telling(lists.create(list, fields)),
    update: (at, fields) => telling(lists.update(at, fields)),
  };
}
