import type { GraphServiceOptions } from '#workbench/graph-service/index.ts';
import { aTenant, textAt, type Answer, type Tenant } from '../tenant.ts';

export const DRIVE = '/me/drive';
export const LIBRARY = '/sites/contoso.sharepoint.com:/sites/inventory:/drive';

export type Files = Tenant & {
  /** Puts a text at a path below the root of a drive and gives the id of the file. */
  readonly put: (path: string, text?: string, drive?: string) => Promise<string>;
  readonly folder: (name: string, parent?: string) => Promise<string>;
  /** Asks an address that carries its own permission. */
  readonly bare: (method: string, url: string, sent?: Bare) => Promise<Answer>;
  /** The text behind an answer that leads on to a download. */
  readonly follow: (answer: Answer, headers?: Readonly<Record<string, string>>) => Promise<string>;
};
type Bare = { readonly headers?: Readonly<Record<string, string>>; readonly body?: Uint8Array };

/** A tenant whose clock stands still, so that addresses do not grow old by being asked. */
export async function someFiles(options: Partial<GraphServiceOptions> = {}): Promise<Files> {
  const tenant = await aTenant({ now: () => new Date('2026-01-01T08:00:00Z'), ...options });
  const bare = async (method: string, url: string, { headers = {}, body }: Bare = {}): Promise<Answer> => {
    const answer = await tenant.service.handle({ method, url, headers, ...(body && { body }) });
    return { ...answer, body: answer.body };
  };
  return {
    ...tenant,
    bare,
    put: async (path, text = 'text', drive = DRIVE) => {
      const address = `${drive}/root:/${path.split('/').map(encodeURIComponent).join('/')}:/content`;
      const { body } = await tenant.request('PUT', address, { body: Buffer.from(text) });
      return textAt(body, 'id');
    },
    folder: async (name, parent = 'root') => {
      const { body } = await tenant.post(`${DRIVE}/${parent}/children`, { name, folder: {} });
      return textAt(body, 'id');
    },
    follow: async ({ headers: { location = '' } }, headers = {}) =>
      textOf((await bare('GET', location, { headers })).body),
  };
}

/** Bytes; fails the test when they are none. */
export function bytesOf(body: unknown): Uint8Array {
  if (!(body instanceof Uint8Array)) throw new Error(`No bytes: ${JSON.stringify(body)}`);
  return body;
}

export const textOf = (body: unknown): string => new TextDecoder().decode(bytesOf(body));

/** The names of the properties of an answer. */
export const namesIn = (body: unknown): readonly string[] =>
  typeof body === 'object' && body !== null ? Object.keys(body).toSorted() : [];

/** The first 33 bytes of a PNG: enough to tell its size. */
export function pngOf(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}
