import { complaintOf, HostServerFailure, issueToken, type HostSettings } from '../server/hostServer.ts';
import { columnPage, item, itemPage, listColumnOf, listPage, site } from './listShapes.ts';
import type { ListColumn, ListRow, SiteList } from './listShapes.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** The lists of the site, read and written through Graph as one person, like SharePoint's own pages do. */
export type SiteLists = {
  readonly lists: () => Promise<readonly SiteList[]>;
  readonly columns: (list: string) => Promise<readonly ListColumn[]>;
  /** @param onPage is given up to 5,000 rows at a time */
  readonly rows: (list: string, onPage: (rows: readonly ListRow[]) => void) => Promise<void>;
  readonly row: (list: string, id: string) => Promise<ListRow>;
  /** Writes only if nobody has changed the row since it was read (412 otherwise). */
  readonly write: (list: string, row: ListRow, fields: Fields) => Promise<ListRow>;
  readonly add: (list: string, fields: Fields) => Promise<ListRow>;
  readonly remove: (list: string, row: ListRow) => Promise<void>;
};

const GRAPH = 'https://graph.microsoft.com';
const SCOPE = `${GRAPH}/Sites.ReadWrite.All`;
const EXPAND = '$expand=fields';

/** @throws HostServerFailure with Graph's status and its own words from every function */
export function openSiteLists({ site: address }: HostSettings, personId: string): SiteLists {
  const call = graphCaller(personId);
  let siteId: Promise<string> | undefined;
  const path = async (list: string, rest: string) => {
    siteId ??= call(`/v1.0/sites/${address}`).then((answer) => site.parse(answer).id);
    return `/v1.0/sites/${await siteId}/lists${list === '' ? '' : `/${encodeURIComponent(list)}`}${rest}`;
  };
  const row = async (list: string, id: string) => item.parse(await call(await path(list, `/items/${id}?${EXPAND}`)));
  return {
    lists: async () => {
      const { value } = listPage.parse(await call(await path('', '')));
      return value.filter(({ list }) => list?.hidden !== true);
    },
    columns: async (list) => {
      const { value } = columnPage.parse(await call(await path(list, '/columns')));
      return value.map(listColumnOf).filter((column) => column !== undefined);
    },
    rows: async (list, onPage) => {
      let next: string | undefined = await path(list, `/items?${EXPAND}&$top=5000`);
      while (next !== undefined) {
        const page = itemPage.parse(await call(next));
        onPage(page.value);
        next = page['@odata.nextLink']?.replace(GRAPH, '');
      }
    },
    row,
    write: async (list, { id, etag }, fields) => {
      const headers = { 'If-Match': etag };
      await call(await path(list, `/items/${id}/fields`), { method: 'PATCH', headers, body: fields });
      return row(list, id);
    },
    add: async (list, fields) => {
      const added = item.parse(await call(await path(list, '/items'), { method: 'POST', body: { fields } }));
      return row(list, added.id);
    },
    remove: async (list, { id, etag }) => {
      await call(await path(list, `/items/${id}`), { method: 'DELETE', headers: { 'If-Match': etag } });
    },
  };
}

type Request = { readonly method: string; readonly headers?: Record<string, string>; readonly body?: unknown };

function graphCaller(personId: string): (path: string, request?: Request) => Promise<unknown> {
  let token: { readonly text: string; readonly until: number } | undefined;
  const bearer = async () => {
    if (!token || token.until < Date.now()) {
      const issued = await issueToken(personId, SCOPE);
      // A minute early, so that no token runs out on its way.
      token = { text: issued.accessToken, until: Date.now() + (issued.expiresIn - 60) * 1000 };
    }
    return `Bearer ${token.text}`;
  };
  return async (path, { method, headers, body } = { method: 'GET' }) => {
    const response = await fetch(path, {
      method,
      headers: { ...headers, Authorization: await bearer(), 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw new HostServerFailure(response.status, complaintOf(answer) ?? response.statusText);
    return answer;
  };
}
