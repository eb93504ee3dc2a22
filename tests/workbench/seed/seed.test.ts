import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { LIST_NAMES } from '#domain/workspace.ts';
import { isPackageIntact } from '#domain/criteriaPackage.ts';
import { isIntact } from '#domain/edition.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { asJson, makeSeed } from '#workbench/seed/makeSeed.ts';
import { readSource } from '#workbench/seed/making/source.ts';
import { readDirectory } from '#workbench/sign-in/directory.ts';
import { SEED_LISTS, rowsOf, valueOf } from './seedFiles.ts';

const list = z.object({
  columns: z.array(
    z.object({
      name: z.string(),
      text: z.object({ maxLength: z.number().optional() }).optional(),
      choice: z.object({ choices: z.array(z.string()) }).optional(),
      enforceUniqueValues: z.boolean().optional(),
      required: z.boolean().optional(),
    }),
  ),
});

function columnsOf(name: string) {
  const path = new URL(`../../../manifest/sharepoint/${name.toLowerCase()}.json`, import.meta.url);
  return list.parse(JSON.parse(readFileSync(path, 'utf8'))).columns;
}

const DATA = new URL('../../../../shared/data/', import.meta.url);

describe.each(SEED_LISTS)('seed of list %s', (name) => {
  const rows = rowsOf(name);
  const columns = new Map(columnsOf(name).map((column) => [column.name, column]));

  it('uses only columns that the list has', () => {
    const used = new Set(rows.flatMap(({ fields }) => Object.keys(fields)));
    expect([...used].filter((column) => column !== 'Title' && !columns.has(column))).toEqual([]);
  });

  it('keeps to the choices and lengths of its columns', () => {
    const wrong = rows.flatMap(({ fields }) =>
      Object.entries(fields).filter(([column, value]) => {
        if (typeof value !== 'string') return false;
        const { choice, text } = columns.get(column) ?? {};
        if (choice !== undefined) return !choice.choices.includes(value);
        const limit = column === 'Title' ? 255 : (text?.maxLength ?? 30_000);
        return value.length > limit;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('gives every row what the list requires and repeats nothing that is unique', () => {
    for (const column of columns.values()) {
      const values = rows.map(({ fields }) => fields[column.name]);
      if (column.required === true) expect(values.filter((value) => value === undefined)).toEqual([]);
      if (column.enforceUniqueValues === true) expect(new Set(values).size).toBe(rows.length);
    }
  });

  it('is written by people of the directory', () => {
    const mails = new Set(readDirectory().persons.map(({ mail }) => mail));
    expect(rows.filter(({ by }) => !mails.has(by))).toEqual([]);
  });
});

describe('rows of the seed', () => {
  it.each(SEED_LISTS)('of %s can all be read', (list) => {
    const codec = Object.values(rowCodecs).find((each) => each.list === list);
    const read = rowsOf(list).map(({ fields }) => codec?.read(valueOf(list, fields)));
    expect(read.filter((result) => result?.ok !== true)).toEqual([]);
    expect(read.length).toBeGreaterThan(0);
  });

  it('are there for every list but those that tell of what goes on, and of what is set otherwise', () => {
    const others = LIST_NAMES.map((name) => rowCodecs[name].list).filter(
      (list) => !SEED_LISTS.some((each) => each === list),
    );
    expect(others).toEqual(['Handelser', 'Kvalitetskontroll', 'Narvaro', 'Samtal', 'Utskick']);
  });

  it('[E5] hold only editions whose hash fits their content', () => {
    const editions = rowsOf('Utgavor').map(({ fields }) => rowCodecs.editions.read(valueOf('Utgavor', fields)));
    expect(editions.filter((edition) => !edition.ok || !isIntact(edition.value))).toEqual([]);
  });

  it('[J7] hold only package editions whose hash fits their content', () => {
    const editions = rowsOf('Kravpaketutgavor').map(({ fields }) =>
      rowCodecs.packageEditions.read(valueOf('Kravpaketutgavor', fields)),
    );
    expect(editions.filter((edition) => !edition.ok || !isPackageIntact(edition.value))).toEqual([]);
  });

  it.skipIf(!existsSync(DATA))('are what the sample data make', () => {
    for (const [name, rows] of Object.entries(makeSeed(readSource(DATA)))) {
      expect(readFileSync(new URL(`../../../src/workbench/seed/${name}.json`, import.meta.url), 'utf8')).toBe(
        asJson(rows),
      );
    }
  });
});
