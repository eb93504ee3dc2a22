import { failureOf } from '#graph/client/failureOf.ts';
import type { GraphClient } from '#graph/client/graphClient.ts';
import { openGraphService, type DirectoryUser } from '#workbench/graph-service/index.ts';
import { contact, coordinator, visitor } from '../../fakes/embeddedGraph.ts';

export type GraphInPage = {
  readonly clientOf: (user: DirectoryUser) => GraphClient;
  /** From now on there is no such site, until it is there again. */
  readonly hideSite: (isHidden: boolean) => void;
  readonly close: () => void;
};

/**
 * The embedded Graph for pages that are tested without a browser. What stands in for the browser has no headers that
 * could carry a token, so the service is asked without a line in between.
 */
export async function graphInPage(): Promise<GraphInPage> {
  const service = await openGraphService({
    databaseFile: ':memory:',
    directory: [coordinator, contact, visitor],
    site: { hostname: 'samsyn.sharepoint.com', path: '/sites/kriterier', displayName: 'Kriterier' },
    verifyToken: (token) =>
      Promise.resolve({ oid: token, scopes: ['Sites.ReadWrite.All', 'Sites.Manage.All', 'User.Read'], roles: [] }),
  });
  let isSiteHidden = false;
  const clientOf = (user: DirectoryUser): GraphClient => ({
    send: async ({ method, path, body: sent }) => {
      const headers = { authorization: `Bearer ${user.id}`, 'content-type': 'application/json' };
      const request = { method, url: `/v1.0${path}`, headers };
      const {
        status,
        headers: given,
        body,
      } = isSiteHidden
        ? { status: 404, headers: {}, body: { error: { code: 'itemNotFound' } } }
        : await service.handle(sent === undefined ? request : { ...request, body: sent });
      const answer = new Headers(given);
      const failure = failureOf({ status, body, requestId: 'none', header: (name) => answer.get(name) ?? undefined });
      if (failure) throw failure;
      return { status, headers: answer, body };
    },
  });
  return { clientOf, hideSite: (isHidden) => void (isSiteHidden = isHidden), close: service.close };
}
