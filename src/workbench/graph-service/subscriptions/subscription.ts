import { z } from 'zod';

/** What is kept of a subscription. */
export const subscription = z.object({
  id: z.string(),
  /** As the caller wrote it. */
  resource: z.string(),
  target: z.object({ kind: z.enum(['list', 'drive']), id: z.string() }),
  clientState: z.string().nullable(),
  notificationUrl: z.string(),
  lifecycleNotificationUrl: z.string().nullable(),
  /** Beginning and end of its present life, ISO 8601. */
  since: z.string(),
  expirationDateTime: z.string(),
  applicationId: z.string(),
  creatorId: z.string(),
  latestSupportedTlsVersion: z.string(),
  /** Whether its owner has been asked to authorise it again and has not done so yet. */
  isReauthorizationAsked: z.boolean(),
});
export type Subscription = Readonly<z.infer<typeof subscription>>;

const DAY_MS = 86_400_000;

export const isExpired = ({ expirationDateTime }: Subscription, at: Date): boolean =>
  Date.parse(expirationDateTime) <= at.getTime();

/** A day before the end, or at half of a shorter life, its owner is asked to authorise it again. */
export function isReauthorizationDue(kept: Subscription, at: Date): boolean {
  if (kept.isReauthorizationAsked || kept.lifecycleNotificationUrl === null) return false;
  const end = Date.parse(kept.expirationDateTime);
  const warning = Math.min(DAY_MS, (end - Date.parse(kept.since)) / 2);
  return at.getTime() >= end - warning;
}

/** A subscription as Graph shows it. */
export function subscriptionResource(kept: Subscription): Readonly<Record<string, unknown>> {
  return {
    id: kept.id,
    resource: kept.resource,
    applicationId: kept.applicationId,
    changeType: 'updated',
    clientState: kept.clientState,
    notificationUrl: kept.notificationUrl,
    notificationQueryOptions: null,
    lifecycleNotificationUrl: kept.lifecycleNotificationUrl,
    expirationDateTime: kept.expirationDateTime,
    creatorId: kept.creatorId,
    includeResourceData: false,
    latestSupportedTlsVersion: kept.latestSupportedTlsVersion,
    encryptionCertificate: '',
    encryptionCertificateId: '',
    notificationUrlAppId: null,
  };
}
