import { textOr } from '../json.ts';
import { factsOf, type Bench, type Send } from './check.ts';

const COLUMNS = [
  { name: 'Code', text: {}, indexed: true, enforceUniqueValues: true },
  { name: 'Month', text: {}, indexed: true },
  { name: 'Note', text: { allowMultipleLines: true } },
  { name: 'NotePlain', text: {} },
  { name: 'Color', choice: { choices: ['Red', 'Blue'] } },
  { name: 'Tags', choice: { choices: ['A', 'B'], displayAs: 'checkBoxes' } },
  { name: 'Quantity', number: { minimum: 0, maximum: 10 } },
  { name: 'Due', dateTime: { format: 'dateOnly' } },
  { name: 'When', dateTime: { format: 'dateTime' } },
];

/** SharePoint's own list view threshold, which no tenant can raise. */
const VIEW_THRESHOLD = 5_000;

type Order = {
  readonly send: Send;
  /** `hostname:/path` */
  readonly siteAddress: string;
  /** Of the list; it should be like no other's. */
  readonly title: string;
  readonly viewThreshold?: number;
};

/**
 * Makes a list for checks, hands it to the work and removes it, whatever becomes of the work.
 * @throws Error when the site is not found or the list cannot be made
 */
export async function withBench<T>(
  { send, siteAddress, title, viewThreshold = VIEW_THRESHOLD }: Order,
  work: (bench: Bench) => Promise<T>,
): Promise<T> {
  const found = await send('GET', `/sites/${siteAddress}`);
  const siteId = textOr(found.body, 'id');
  if (siteId === undefined) throw new Error(`No site ${siteAddress}: ${JSON.stringify(factsOf(found))}`);
  const site = `/sites/${siteId}`;
  const body = {
    displayName: title,
    description: 'Made and removed by live-check',
    list: { template: 'genericList' },
    columns: COLUMNS,
  };
  const made = await send('POST', `${site}/lists`, { body });
  const listId = textOr(made.body, 'id');
  if (listId === undefined) throw new Error(`No list: ${JSON.stringify(factsOf(made))}`);
  const list = `${site}/lists/${listId}`;
  try {
    return await work({ send, site, list, made, viewThreshold });
  } finally {
    await send('DELETE', list);
  }
}
