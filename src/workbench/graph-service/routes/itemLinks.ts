import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { invalidRequest } from '../errors.ts';
import { onItem } from '../given.ts';
import { GRAPH_ROOT, ok, type GraphResponse } from '../message.ts';
import { itemOf, type Call, type Route } from './route.ts';

const PATH = 'sites/:site/lists/:list/items/:item/createLink';

export const itemLinkRoutes: readonly Route[] = [{ method: 'POST', path: PATH, need: 'writeSite', run: createLink }];

const body = z.object({
  type: z
    .enum(['view', 'review', 'edit', 'embed', 'blocksDownload', 'createOnly', 'addressBar', 'adminDefault'])
    .default('view'),
  scope: z.enum(['anonymous', 'organization', 'users']).default('organization'),
  expirationDateTime: z.iso.datetime().optional(),
  password: z.string().optional(),
});

/** A link to a row. The same kind of link is made once: asked for again it is given again, with 200 instead of 201. */
function createLink(call: Call): GraphResponse {
  const { site, list, item } = itemOf(call);
  const wanted = body.safeParse(call.body);
  if (!wanted.success) throw invalidRequest('Invalid request');
  const { type, scope, expirationDateTime, password } = wanted.data;
  const { store } = call.world;
  const [place, kind] = [onItem(list.id, item.id), `${type} ${scope}`];
  const known = store.kept.links.find(place, kind);
  const link = known ?? { token: randomBytes(18).toString('base64url') };
  store.transaction(() => store.kept.links.put(place, kind, link));
  const answer = ok({
    '@odata.context': `${GRAPH_ROOT}/$metadata#permission`,
    id: link.token,
    roles: [type === 'edit' ? 'write' : 'read'],
    shareId: `u!${link.token}`,
    hasPassword: password !== undefined,
    ...(expirationDateTime !== undefined && { expirationDateTime }),
    link: {
      type,
      scope,
      webUrl: `https://${site.hostname}/:l:/g${site.path}/${link.token}`,
      preventsDownload: type === 'blocksDownload',
    },
  });
  return { ...answer, status: known ? 200 : 201 };
}
