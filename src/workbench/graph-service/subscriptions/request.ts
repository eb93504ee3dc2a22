import { z } from 'zod';
import { Refused } from '../errors.ts';

/** Longest life of a subscription to a list or a drive, in minutes: 29.4 days, by Microsoft's subscription resource. */
export const LONGEST_MINUTES = 42_300;
const LONGEST_CLIENT_STATE = 128;
const MINUTE_MS = 60_000;

const requested = z.object({
  changeType: z.string(),
  notificationUrl: z.string(),
  lifecycleNotificationUrl: z.string().nullish(),
  resource: z.string().min(1),
  expirationDateTime: z.string(),
  clientState: z.string().nullish(),
  includeResourceData: z.boolean().nullish(),
  latestSupportedTlsVersion: z.enum(['v1_0', 'v1_1', 'v1_2', 'v1_3']).nullish(),
});
export type RequestedSubscription = Readonly<z.infer<typeof requested>>;

const renewal = z.object({ expirationDateTime: z.string().optional(), notificationUrl: z.string().optional() });
export type Renewal = Readonly<z.infer<typeof renewal>>;

export const invalid = (message: string): Refused => new Refused({ status: 400, code: 'InvalidRequest' }, message);

/** @throws Refused 400 naming the property that is missing or wrong */
export function readSubscription(body: unknown): RequestedSubscription {
  const parsed = requested.safeParse(body);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0] ?? '');
    throw invalid(`Invalid or missing '${name}' attribute.`);
  }
  const { changeType } = parsed.data;
  // Lists and drives tell of nothing else.
  const isUpdated = changeType.split(',').every((type) => type.trim().toLowerCase() === 'updated');
  if (!isUpdated) throw invalid(`Invalid 'changeType' attribute: '${changeType}'.`);
  if ((parsed.data.clientState ?? '').length > LONGEST_CLIENT_STATE)
    throw invalid(`The 'clientState' attribute exceeds the maximum length of ${LONGEST_CLIENT_STATE} characters.`);
  if (parsed.data.includeResourceData === true)
    throw invalid('Including resource data is not supported for this resource.');
  return parsed.data;
}

/** @throws Refused 400 */
export function readRenewal(body: unknown): Renewal {
  const parsed = renewal.safeParse(body);
  if (!parsed.success || (parsed.data.expirationDateTime ?? parsed.data.notificationUrl) === undefined)
    throw invalid("Invalid or missing 'expirationDateTime' attribute.");
  return parsed.data;
}

/** @returns the end as it is shown, ISO 8601. @throws Refused 400 when it lies in the past or too far ahead */
export function readExpiration(text: string, at: Date): string {
  const end = Date.parse(text);
  if (Number.isNaN(end)) throw invalid("Invalid or missing 'expirationDateTime' attribute.");
  if (end <= at.getTime()) throw invalid('Subscription expiration must be in the future.');
  if (end > at.getTime() + LONGEST_MINUTES * MINUTE_MS)
    throw invalid(`Subscription expiration can only be ${LONGEST_MINUTES} minutes in the future.`);
  return new Date(end).toISOString();
}
