import { stepsAskedIn } from './batchSteps.ts';

/** A request as it is priced; the path below `/v1.0`, a step of a batch may leave out the first slash. */
type Priced = { readonly method: string; readonly path: string; readonly body?: unknown };

/** Paths that end so bring many of something. */
const COLLECTIONS = new Set(
  'items lists sites columns contenttypes versions drives children subscriptions operations'.split(' '),
);

/**
 * What a request costs of the budget that Microsoft gives an app in a tenant, in resource units: one item or a delta
 * with token 1; collections, writes and a delta without token 2; permissions 5; a batch the sum of its steps
 * (learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online).
 */
export function resourceUnitsOf({ method, path, body }: Priced): number {
  const [resource = '', query = ''] = path.split('?', 2);
  if (/^\/?\$batch$/i.test(resource)) {
    return stepsAskedIn(body).reduce((sum, step) => sum + resourceUnitsOf({ ...step, path: step.url }), 0);
  }
  if (/\/permissions(\/|$)/i.test(resource) || /expand=[^&]*\bpermissions\b/i.test(query)) return 5;
  if (method !== 'GET') return 2;
  if (/\/delta(\(.*\))?$/i.test(resource))
    return /(^|[&(])(\$|%24)?(delta)?token=/i.test(`${query}&${resource}`) ? 1 : 2;
  return COLLECTIONS.has(resource.split('/').at(-1)?.toLowerCase() ?? '') ? 2 : 1;
}
