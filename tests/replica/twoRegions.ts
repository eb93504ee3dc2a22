import type { Region } from '#domain/region.ts';
import type { Held } from '#domain/workspace.ts';
import { GraphFailure } from '#graph/errors.ts';
import type { ListPage, ListsGateway } from '#graph/gateway.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { openReplica } from '#replica/openReplica.ts';
import type { Replica } from '#replica/replica.ts';
import type { ReplicaStore } from '#replica/replicaStore.ts';
import { aRegion } from '../factories/entities.ts';
import { aCounty, aKey, anEmail, anInstant } from '../factories/values.ts';
import { inMemoryLists, type InMemoryLists } from '../fakes/inMemoryLists.ts';

export const skane = aRegion({ key: aKey(12), code: aCounty('12') });
export const orebro = aRegion({ key: aKey(18), code: aCounty('18'), name: 'Region Örebro län', area: 'C' });
export const colleague = { name: 'Kontaktperson, Region Skåne', email: anEmail() };
export const offline = new GraphFailure('unreachable', 'offline', { facts: { status: 0, code: '', requestId: '' } });
export const fields = (region: Region) => rowCodecs.regions.write(region);

export function twoRegions(): InMemoryLists {
  return inMemoryLists({ lists: { Regioner: [fields(skane), fields(orebro)] } });
}

export function open(store: ReplicaStore, gateway: () => Promise<ListsGateway>): Promise<Replica> {
  return openReplica({ gateway, store, codecs: rowCodecs, clock: { now: () => anInstant() } });
}

/** The lists, but every pull waits until it is let go. */
export function slowly(lists: ListsGateway): { readonly gateway: ListsGateway; readonly letGo: () => void } {
  let letGo: () => void = () => undefined;
  const until = new Promise<void>((resolve) => (letGo = resolve));
  const pull: ListsGateway['pull'] = async (asked) => {
    const pages: ListPage[] = [];
    await lists.pull({ ...asked, page: (page) => Promise.resolve(void pages.push(page)) });
    await until;
    for (const page of pages) await asked.page(page);
  };
  return { gateway: { ...lists, pull }, letGo: () => letGo() };
}

/** A region as the replica shows it now. */
export function heldRegion(replica: Replica, of: Region): Held<Region> {
  const row = replica.workspace().regions.byKey(of.key);
  if (!row) throw new Error(`No row of ${of.name}`);
  return row;
}
