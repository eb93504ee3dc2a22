import type { NotificationOptions } from '#workbench/graph-service/index.ts';
import { manualTime } from './manualTime.ts';
import { anInventory, SITE, textAt, type Answer, type Tenant } from './tenant.ts';

export const HOOK = 'http://127.0.0.1:3999/notices';
export const LIFECYCLE = 'http://127.0.0.1:3999/lifecycle';
export const LIST = `${SITE.slice(1)}/lists/Inventory`;

/** An endpoint that shakes hands and takes what it is told, and a tenant at a clock that stands. */
export async function aSubscriber(notifications: NotificationOptions = {}) {
  const time = manualTime();
  const heard: { readonly url: string; readonly body: unknown }[] = [];
  const endpoint = {
    heard,
    handshakes: [] as string[],
    /** What it answers to a notification. */
    answer: (): Promise<Response> => Promise.resolve(new Response(null, { status: 202 })),
    shake: (token: string): Promise<Response> =>
      Promise.resolve(new Response(token, { headers: { 'content-type': 'text/plain' } })),
  };
  const fetch = async (request: Request) => {
    const token = new URL(request.url).searchParams.get('validationToken');
    if (token !== null) {
      endpoint.handshakes.push(request.url);
      return endpoint.shake(token);
    }
    heard.push({ url: request.url, body: await request.json() });
    return endpoint.answer();
  };
  const { schedule } = time;
  const tenant = await anInventory({ now: time.now, notifications: { fetch, schedule, ...notifications } });
  return { time, endpoint, tenant };
}

type Wish = Readonly<Record<string, unknown>>;

/** Asks for a subscription to the list "Inventory" that lives for a day, changed as wished. */
export function subscribe(tenant: Tenant, now: Date, wish: Wish = {}): Promise<Answer> {
  const body = {
    changeType: 'updated',
    notificationUrl: HOOK,
    resource: LIST,
    expirationDateTime: new Date(now.getTime() + 86_400_000).toISOString(),
    clientState: 'secret',
    ...wish,
  };
  return tenant.post('/subscriptions', body);
}

export const idOf = ({ body }: Answer): string => textAt(body, 'id');
