import { sealOf } from '#domain/seal.ts';
import type { RowFields } from '../gateway.ts';
import type { RowCodec } from '../rowCodec.ts';

const SEAL = 'Sigill';

/**
 * The codec of a list whose rows say whether they are as Samsyn wrote them. The seal follows from the other columns:
 * two edits that are put together are written with the seal of both.
 */
export function sealed<T extends object>(codec: RowCodec<T>): RowCodec<T> {
  return {
    ...codec,
    sealIn,
    mergeOf: { ...codec.mergeOf, [SEAL]: 'derived' },
    write: (value) => {
      const fields = codec.write(value);
      // Of the value as it will be read: a line break in a line, say, does not come back.
      const read = codec.read(fields);
      return { ...fields, [SEAL]: sealOf(read.ok ? read.value : value) };
    },
  };
}

function sealIn(fields: RowFields): string | undefined {
  const seal = fields[SEAL];
  return typeof seal === 'string' && seal !== '' ? seal : undefined;
}
