import { onTestFinished } from 'vitest';
import {
  openGraphService,
  type DirectoryUser,
  type GraphService,
  type GraphServiceOptions,
} from '#workbench/graph-service/index.ts';
import { wireCheck } from './wireSchema.ts';

export const SITE = '/sites/contoso.sharepoint.com:/sites/inventory:';

const person = (number: number, displayName: string, siteRole: DirectoryUser['siteRole']): DirectoryUser => ({
  id: `00000000-0000-4000-8000-00000000000${number}`,
  displayName,
  mail: `${siteRole}@contoso.example`,
  userPrincipalName: `${siteRole}@contoso.example`,
  siteRole,
});

export const directory = [
  person(1, 'Owner', 'owner'),
  person(2, 'Member', 'member'),
  person(3, 'Visitor', 'visitor'),
  person(4, 'Guest', 'none'),
] as const;

const USUAL = ['Sites.ReadWrite.All', 'User.Read'];
const APP = '00000000-0000-4000-8000-0000000000aa';

/** A token here is `who` or `who scope scope`, with spaces as `+`: "member", "owner+Sites.Read.All", "app+Sites.Read.All". */
function claimsOf(token: string) {
  const [who = '', ...given] = token.split('+');
  const granted = given.length === 0 ? USUAL : given;
  if (who === 'app') return { appId: APP, scopes: [], roles: granted };
  if (who === 'stranger') return { oid: '00000000-0000-4000-8000-0000000000ff', scopes: granted, roles: [] };
  const user = directory.find(({ siteRole }) => siteRole === who);
  return user && { oid: user.id, appId: APP, scopes: granted, roles: [] };
}

type Sent = {
  /** Token as described above; `null` sends none. The owner's unless told otherwise. */
  readonly as?: string | null;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
};

export type Tenant = {
  readonly service: GraphService;
  readonly request: (method: string, url: string, sent?: Sent) => Promise<Answer>;
  readonly get: (url: string, sent?: Sent) => Promise<Answer>;
  readonly post: (url: string, body: unknown, sent?: Sent) => Promise<Answer>;
  readonly patch: (url: string, body: unknown, sent?: Sent) => Promise<Answer>;
  readonly remove: (url: string, sent?: Sent) => Promise<Answer>;
};

const check = wireCheck();

/** A tenant at a standing clock; every answer it gives is held against Microsoft's schema. */
export async function aTenant(options: Partial<GraphServiceOptions> = {}): Promise<Tenant> {
  let minutes = 0;
  const service = await openGraphService({
    databaseFile: ':memory:',
    directory,
    site: { hostname: 'contoso.sharepoint.com', path: '/sites/inventory', displayName: 'Inventory' },
    verifyToken: (token) => Promise.resolve(claimsOf(token)),
    now: () => new Date(Date.UTC(2026, 0, 1, 8, minutes++)),
    ...options,
  });
  onTestFinished(() => {
    service.close();
  });
  const request = async (method: string, url: string, { as = 'owner', body, headers = {} }: Sent = {}) => {
    const authorization = as === null ? {} : { authorization: `Bearer ${as}` };
    const address = url.startsWith('http') ? url : `/v1.0${url}`;
    const answer = await service.handle({
      method,
      url: address,
      headers: { ...authorization, ...headers },
      ...(body !== undefined && { body }),
    });
    const fault = check({ method, url: address, status: answer.status, body: answer.body });
    if (fault !== undefined) throw new Error(fault);
    return { ...answer, body: answer.body };
  };
  return {
    service,
    request,
    get: (url, sent) => request('GET', url, sent),
    post: (url, body, sent) => request('POST', url, { ...sent, body }),
    patch: (url, body, sent) => request('PATCH', url, { ...sent, body }),
    remove: (url, sent) => request('DELETE', url, sent),
  };
}

/** Columns of every kind that this service keeps, and two indexes. */
export const inventoryColumns = [
  { name: 'Code', text: { maxLength: 10 }, indexed: true, enforceUniqueValues: true },
  { name: 'Color', choice: { choices: ['Red', 'Blue'] }, indexed: true },
  { name: 'Quantity', number: { minimum: 0, maximum: 10_000 }, indexed: true },
  { name: 'Note', text: { allowMultipleLines: true } },
  { name: 'Sold', boolean: {} },
  { name: 'Due', dateTime: { format: 'dateOnly' }, indexed: true },
  { name: 'Tags', choice: { choices: ['A', 'B'], displayAs: 'checkBoxes' } },
] as const;

export const ITEMS = `${SITE}/lists/Inventory/items`;

/** A tenant with the list "Inventory". */
export async function anInventory(options: Partial<GraphServiceOptions> = {}): Promise<Tenant> {
  const tenant = await aTenant(options);
  await tenant.post(`${SITE}/lists`, { displayName: 'Inventory', columns: inventoryColumns });
  return tenant;
}

export { at, eachOf, textAt } from '../../conformance/json.ts';

export const refusal = (code: string, message?: unknown) => ({
  error: { code, ...(message !== undefined && { message }) },
});
