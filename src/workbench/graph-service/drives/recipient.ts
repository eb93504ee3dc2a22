import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { invalidRequest } from '../errors.ts';
import type { World } from '../routes/route.ts';
import { guidOf } from '../site.ts';
import type { Person } from './store/grants.ts';

export const newGrantId = (): string => randomBytes(18).toString('base64url');

const recipient = z.object({
  email: z.string().optional(),
  alias: z.string().optional(),
  objectId: z.string().optional(),
});
export const recipients = z.array(recipient).min(1);

/**
 * Somebody of the directory, or a guest who is known by address only.
 * @throws Refused 400 for nobody
 */
export function personFor({ directory }: World, wanted: z.infer<typeof recipient>): Person {
  const key = (wanted.objectId ?? wanted.email ?? wanted.alias ?? '').toLowerCase();
  const known = directory.find(({ id, mail, userPrincipalName }) =>
    [id, mail, userPrincipalName, userPrincipalName.split('@')[0] ?? ''].some((name) => name.toLowerCase() === key),
  );
  if (known) return { id: known.id, displayName: known.displayName, email: known.mail };
  if (!key.includes('@')) throw invalidRequest('The recipient could not be resolved.');
  return { id: guidOf(`guest:${key}`), displayName: key, email: key };
}
