import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { invalidRequest } from '../../errors.ts';
import { created, GRAPH_ROOT, ok } from '../../message.ts';
import { writerOf, type ItemCall, type ItemOperation, type Writer } from '../operation.ts';
import { permissionResource } from '../permission.ts';
import { newGrantId, personFor, recipients } from '../recipient.ts';
import { linkAddress } from '../shareAddress.ts';
import type { Grant } from '../store/grants.ts';
import { permissionsContext } from './permissions.ts';

export const sharingOperations: readonly ItemOperation[] = [
  { method: 'POST', path: 'createLink', access: 'write', on: 'item', run: createLink },
  { method: 'POST', path: 'invite', access: 'write', on: 'item', run: invite },
];

const wantedLink = z.object({
  type: z.enum(['view', 'edit', 'embed']).default('view'),
  scope: z.enum(['anonymous', 'organization', 'users']).optional(),
  password: z.string().optional(),
  expirationDateTime: z.string().optional(),
});
type WantedLink = z.infer<typeof wantedLink>;

/** A link; one of the same kind that is there already is given again. */
function createLink(call: ItemCall) {
  const body = wantedLink.safeParse(call.body);
  if (!body.success) throw invalidRequest('Invalid request');
  const { world, item } = call;
  const { type, password } = body.data;
  const scope = body.data.scope ?? (type === 'embed' ? 'anonymous' : 'organization');
  const known = world.store.drives.grants
    .of(item)
    .find(
      ({ link, hasPassword }) => link?.type === type && link.scope === scope && !hasPassword && password === undefined,
    );
  const grant = known ?? world.store.transaction(() => keepLink(call, { ...body.data, scope }, writerOf(call)));
  const resource = {
    '@odata.context': `${permissionsContext(call)}/$entity`,
    ...permissionResource(call, item, { grant, on: item }),
  };
  return known
    ? ok(resource)
    : created(`${GRAPH_ROOT}/drives/${item.drive}/items/${item.id}/permissions/${grant.id}`, resource);
}

/** Makes a link on an item. */
export function keepLink(
  { world, drive, item }: Pick<ItemCall, 'world' | 'drive' | 'item'>,
  { type, scope = 'organization', password, expirationDateTime }: WantedLink,
  { by, at }: Writer,
): Grant {
  const token = randomBytes(24).toString('base64url');
  const grant: Grant = {
    id: newGrantId(),
    role: type === 'edit' ? 'write' : 'read',
    grantedBy: by,
    at,
    people: [],
    link: { type, scope, token, webUrl: linkAddress(drive, item, token) },
    hasPassword: password !== undefined && password !== '',
    ...(expirationDateTime !== undefined && { expires: expirationDateTime }),
  };
  world.store.drives.grants.save(item, grant);
  return grant;
}

const invitation = z.object({
  recipients,
  roles: z.array(z.enum(['read', 'write', 'sp.read', 'sp.write', 'owner', 'sp.owner'])).min(1),
  requireSignIn: z.boolean().default(true),
  sendInvitation: z.boolean().default(false),
  message: z.string().max(2000).optional(),
  password: z.string().optional(),
  expirationDateTime: z.string().optional(),
});

/** Gives people a role; everybody gets a permission of their own. No mail is sent. */
function invite(call: ItemCall) {
  const body = invitation.safeParse(call.body);
  if (!body.success) throw invalidRequest('Invalid request');
  const { roles, requireSignIn, sendInvitation, password, expirationDateTime } = body.data;
  const role = roles.some((each) => each.endsWith('owner'))
    ? 'owner'
    : roles.some((each) => each.endsWith('write'))
      ? 'write'
      : 'read';
  const { world, item } = call;
  const value = world.store.transaction(() => {
    const { by, at } = writerOf(call);
    return body.data.recipients.map((recipient) => {
      const person = personFor(world, recipient);
      const grant: Grant = {
        id: newGrantId(),
        ...{ role, grantedBy: by, at, people: [person] },
        ...(sendInvitation && { invitation: { email: person.email, signInRequired: requireSignIn } }),
        hasPassword: password !== undefined && password !== '',
        ...(expirationDateTime !== undefined && { expires: expirationDateTime }),
      };
      world.store.drives.grants.save(item, grant);
      return permissionResource(call, item, { grant, on: item });
    });
  });
  return ok({ '@odata.context': `${GRAPH_ROOT}/$metadata#Collection(permission)`, value });
}
