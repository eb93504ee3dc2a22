import { z } from 'zod';
import type { Actor } from './access.ts';

/** Who wrote something, in the form that `createdBy` and `lastModifiedBy` have. */
export const identity = z.union([
  z.object({ user: z.object({ id: z.string(), displayName: z.string(), email: z.string() }) }),
  z.object({ application: z.object({ id: z.string(), displayName: z.string() }) }),
]);
export type Identity = Readonly<z.infer<typeof identity>>;

export function identityOf(actor: Actor): Identity {
  if (actor.kind === 'application') return { application: { id: actor.appId, displayName: actor.appId } };
  const { id, displayName, mail } = actor.user;
  return { user: { id, displayName, email: mail } };
}

/** One text per person or app, the same for as long as the directory knows them. */
export const accountOf = (by: Identity): string => ('user' in by ? by.user.id : `app:${by.application.id}`);

export const nameOf = (by: Identity): string => ('user' in by ? by.user.displayName : by.application.displayName);

/** E-mail address; empty for an app. */
export const addressOf = (by: Identity): string => ('user' in by ? by.user.email : '');
