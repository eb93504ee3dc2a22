import { z } from 'zod';
import { criterionRow } from '#graph/rows/criterionRow.ts';
import { aCriterion } from '../factories/entities.ts';
import { aCriterionId, aKey } from '../factories/values.ts';
import { contact, coordinator } from '../fakes/embeddedGraph.ts';
import { newRowNumber, type Acting } from './actors.ts';
import { MARKED } from './ledger.ts';
import type { SoakSite } from './site.ts';

const item = z.object({ id: z.string(), eTag: z.string(), fields: z.looseObject({ Nyckel: z.string() }) });
const versions = z.object({ value: z.array(z.object({ fields: z.record(z.string(), z.unknown()) })) });

/** A hand in the list, past Samsyn: changes a cell, adds a row, deletes one, pastes many. */
export async function editByHand(site: SoakSite, acting: Acting): Promise<void> {
  const dice = acting.random();
  if (dice < 0.1) return addRow(site, acting);
  if (dice < 0.16) return deleteRow(site, acting);
  return changeCell(site, acting);
}

async function changeCell({ byHand, items }: SoakSite, { name, ledger, random }: Acting): Promise<void> {
  const id = 1 + Math.floor(random() * 40);
  const { status, body } = await byHand(coordinator, 'GET', `${items}/${id}?$expand=fields`);
  const found = status === 200 ? item.safeParse(body) : undefined;
  if (!found?.success) return;
  const mark = ledger.newMark(name);
  const written = await byHand(coordinator, 'PATCH', `${items}/${id}/fields`, { body: { [MARKED.guidance]: mark } });
  // A hand in the list has no promise but the list's own answer.
  if (written.status === 200 && isFields(written.body))
    ledger.promise({ mark, key: found.data.fields.Nyckel, column: MARKED.guidance });
}

function isFields(body: unknown): boolean {
  return z.object({ Nyckel: z.string() }).safeParse(body).success;
}

/** Pastes rows in grid view: SharePoint writes them one by one, several at a time. */
export async function pasteRows(site: SoakSite, acting: Acting, count: number): Promise<void> {
  const atATime = 8;
  for (let pasted = 0; pasted < count; pasted += atATime)
    await Promise.all(Array.from({ length: Math.min(atATime, count - pasted) }, () => addRow(site, acting)));
}

async function addRow({ byHand, items }: SoakSite, { name, ledger }: Acting): Promise<void> {
  const number = newRowNumber();
  const key = aKey(number);
  const mark = ledger.newMark(name);
  const id = aCriterionId(`HAN-INK-${String(number % 10_000).padStart(4, '0')}`);
  const fields = criterionRow.write(aCriterion({ key, id, title: mark, status: 'draft' }));
  const filled = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  const { status, body } = await byHand(contact, 'POST', items, { body: { fields: filled } });
  if (status === 201 && z.object({ id: z.string() }).safeParse(body).success)
    ledger.promise({ mark, key, column: MARKED.title });
}

/** Deletes only what was looked at: what stood there then is known, so that a deletion is not taken for a loss. */
async function deleteRow({ byHand, items }: SoakSite, { ledger, random }: Acting): Promise<void> {
  const id = 1 + Math.floor(random() * 200);
  const { status, body } = await byHand(coordinator, 'GET', `${items}/${id}?$expand=fields`);
  const found = status === 200 ? item.safeParse(body) : undefined;
  if (!found?.success) return;
  const history = await byHand(coordinator, 'GET', `${items}/${id}/versions?$expand=fields`);
  const read = history.status === 200 ? versions.safeParse(history.body) : undefined;
  if (!read?.success) return;
  const { status: deleted } = await byHand(coordinator, 'DELETE', `${items}/${id}`, { ifMatch: found.data.eTag });
  // Status 0: perhaps it is gone, perhaps not; if not, its history is still there to be read.
  if (deleted !== 204 && deleted !== 0 && deleted < 500) return;
  for (const { fields } of read.data.value)
    for (const column of Object.values(MARKED)) {
      const text = fields[column];
      if (typeof text === 'string') ledger.sawBeforeDeletion(text);
    }
}
