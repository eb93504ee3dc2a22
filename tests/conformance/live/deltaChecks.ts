import { at, elementsOf, eachOf, textOr } from '../json.ts';
import { factsOf, rowFor, type Bench, type LiveCheck } from './check.ts';

const present = async ({ send, list }: Bench, options = ''): Promise<string> =>
  textOr((await send('GET', `${list}/items/delta?token=latest${options}`)).body, '@odata.deltaLink') ?? '';

/** Questions about what has changed. */
export const deltaChecks: readonly LiveCheck[] = [
  {
    id: 'malformed-token',
    question: 'What is answered to a token that is none?',
    expected: { status: 400, message: '*sync token is malformed*' },
    ask: async ({ send, list }) => factsOf(await send('GET', `${list}/items/delta?token=garbage`)),
  },
  {
    id: 'delta-expand',
    question: 'Does a link made with token=latest and $expand=fields give fields later?',
    expected: { isInLink: true, hasFields: true },
    ask: async (bench) => {
      const link = await present(bench, '&$expand=fields');
      const row = await rowFor(bench, { Title: 'expanded' });
      const { body } = await bench.send('GET', link);
      const found = elementsOf(body).find(({ id }) => id === row);
      return {
        isInLink: decodeURIComponent(link).includes('expand=fields'),
        hasFields: at(found, 'fields') !== undefined,
      };
    },
  },
  {
    id: 'tombstone',
    question: 'How is a removed row told of?',
    expected: { spelled: 'deleted', hasState: true },
    ask: async (bench) => {
      const row = await rowFor(bench, { Title: 'removed' });
      const link = await present(bench);
      await bench.send('DELETE', `${bench.list}/items/${row}`);
      const { body } = await bench.send('GET', link);
      const found = elementsOf(body).find(({ id }) => id === row) ?? {};
      const spelled = ['deleted', '@removed'].find((name) => name in found) ?? null;
      return { spelled, hasState: textOr(found, 'deleted', 'state') === 'deleted' };
    },
  },
];

const STEPS = 20;

/** Takes minutes and thousands of requests' worth of budget, so it is asked for by name. */
export const thresholdCheck: LiveCheck = {
  id: 'threshold',
  question: 'What is answered above the list view threshold, when the first predicate lets too many rows through?',
  expected: { wide: 429, walk: 200 },
  ask: async (bench) => {
    for (let made = 0; made <= bench.viewThreshold; made += STEPS) await twentyRows(bench);
    const wide = await bench.send('GET', `${bench.list}/items?$filter=fields/Month eq 'many'`);
    const walk = await bench.send('GET', `${bench.list}/items?$top=1`);
    return { wide: wide.status, walk: walk.status, rows: eachOf(walk.body, 'id').length };
  },
};

async function twentyRows({ send, list }: Bench): Promise<void> {
  const requests = Array.from({ length: STEPS }, (_, step) => ({
    id: String(step),
    method: 'POST',
    url: `${list}/items`,
    headers: { 'Content-Type': 'application/json' },
    body: { fields: { Title: 'many', Month: 'many' } },
  }));
  await send('POST', '/$batch', { body: { requests } });
}
