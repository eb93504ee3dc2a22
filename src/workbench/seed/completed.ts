import * as z from 'zod';
import { pictureHashOf, type Decision } from '#domain/decision.ts';
import { LIST_NAMES, type EntityOf, type ListName } from '#domain/workspace.ts';
import type { RowCodec } from '#graph/rowCodec.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';

type Fields = Readonly<Record<string, unknown>>;

const DAY_MS = 86_400_000;
const relativeDay = z.object({ $day: z.int(), $time: z.string().optional() });
const inJson = z.object({ $json: z.unknown() });

/**
 * The columns of a row of the seed as the list is to hold them: relative days as instants, and what Samsyn itself would
 * write beside them (the checksum of a decision's picture, seals).
 *
 * @param today the day that relative days are counted from
 * @throws Error naming the columns that nobody could read
 */
export function completed(list: string, fields: Fields, today: Date): Fields {
  const dated = Object.fromEntries(
    Object.entries(fields).map(([column, value]) => {
      const json = inJson.safeParse(value);
      return [column, json.success ? JSON.stringify(datedIn(json.data.$json, today)) : datedIn(value, today)];
    }),
  );
  if (list === rowCodecs.decisions.list) return written('decisions', dated, withPictureHash);
  const name = LIST_NAMES.find((each) => rowCodecs[each].list === list);
  return name === undefined ? dated : written(name, dated, (value) => value);
}

function written<L extends ListName>(list: L, fields: Fields, complete: (value: EntityOf[L]) => EntityOf[L]): Fields {
  const codec: RowCodec<EntityOf[L]> = rowCodecs[list];
  const read = codec.read(fields);
  if (!read.ok) throw new Error(`${codec.list}, row ${codec.titleOf(fields)}: ${read.error.join(', ')}`);
  const columns = Object.entries(codec.write(complete(read.value)));
  return { ...fields, ...Object.fromEntries(columns.filter(([, value]) => value !== null && value !== '')) };
}

function withPictureHash(decision: Decision): Decision {
  return { ...decision, pictureHash: decision.picture && pictureHashOf(decision.picture) };
}

/** Noon UTC is the same day in Sweden all the year round. */
function datedIn(value: unknown, today: Date): unknown {
  if (Array.isArray(value)) return value.map((each) => datedIn(each, today));
  if (typeof value !== 'object' || value === null) return value;
  const relative = relativeDay.safeParse(value);
  if (!relative.success)
    return Object.fromEntries(Object.entries(value).map(([name, content]) => [name, datedIn(content, today)]));
  const day = new Date(today.getTime() + relative.data.$day * DAY_MS).toISOString().slice(0, 10);
  return `${day}T${relative.data.$time ?? '12:00:00Z'}`;
}
