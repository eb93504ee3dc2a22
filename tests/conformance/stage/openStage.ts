import { openGraphService, type DirectoryUser, type GraphService } from '#workbench/graph-service/index.ts';
import { wireSchema, type WireSchema } from '../../workbench/graph-service/wireSchema.ts';
import type { Example } from '../example.ts';
import { inShort } from '../json.ts';
import { limitsFor } from './limitsFor.ts';
import { listener, type Received } from './listener.ts';

export const HOST = 'contoso.sharepoint.com';
export const SITE = `/sites/${HOST}:/sites/inventory:`;
export const OWNER = '00000000-0000-4000-8000-000000000001';
/** An app on its own, without a person. */
export const APP = '00000000-0000-4000-8000-0000000000aa';
export const COLLEAGUE = '00000000-0000-4000-8000-000000000002';

const person = (id: string, name: string, siteRole: DirectoryUser['siteRole']): DirectoryUser => {
  const mail = `${name.toLowerCase()}@contoso.example`;
  return { id, displayName: name, mail, userPrincipalName: mail, siteRole };
};
const directory = [person(OWNER, 'Owner', 'owner'), person(COLLEAGUE, 'Member', 'member')];

const SCOPES = ['Sites.FullControl.All', 'Files.ReadWrite.All', 'User.ReadWrite.All', 'Group.ReadWrite.All'];

const SUBSITES = ['team', 'store'].map((name) => ({ name, displayName: `Contoso ${name}` }));

export type Sent = {
  readonly body?: unknown;
  /** Sent as it is instead of a JSON body. */
  readonly rawBody?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent without a token. */
  readonly isAnonymous?: boolean;
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
  /** What the service has sent of its own accord, as it arrived. */
  readonly received: readonly Received[];
  /** Lets so many minutes pass for the service. */
  readonly pass: (minutes: number) => void;
  readonly close: () => void;
};

export const schema: WireSchema = wireSchema();

/** Opens a tenant at a clock that moves a minute with every look at it, so that what is written later is younger. */
export async function openStage(example: Example): Promise<Stage> {
  let minutes = 0;
  const listening = listener(example);
  const service = await openGraphService({
    databaseFile: ':memory:',
    directory,
    site: {
      hostname: HOST,
      path: '/sites/inventory',
      displayName: 'Contoso Inventory',
      subsites: SUBSITES,
      dataLocationCode: 'NAM',
    },
    // A token is the id of the person or app that it was given to.
    verifyToken: (token) =>
      Promise.resolve(
        token === APP ? { appId: APP, scopes: [], roles: SCOPES } : { oid: token, scopes: SCOPES, roles: [] },
      ),
    now: () => new Date(Date.UTC(2026, 0, 1, 8, minutes++)),
    limits: limitsFor(example),
    notifications: listening.options,
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
  const pass = (passed: number) => {
    minutes += passed;
    service.sweepSubscriptions();
  };
  const { received } = listening;
  return { example, service, send, make, lacking, violations, received, pass, close: () => service.close() };
}

type Addressed = { readonly method: string; readonly url: string };

async function exchange(service: GraphService, { method, url }: Addressed, sent: Sent): Promise<Answer> {
  const headers = new Headers(sent.headers);
  if (!headers.has('authorization') && sent.isAnonymous !== true) headers.set('authorization', `Bearer ${OWNER}`);
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
