import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openGraphService, type GraphService, type GraphServiceOptions } from '#workbench/graph-service/index.ts';
import { eachOf } from './tenant.ts';

export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'graph-service-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

export const open = (databaseFile: string, options: Partial<GraphServiceOptions> = {}): Promise<GraphService> =>
  openGraphService({
    databaseFile,
    directory: [],
    site: { hostname: 'contoso.sharepoint.com', path: '', displayName: 'Root' },
    verifyToken: () => Promise.resolve({ appId: 'tester', scopes: [], roles: ['Sites.FullControl.All'] }),
    ...options,
  });

export const send = (service: GraphService, method: string, url: string, body?: unknown) =>
  service.handle({
    method,
    url: `/v1.0/sites/root${url}`,
    headers: { authorization: 'Bearer x' },
    ...(body !== undefined && { body }),
  });

export const write = (service: GraphService, Title: string) =>
  send(service, 'POST', '/lists/Log/items', { fields: { Title } });

/** A file with the list "Log" and rows with these titles, closed as it should be. */
export async function aFile(titles: readonly string[] = []): Promise<string> {
  const file = join(aFolder(), 'graph.db');
  const service = await open(file);
  await send(service, 'POST', '/lists', { displayName: 'Log' });
  for (const title of titles) await write(service, title);
  service.close();
  return file;
}

export async function titlesIn(service: GraphService): Promise<readonly unknown[]> {
  const { body } = await send(service, 'GET', '/lists/Log/items?$top=5000&$expand=fields($select=Title)');
  return eachOf(body, 'fields', 'Title');
}
