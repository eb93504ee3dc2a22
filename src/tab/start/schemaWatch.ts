import type { ListName } from '#domain/workspace.ts';
import type { ListsGateway } from '#graph/gateway.ts';
import type { RowCodecs } from '#graph/rowCodec.ts';
import { limitsOf } from '#graph/schema/limitsOf.ts';
import { UNLIMITED, type ListLimits, type SchemaDrift } from '#graph/schema/schemaDrift.ts';
import { driftFaults } from './driftFaults.ts';
import type { SchemaWatch } from './session.ts';

type Parts = {
  readonly gateway: () => Promise<Pick<ListsGateway, 'schema'>>;
  readonly codecs: RowCodecs;
};

/** Knows nothing until it is told to look; what cannot be looked at stays as it was. */
export function schemaWatch({ gateway, codecs }: Parts): SchemaWatch {
  const listeners = new Set<() => void>();
  let drifts: readonly SchemaDrift[] = [];
  let limits: ReadonlyMap<string, ListLimits> = new Map();
  let looking: Promise<boolean> | undefined;

  const look = async (): Promise<boolean> => {
    try {
      const found = await (await gateway()).schema();
      if (JSON.stringify(found) === JSON.stringify(drifts)) return true;
      drifts = found;
      limits = limitsOf(found);
      for (const listener of listeners) listener();
      return true;
    } catch {
      // The pull fails in the same way and says so; what was found earlier still holds.
      return false;
    }
  };
  const limitsIn = (list: ListName): ListLimits => limits.get(codecs[list].list) ?? UNLIMITED;
  return {
    drifts: () => drifts,
    limits: limitsIn,
    faults: (change) => driftFaults(codecs, limitsIn(change.list), change),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    check: () => {
      looking ??= look().finally(() => (looking = undefined));
      return looking;
    },
  };
}
