import { email, instant } from '#domain/ids.ts';
import { collectionOf, type Held, type Workspace } from '#domain/workspace.ts';
import type { RowCodec } from '#graph/rowCodec.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { rowsOf, valueOf } from './seedFiles.ts';

const LOADED = instant('2026-11-22T10:00:00Z');

function held<T extends { readonly key: string }>(codec: RowCodec<T>): readonly Held<T>[] {
  return rowsOf(codec.list).map(({ by, fields }, index) => {
    const loaded = valueOf(codec.list, fields);
    const read = codec.read(loaded);
    if (!read.ok || LOADED === undefined) throw new Error(`${codec.list}: ${read.ok ? 'time' : read.error.join()}`);
    return {
      value: read.value,
      written: { email: email(by), name: by, at: LOADED },
      revision: '1',
      rowId: String(index + 1),
      seal: codec.sealIn?.(loaded),
    };
  });
}

/** What a person meets who has just read the sample library. */
export const workspace: Workspace = {
  regions: collectionOf(held(rowCodecs.regions)),
  roles: collectionOf(held(rowCodecs.roles)),
  productGroups: collectionOf(held(rowCodecs.productGroups)),
  criteria: collectionOf(held(rowCodecs.criteria)),
  editions: collectionOf(held(rowCodecs.editions)),
  packages: collectionOf(held(rowCodecs.packages)),
  consultations: collectionOf(held(rowCodecs.consultations)),
  positions: collectionOf(held(rowCodecs.positions)),
  regionalRequirements: collectionOf(held(rowCodecs.regionalRequirements)),
  terms: collectionOf(held(rowCodecs.terms)),
  packageEditions: collectionOf(held(rowCodecs.packageEditions)),
  comments: collectionOf(held(rowCodecs.comments)),
  decisions: collectionOf(held(rowCodecs.decisions)),
  adoptions: collectionOf(held(rowCodecs.adoptions)),
  deviations: collectionOf(held(rowCodecs.deviations)),
  events: collectionOf(held(rowCodecs.events)),
  gateSettings: collectionOf(held(rowCodecs.gateSettings)),
  presences: collectionOf(held(rowCodecs.presences)),
  conversations: collectionOf(held(rowCodecs.conversations)),
  notices: collectionOf(held(rowCodecs.notices)),
  meetings: collectionOf(held(rowCodecs.meetings)),
  problems: [],
};
