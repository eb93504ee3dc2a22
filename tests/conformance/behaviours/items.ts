import { assumed, documented, observed, type Area, type ShownBy } from './behaviour.ts';

const item = (name: string): ShownBy => `workbench/graph-service/items.test.ts: ${name}`;
const query = (name: string): ShownBy => `workbench/graph-service/queries.test.ts: ${name}`;
const version = (name: string): ShownBy => `workbench/graph-service/versions.test.ts: ${name}`;
const delta = (name: string): ShownBy => `workbench/graph-service/delta.test.ts: ${name}`;
const batch = (name: string): ShownBy => `workbench/graph-service/batch.test.ts: ${name}`;

export const items: Area = {
  title: 'Items',
  behaviours: [
    documented(
      'eTag `"guid,version"`; `If-Match` → 412 and nothing written',
      item('refuses %s %s against an older state and leaves the item alone'),
      {
        confirm: 'check:stale-etag',
      },
    ),
    documented(
      'PATCH `/fields` answers the fields, PATCH of the item the item with fields',
      item('changes an item through its fields or as a whole'),
      { note: 'the second is observed' },
    ),
    documented(
      'No field values without `$expand=fields`; options with and without `$`',
      item('shows no field values unless they are expanded'),
    ),
    assumed(
      'Unknown names in `fields($select=…)` are passed over, unknown properties in `$select` are a 400',
      item('selects properties of an item'),
      { confirm: 'check:unknown-select' },
    ),
    observed('Numbers are never used again', item('numbers items from 1 and never uses a number again')),
    observed('200 a page, at most 5,000, a larger `$top` is cut', [
      query('gives 200 items when the request names no $top, and the rest behind the link'),
      query('cuts a $top above the greatest page in silence'),
    ]),
    observed(
      'nextLink absolute to graph.microsoft.com, `$skiptoken` = base64url `Paged=TRUE&p_ID=n`; decoded tokens 400',
      [query('writes the position as SharePoint does'), query('refuses the position "%s"')],
      { confirm: 'check:skip-token' },
    ),
    observed(
      'A walk is no snapshot',
      query('is no snapshot: what is removed during the walk is missed, what is added comes at the end'),
    ),
    observed(
      'Only indexed columns in `$filter` and `$orderby`, with the words of SharePoint, else the `Prefer` header',
      query('refuses a column without index with the words of SharePoint, also in a small list'),
      { confirm: 'check:filter-without-index' },
    ),
    observed('Without `fields/`: 400 "Invalid filter clause"', query('refuses the filter "%s"'), {
      confirm: 'check:filter-prefix',
    }),
    observed(
      'eq ne lt le gt ge and or startswith; text without regard to case',
      query('filters on a column without index when the caller takes the risk: %s'),
      {
        note: 'case assumed',
        confirm: 'check:filter-operators',
      },
    ),
    assumed(
      'Empty fields sort first; text sorts by code point, not by Swedish rules',
      query('by %s, empty fields first'),
      {
        confirm: 'check:sort-order',
      },
    ),
    observed(
      'Above the threshold of 5,000: the first predicate must narrow, else a 429 that never passes',
      query('answers 429 when the first predicate lets too many rows through, however few the second leaves'),
      { confirm: 'check:threshold' },
    ),
    observed(
      'Every PATCH makes a version; a removed item takes its versions along (no recycle bin)',
      version('keeps one per write, newest first, with writer and time'),
      {
        note: 'the second half is assumed',
      },
    ),
    documented(
      'Restoring makes a new version; the present one cannot be restored',
      [
        version('restores an old version as a new one'),
        version('does not restore the present version, nor for a visitor'),
      ],
      { note: 'the second half is assumed', confirm: 'check:restore-present' },
    ),
  ],
};

export const deltas: Area = {
  title: 'Delta',
  behaviours: [
    documented('No token: everything; `token=latest`: nothing and a deltaLink', [
      delta('gives the whole list without a token, page by page'),
      delta('begins at the present with token=latest'),
    ]),
    documented(
      'Latest state only; an item may come twice, the last holds',
      delta('is empty until something changes, then gives each item once in its last state'),
    ),
    documented(
      'Tombstone `{id, parentReference, contentType, deleted: {state: "deleted"}}`',
      delta('tells of removed items, and leaves them out of a walk that begins later'),
      { confirm: 'check:tombstone' },
    ),
    assumed(
      "Links keep `$expand`, `$select` and `$top` (reports say that Microsoft's may lose `$expand`: add it again)",
      delta('pages through changes too'),
      { confirm: 'check:delta-expand' },
    ),
    observed(
      'Malformed token: 400 "Provided sync token is malformed"',
      delta('refuses the token "%s" as malformed, not as too old'),
      {
        confirm: 'check:malformed-token',
      },
    ),
    documented(
      'Too old: 410 `resyncChangesApplyDifferences` with `Location` of a fresh walk',
      delta('answers 410 for a token that is too old, with the address of a fresh walk'),
      { confirm: 'Keep a deltaLink and ask again after 30, 60 and 90 days.' },
    ),
    assumed(
      'Tokens grow old only when told to (`expireDeltaTokens`)',
      delta('answers 410 for a token that is too old, with the address of a fresh walk'),
      {
        note: 'ours',
        confirm: 'The retention time of a tenant: see the line above.',
      },
    ),
  ],
};

export const batches: Area = {
  title: 'Batch',
  behaviours: [
    documented('≤ 20 steps, unique ids whatever their case, else 400', [
      batch('of more than 20 requests'),
      batch('with an id that comes twice'),
    ]),
    documented(
      '200 with a status per step, in any order (here: the last first)',
      batch('[F36] gives every step its own answer, and their order means nothing'),
    ),
    documented('`dependsOn`: 424 after a failure; a circle is a 400', [
      batch('[F38] answers 424 when a step depends on one that failed, and on through the chain'),
      batch('with a circle'),
    ]),
    documented(
      'Fully sequential or fully parallel: in a row, side by side, or all that wait for the same step; else 400',
      batch('is fully sequential or fully parallel: refused with %s'),
      {
        note: 'the text of the refusal is assumed',
        confirm: 'Send a batch of two pairs and compare status and message.',
      },
    ),
    observed(
      'A step with a body needs `Content-Type`, a write needs a body or its type; otherwise the whole batch is a 400',
      batch('refuses a body without its type, and a write without a body, before anything is done'),
    ),
    documented('Addresses of steps are relative and without version', [
      batch('takes 20 requests, and none that is itself a batch or an absolute address'),
      'workbench/graph-service/graphClient.test.ts: sends a batch with a dependency and finds each answer',
    ]),
  ],
};
