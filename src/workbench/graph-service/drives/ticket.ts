import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { Refused } from '../errors.ts';
import type { World } from '../routes/route.ts';

const ticket = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('download'),
    drive: z.string(),
    item: z.string(),
    version: z.number(),
    format: z.string().optional(),
  }),
  z.object({
    kind: z.literal('thumbnail'),
    drive: z.string(),
    item: z.string(),
    width: z.number(),
    height: z.number(),
  }),
  z.object({
    kind: z.literal('monitor'),
    operation: z.string(),
    resource: z.string().optional(),
    error: z.object({ code: z.string(), message: z.string() }).optional(),
  }),
  z.object({ kind: z.literal('click') }),
  z.object({ kind: z.literal('socket') }),
]);

/** What an address without token allows. */
export type Ticket = z.infer<typeof ticket>;

const signed = z.object({ ticket, until: z.number() });

/** Addresses of downloads are short-lived: an hour, as driveitem-get-content says of OneDrive for Business. */
const LIFE_MILLISECONDS = 60 * 60 * 1000;

const seal = (world: World, text: string): string =>
  createHmac('sha256', world.store.drives.secret).update(text).digest('base64url');

/** Writes an address that carries its own permission. */
export function ticketAddress(world: World, value: Ticket): string {
  const until = world.now().getTime() + LIFE_MILLISECONDS;
  const text = Buffer.from(JSON.stringify({ ticket: value, until })).toString('base64url');
  return `${world.contentOrigin()}/_api/v2.0/${value.kind}/${text}.${seal(world, text)}`;
}

/**
 * Reads what was written here.
 * @throws Refused 401 for a ticket that is too old or was not given out here
 */
export function readTicket(world: World, written: string): Ticket {
  const [text = '', mark = ''] = written.split('.');
  const [own, given] = [Buffer.from(seal(world, text)), Buffer.from(mark)];
  const isOurs = own.length === given.length && timingSafeEqual(own, given);
  const parsed = isOurs ? signed.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString())) : undefined;
  if (parsed?.success === true && parsed.data.until > world.now().getTime()) return parsed.data.ticket;
  throw new Refused({ status: 401, code: 'unauthenticated' }, 'The address has expired or is not valid.');
}
