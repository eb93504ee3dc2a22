import * as z from 'zod';
import antaganden from './Antaganden.json' with { type: 'json' };
import avsteg from './Avsteg.json' with { type: 'json' };
import beslut from './Beslut.json' with { type: 'json' };
import { completed } from './completed.ts';
import kravpaket from './Kravpaket.json' with { type: 'json' };
import kravpaketutgavor from './Kravpaketutgavor.json' with { type: 'json' };
import kriterier from './Kriterier.json' with { type: 'json' };
import moten from './Moten.json' with { type: 'json' };
import ordlista from './Ordlista.json' with { type: 'json' };
import produktgrupper from './Produktgrupper.json' with { type: 'json' };
import regionalaKrav from './RegionalaKrav.json' with { type: 'json' };
import regioner from './Regioner.json' with { type: 'json' };
import remisser from './Remisser.json' with { type: 'json' };
import roller from './Roller.json' with { type: 'json' };
import standpunkter from './Standpunkter.json' with { type: 'json' };
import synpunkter from './Synpunkter.json' with { type: 'json' };
import utgavor from './Utgavor.json' with { type: 'json' };

const GRAPH = 'https://graph.microsoft.com/v1.0';
/** In the order in which a person would fill them: what is referred to comes first. */
const LISTS: readonly (readonly [name: string, rows: unknown])[] = [
  ['Regioner', regioner],
  ['Roller', roller],
  ['Produktgrupper', produktgrupper],
  ['Kriterier', kriterier],
  ['Utgavor', utgavor],
  ['Kravpaket', kravpaket],
  ['Remisser', remisser],
  ['Standpunkter', standpunkter],
  ['RegionalaKrav', regionalaKrav],
  ['Ordlista', ordlista],
  ['Kravpaketutgavor', kravpaketutgavor],
  ['Synpunkter', synpunkter],
  ['Beslut', beslut],
  ['Antaganden', antaganden],
  ['Avsteg', avsteg],
  ['Moten', moten],
];
/** Most requests that Graph takes in one `$batch`. */
const BATCH_SIZE = 20;

const relativeDay = z.object({ $day: z.int(), $time: z.string().optional() });
const seedRows = z.array(
  z.object({
    by: z.string(),
    fields: z.record(
      z.string(),
      z.union([z.string(), z.number(), z.boolean(), relativeDay, z.object({ $json: z.unknown() })]),
    ),
  }),
);
type SeedRow = z.infer<typeof seedRows>[number];

const siteAnswer = z.object({ id: z.string() });
const listsAnswer = z.object({ value: z.array(z.object({ id: z.string(), name: z.string() })) });
const itemsAnswer = z.object({ value: z.array(z.unknown()) });
const batchAnswer = z.object({
  responses: z.array(z.object({ id: z.string(), status: z.number(), body: z.unknown() })),
});

export type SeedLoading = {
  /** How requests reach Graph; all URLs are Microsoft's. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** @returns an access token for the person with that mail address */
  readonly tokenFor: (mail: string) => Promise<string>;
  /** Site as Graph addresses it, e.g. `"samsyn.sharepoint.com:/sites/kriterier"`. */
  readonly site: string;
  readonly onProgress?: (list: string, rows: number) => void;
  /** The day that the seed's relative days are counted from; today by default. */
  readonly today?: Date;
};

/**
 * Fills the lists that are still empty, each row with the token of the person who wrote it, so that what SharePoint
 * says about its writer is true. A list that has rows is left alone.
 *
 * @returns how many rows were written
 * @throws Error naming list, row and Graph's answer when a row was refused
 */
export async function loadSeed(loading: SeedLoading): Promise<{ rows: number }> {
  const { onProgress = () => undefined, today = new Date() } = loading;
  const send = sender(loading);
  // The site's owner looks: who may read all lists sees whether they are empty.
  const [owner = ''] = seedRows.parse(regioner).map((row) => row.by);
  const site = siteAnswer.parse(await send(owner, { path: `/sites/${loading.site}` })).id;
  const lists = listsAnswer.parse(await send(owner, { path: `/sites/${site}/lists?$select=id,name` })).value;

  let written = 0;
  for (const [name, seed] of LISTS) {
    const list = lists.find((candidate) => candidate.name === name);
    if (list === undefined) throw new Error(`The site has no list ${name}.`);
    const path = `/sites/${site}/lists/${list.id}/items`;
    const isFilled = itemsAnswer.parse(await send(owner, { path: `${path}?$top=1` })).value.length > 0;
    const rows = isFilled ? [] : seedRows.parse(seed);
    for (const batch of batchesOf(rows)) await write(send, { name, path, batch, today });
    written += rows.length;
    onProgress(name, rows.length);
  }
  return { rows: written };
}

/** Rows in a row by one person travel together: a batch has one token. */
function batchesOf(rows: readonly SeedRow[]): readonly (readonly SeedRow[])[] {
  const batches: SeedRow[][] = [];
  for (const row of rows) {
    const last = batches.at(-1);
    if (last !== undefined && last.length < BATCH_SIZE && last[0]?.by === row.by) last.push(row);
    else batches.push([row]);
  }
  return batches;
}

type Send = (mail: string, request: { path: string; body?: unknown }) => Promise<unknown>;

function sender({ fetch, tokenFor }: SeedLoading): Send {
  const tokens = new Map<string, Promise<string>>();
  return async (mail, { path, body }) => {
    const token = tokens.get(mail) ?? tokenFor(mail);
    tokens.set(mail, token);
    const headers = { Authorization: `Bearer ${await token}`, 'Content-Type': 'application/json' };
    const content = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const response = await fetch(new Request(GRAPH + path, { headers, ...content }));
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
}

type Writing = { name: string; path: string; batch: readonly SeedRow[]; today: Date };

async function write(send: Send, { name, path, batch, today }: Writing): Promise<void> {
  const requests = batch.map(({ fields }, index) => ({
    id: String(index),
    method: 'POST',
    url: path,
    headers: { 'Content-Type': 'application/json' },
    body: { fields: completed(name, fields, today) },
  }));
  const answer = batchAnswer.parse(await send(batch[0]?.by ?? '', { path: '/$batch', body: { requests } }));
  for (const [index, row] of batch.entries()) {
    const response = answer.responses.find(({ id }) => id === String(index));
    if (response?.status === 201) continue;
    const said = response === undefined ? 'no answer' : `${response.status} ${JSON.stringify(response.body)}`;
    throw new Error(`${name}, row ${JSON.stringify(row.fields['Title'])}: ${said}`);
  }
}
