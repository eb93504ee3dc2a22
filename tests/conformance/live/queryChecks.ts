import { at, eachOf, textOr, type JsonObject } from '../json.ts';
import { factsOf, rowFor, type Bench, type LiveAnswer, type LiveCheck } from './check.ts';

const query = (
  { send, list }: Bench,
  options: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<LiveAnswer> => send('GET', `${list}/items?${options}`, { headers });

const RISK = { prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };

/** Questions about reading rows. */
export const queryChecks: readonly LiveCheck[] = [
  {
    id: 'unknown-select',
    question: 'What becomes of unknown names in $select, of fields and of the row?',
    expected: { ofFields: 200, ofRow: 400 },
    ask: async (bench) => ({
      ofFields: (await query(bench, '$expand=fields($select=Nothing)')).status,
      ofRow: (await query(bench, '$select=nothing')).status,
    }),
  },
  {
    id: 'skip-token',
    question: 'Is the position of the next page a base64url text with the id of the last row?',
    expected: { decoded: 'Paged=TRUE&p_ID=*' },
    ask: async (bench) => {
      for (const Title of ['one', 'two']) await rowFor(bench, { Title });
      const { body } = await query(bench, '$top=1');
      const token = new URL(textOr(body, '@odata.nextLink') ?? 'https://none/').searchParams.get('$skiptoken') ?? '';
      return { decoded: Buffer.from(token, 'base64url').toString() };
    },
  },
  {
    id: 'filter-without-index',
    question: 'What is answered to a filter on a column without index?',
    expected: {
      status: 400,
      code: 'invalidRequest',
      message: "Field 'Note*' cannot be referenced*as it is not indexed*",
    },
    ask: async (bench) => factsOf(await query(bench, "$filter=fields/NotePlain eq 'x'")),
  },
  {
    id: 'filter-prefix',
    question: 'What is answered to a filter without `fields/`?',
    expected: { status: 400, message: 'Invalid filter clause' },
    ask: async (bench) => factsOf(await query(bench, "$filter=Color eq 'x'")),
  },
  {
    id: 'filter-operators',
    question: 'Which operators and functions does $filter take, and does case count?',
    expected: { eq: 200, ne: 200, lt: 200, startswith: 200, not: 501, contains: 501, endswith: 501, withoutCase: 1 },
    ask: async (bench) => {
      await rowFor(bench, { Title: 'operators', Month: 'Juli' });
      const clauses: Readonly<Record<string, string>> = {
        eq: "fields/Month eq 'a'",
        ne: "fields/Month ne 'a'",
        lt: "fields/Month lt 'a'",
        startswith: "startswith(fields/Month,'a')",
        not: "not fields/Month eq 'a'",
        contains: "contains(fields/Month,'a')",
        endswith: "endswith(fields/Month,'a')",
      };
      const statuses: Record<string, number> = {};
      for (const [name, clause] of Object.entries(clauses))
        statuses[name] = (await query(bench, `$filter=${encodeURIComponent(clause)}`)).status;
      const { body } = await query(bench, "$filter=fields/Month eq 'JULI'");
      return { ...statuses, withoutCase: eachOf(body, 'id').length };
    },
  },
  {
    id: 'count-skip-search',
    question: 'Are $count, $skip and $search of rows refused?',
    expected: { $count: 501, $skip: 501, $search: 501 },
    ask: async (bench) => {
      const answers: Record<string, number> = {};
      for (const [name, value] of [
        ['$count', 'true'],
        ['$skip', '1'],
        ['$search', 'x'],
      ] as const)
        answers[name] = (await query(bench, `${name}=${value}`)).status;
      return answers;
    },
  },
  {
    id: 'sort-order',
    question: 'How are Swedish letters and empty fields sorted?',
    expected: { order: ',Ä,Å' },
    ask: async (bench) => {
      const ids: string[] = [];
      for (const Month of ['sortÅ', 'sortÄ']) ids.push(await rowFor(bench, { Title: 'sorted', Month }));
      ids.push(await rowFor(bench, { Title: 'sorted' }));
      const { body } = await query(bench, '$orderby=fields/Month&$expand=fields($select=Month,Title)&$top=1000', RISK);
      const sorted = Array.isArray(at(body, 'value')) ? eachOf(body) : [];
      const own = sorted.filter((row) => ids.includes(textOr(row, 'id') ?? ''));
      return { order: own.map((row) => (textOr(row, 'fields', 'Month') ?? '').replace('sort', '')).join(',') };
    },
  },
  {
    id: 'stale-etag',
    question: 'What is answered to a change against an older state?',
    expected: { status: 412 },
    ask: async (bench) => {
      const row = await rowFor(bench, { Title: 'etag' });
      const { body } = await bench.send('GET', `${bench.list}/items/${row}`);
      const change = (Title: string, headers: Readonly<Record<string, string>>) =>
        bench.send('PATCH', `${bench.list}/items/${row}/fields`, { body: { Title }, headers });
      await change('newer', {});
      return factsOf(await change('mine', { 'if-match': textOr(body, 'eTag') ?? '' }));
    },
  },
  {
    id: 'restore-present',
    question: 'May the present version be restored?',
    expected: { isRefused: true },
    ask: async (bench) => {
      const versions = `${bench.list}/items/${await rowFor(bench, { Title: 'version' })}/versions`;
      const present = textOr((await bench.send('GET', versions)).body, 'value', 0, 'id') ?? '';
      const { status } = await bench.send('POST', `${versions}/${present}/restoreVersion`);
      return { isRefused: status >= 400 } satisfies JsonObject;
    },
  },
];
