import { afterEach, beforeEach } from 'vitest';
import { openGraphService, type GraphService } from '#workbench/graph-service/index.ts';
import { wireCheck } from '../workbench/graph-service/wireSchema.ts';

export const SITE_ADDRESS = 'contoso.sharepoint.com:/sites/inventory:';

const owner = {
  id: '00000000-0000-4000-8000-000000000001',
  displayName: 'Owner',
  mail: 'owner@contoso.example',
  userPrincipalName: 'owner@contoso.example',
  siteRole: 'owner',
} as const;

const check = wireCheck();

/**
 * Lets `fetch` reach the embedded service at the address of Microsoft Graph, and nothing else, for the tests of a file.
 * The clients stay as they are shipped: their own requests, tokens, retries and parsing.
 */
export function reachesOnlyGraph(): void {
  const fetchOutside = globalThis.fetch;
  let service: GraphService | undefined;
  beforeEach(async () => {
    const opened = await openGraphService({
      databaseFile: ':memory:',
      directory: [owner],
      site: { hostname: 'contoso.sharepoint.com', path: '/sites/inventory', displayName: 'Inventory' },
      verifyToken: (token) =>
        Promise.resolve(
          token === 'owner' ? { oid: owner.id, scopes: ['Sites.Manage.All', 'User.Read'], roles: [] } : undefined,
        ),
    });
    service = opened;
    globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      const { origin } = new URL(request.url);
      if (origin !== 'https://graph.microsoft.com') throw new TypeError(`Nothing but Graph is reached: ${origin}`);
      const response = await opened.fetch(request);
      await holdAgainstSchema(request, response.clone());
      return response;
    };
  });
  afterEach(() => {
    globalThis.fetch = fetchOutside;
    service?.close();
  });
}

async function holdAgainstSchema({ method, url }: Request, response: Response): Promise<void> {
  const text = await response.text();
  if (text === '' || response.headers.get('content-type')?.includes('json') !== true) return;
  const fault = check({ method, url, status: response.status, body: JSON.parse(text) });
  if (fault !== undefined) throw new Error(fault);
}
