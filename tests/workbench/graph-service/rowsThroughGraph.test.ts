import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Criterion } from '#domain/criterion.ts';
import { day, type Day } from '#domain/ids.ts';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { consultationRow } from '#graph/rows/consultationRow.ts';
import { criterionRow } from '#graph/rows/criterionRow.ts';
import { arbitraryEntities } from '../../graph/rows/arbitraryEntities.ts';
import { aTenant, at, SITE, textAt, type Tenant } from './tenant.ts';

const STOCKHOLM = {
  hostname: 'contoso.sharepoint.com',
  path: '/sites/inventory',
  displayName: 'Inventory',
  timeZone: 'Europe/Stockholm',
};

/** A tenant with one of the product's own lists, in a site as the regions have theirs. */
async function withList(name: string): Promise<Tenant & { readonly items: string }> {
  const tenant = await aTenant({ site: STOCKHOLM });
  const definition = listDefinitions.find((list) => list.name === name);
  const made = await tenant.post(`${SITE}/lists`, { displayName: name, columns: definition?.columns });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  return { ...tenant, items: `${SITE}/lists/${textAt(made.body, 'id')}/items` };
}

/** The columns of a row as they come back. */
async function thereAndBack({ items, get, post }: Awaited<ReturnType<typeof withList>>, fields: object) {
  const made = await post(items, { fields });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  const { body } = await get(`${items}/${textAt(made.body, 'id')}?$expand=fields`);
  const found: unknown = at(body, 'fields');
  return Object.fromEntries(Object.entries(found ?? {}));
}

const [sample] = fc.sample(arbitraryEntities.criteria, { numRuns: 1, seed: 1 });
function criterion(changes: Partial<Criterion>): Criterion {
  if (sample === undefined) throw new Error('No sample');
  return { ...sample, ...changes };
}

const keysOf = (row: number) => ({
  Nyckel: `01J${String(row).padStart(23, '0')}`,
  KriterieId: `REG-INK-${String(row).padStart(3, '0')}`,
});

function someDay(text: string): Day {
  const found = day(text);
  if (found === undefined) throw new Error(text);
  return found;
}

describe('[F58] what is typed', () => {
  it.each([
    ['Swedish letters', 'Åäö ÅÄÖ é ü'],
    ['emoji, also of several parts', '🌱 👩🏽‍⚕️ 🇸🇪'],
    ['text from right to left', 'שלום عالم'],
    ['line ends of every kind', 'a\r\nb\nc\rd'],
    ['markup', '<b>fet</b> &amp; <script>alert(1)</script>'],
    ['quotes and signs', `"citat" 'apostrof' ''två'' # % + & / \\ { } ;`],
    ['what looks like a formula or a number', '=1+1'],
    ['blank space around it', '  text\t'],
  ])('comes back as it was: %s', async (_kind, text) => {
    const list = await withList('Kriterier');
    const value = criterion({ text, title: text.replace(/[\r\n]/g, ' ') });
    expect(criterionRow.read(await thereAndBack(list, criterionRow.write(value)))).toEqual({ ok: true, value });
  });

  it('comes back when it is as long as a column takes, and not longer', async () => {
    const list = await withList('Kriterier');
    const value = criterion({ text: 'å'.repeat(63_999) });
    expect(criterionRow.read(await thereAndBack(list, criterionRow.write(value)))).toEqual({ ok: true, value });
    const longer = criterionRow.write(criterion({ text: 'å'.repeat(64_000) }));
    expect((await list.post(list.items, { fields: longer })).status).toBe(400);
  });

  it.each(["O'Hara's", "''", 'A#1', '100 %', '1+1', 'å & ö', 'a/b'])(
    'is found again by a filter with its quotes doubled: %s',
    async (Nyckel) => {
      const { get, items, post } = await withList('Kriterier');
      const row = criterionRow.write(criterion({}));
      for (const fields of [
        { ...row, Nyckel, Title: 'Hit' },
        { ...row, Nyckel: 'other', KriterieId: 'REG-INK-002', Title: 'Miss' },
      ])
        expect((await post(items, { fields })).status).toBe(201);
      const filter = encodeURIComponent(`fields/Nyckel eq '${Nyckel.replaceAll("'", "''")}'`);
      const { body } = await get(`${items}?$filter=${filter}&$expand=fields`);
      expect(at(body, 'value', 0, 'fields', 'Title')).toBe('Hit');
      expect(at(body, 'value', 1)).toBeUndefined();
    },
  );

  it('comes back whatever it is', async () => {
    const list = await withList('Kriterier');
    let row = 0;
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), async (text) => {
        row += 1;
        const fields = { ...criterionRow.write(criterion({ text, evidence: `${text}!` })), ...keysOf(row) };
        const read = criterionRow.read(await thereAndBack(list, fields));
        expect(read.ok && [read.value.text, read.value.evidence]).toEqual([text, `${text}!`]);
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});

describe('[F59] a number', () => {
  it.each(['1,5', 'NaN', 'Infinity', '1e3', ' 2', '0x10'])('in the spelling %j is refused', async (UhmVersion) => {
    const { items, post } = await withList('Kriterier');
    expect((await post(items, { fields: { UhmVersion } })).status).toBe(400);
  });

  it('with a fraction by hand where a whole one belongs is a problem of its row alone', async () => {
    const list = await withList('Kriterier');
    const fields = { ...criterionRow.write(criterion({})), UhmVersion: 1.5 };
    expect(criterionRow.read(await thereAndBack(list, fields))).toEqual({ ok: false, error: ['UhmVersion'] });
  });

  it('that is none becomes an empty column on the way, not a wrong number', async () => {
    const list = await withList('Kriterier');
    const row = z.record(z.string(), z.unknown());
    const written = { ...criterionRow.write(criterion({})), UhmVersion: Number.NaN };
    const fields = await thereAndBack(list, row.parse(JSON.parse(JSON.stringify(written))));
    expect(fields).not.toHaveProperty('UhmVersion');
  });
});

describe('[F60] a day', () => {
  it.each(['2026-01-01', '2026-03-28', '2026-03-29', '2026-03-30', '2026-07-01', '2026-10-25', '2026-12-31'])(
    'written by Samsyn on %s is that day again, although SharePoint keeps the midnight of its zone',
    async (text) => {
      const list = await withList('Kriterier');
      const value = criterion({ nextReview: someDay(text) });
      const fields = await thereAndBack(list, criterionRow.write(value));
      expect(String(fields['NastaOversyn'])).toMatch(/T2[23]:00:00Z$/);
      expect(criterionRow.read(fields)).toEqual({ ok: true, value });
    },
  );

  it.each(['2026-03-29T00:00:00+01:00', '2026-10-25T00:00:00+02:00', '2026-07-01'])(
    'typed in the list as %s is read as that day',
    async (typed) => {
      const list = await withList('Remisser');
      const fields = await thereAndBack(list, { Oppnar: typed, Stanger: typed });
      const read = consultationRow.read({ ...fields, Lage: 'Öppen', Poster: '' });
      expect(read.ok && read.value.opensOn).toBe(typed.slice(0, 10));
    },
  );
});
