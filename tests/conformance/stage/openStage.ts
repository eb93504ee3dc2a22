import { openGraphService, type DirectoryUser, type GraphService } from '#workbench/graph-service/index.ts';
import { wireSchema, type WireSchema } from '../../workbench/graph-service/wireSchema.ts';
import type { Example } from '../example.ts';
import { inShort } from '../json.ts';
import { limitsFor } from './limitsFor.ts';

export const HOST = 'contoso.sharepoint.com';
export const SITE = `/sites/${HOST}:/sites/inventory:`;
export const OWNER = '00000000-0000-4000-8000-000000000001';
export const COLLEAGUE = '00000000-0000-4000-8000-000000000002';

const person = (id: string, name: string, siteRole: DirectoryUser['siteRole']): DirectoryUser => {
  const mail = `${name.toLowerCase()}@contoso.example`;
  return { id, displayName: name, mail, userPrincipalName: mail, siteRole };
};
const directory = [person(OWNER, 'Owner', 'owner'), person(COLLEAGUE, 'Member', 'member')];

const SCOPES = ['Sites.FullControl.All', 'Files.ReadWrite.All', 'User.ReadWrite.All', 'Group.ReadWrite.All'];

export type Sent = {
  readonly body?: unknown;
  /** Sent as it is instead of a JSON body. */
  readonly rawBody?: string;
  readonly headers?: Readonly<Record<string, string>>;
};
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON, otherwise text; `undefined` when empty. */
  readonly body: unknown;
};

/** A tenant of its own for one example: nothing that one example does can help or hinder another. */
export type Stage = {
  readonly example: Example;
  readonly service: GraphService;
  readonly send: (method: string, url: string, sent?: Sent) => Promise<Answer>;
  /** Makes a thing that the example takes for granted; what is refused is noted and `undefined` comes back. */
  readonly make: (method: string, url: string, sent?: Sent) => Promise<unknown>;
  /** What could not be made, in one line each. */
  readonly lacking: string[];
  /** What the service answered against Microsoft's closed schema. */
  readonly violations: string[];
  readonly close: () => void;
};

export const schema: WireSchema = wireSchema();

/** Opens a tenant at a clock that moves a minute with every look at it, so that what is written later is younger. */
export async function openStage(example: Example): Promise<Stage> {
  let minutes = 0;
  const service = await openGraphService({
    databaseFile: ':memory:',
    directory,
    site: { hostname: HOST, path: '/sites/inventory', displayName: 'Contoso Inventory' },
    verifyToken: () => Promise.resolve({ oid: OWNER, appId: OWNER, scopes: SCOPES, roles: [] }),
    now: () => new Date(Date.UTC(2026, 0, 1, 8, minutes++)),
    limits: limitsFor(example),
  });
  const lacking: string[] = [];
  const violations: string[] = [];
  const send = async (method: string, url: string, sent: Sent = {}): Promise<Answer> => {
    const answer = await exchange(service, { method, url }, sent);
    const violation = schema.check({ method, url, ...answer });
    if (violation !== undefined) violations.push(violation);
    return answer;
  };
  const make = async (method: string, url: string, sent: Sent = {}): Promise<unknown> => {
    const { status, body } = await send(method, url, sent);
    if (status < 400) return body;
    lacking.push(`${method} ${url} → ${status} ${inShort(body)}`);
    return undefined;
  };
  return { example, service, send, make, lacking, violations, close: () => service.close() };
}

type Addressed = { readonly method: string; readonly url: string };

async function exchange(service: GraphService, { method, url }: Addressed, sent: Sent): Promise<Answer> {
  const headers = new Headers(sent.headers);
  headers.set('authorization', 'Bearer owner');
  const content = sent.rawBody ?? (sent.body === undefined ? undefined : JSON.stringify(sent.body));
  if (sent.rawBody === undefined && content !== undefined) headers.set('content-type', 'application/json');
  const address = url.startsWith('http') ? url : `https://graph.microsoft.com/v1.0${url}`;
  const response = await service.fetch(
    new Request(address, { method, headers, ...(content !== undefined && { body: content }) }),
  );
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const body: unknown = text === '' ? undefined : isJson ? JSON.parse(text) : text;
  return { status: response.status, headers: Object.fromEntries(response.headers), body };
}
