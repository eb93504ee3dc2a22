import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'));

const permissions = z
  .object({
    resourceAppId: z.string(),
    permissions: z.array(
      z.object({
        scope: z.string(),
        kind: z.enum(['delegated', 'application']),
        id: z.guid(),
        standing: z.boolean(),
        why: z.string().check(z.minLength(20)),
        requests: z.array(z.string()).check(z.minLength(1)),
        useCases: z.array(z.string()),
      }),
    ),
  })
  .parse(read('manifest/graph-permissions.json'));

const registration = z
  .object({
    spa: z.object({ redirectUris: z.array(z.string()) }),
    identifierUris: z.array(z.string()),
    requiredResourceAccess: z.array(
      z.object({
        resourceAppId: z.string(),
        resourceAccess: z.array(z.object({ id: z.string(), type: z.enum(['Scope', 'Role']) })),
      }),
    ),
  })
  .parse(read('manifest/entra/app-registration.json'));

const teamsApp = z
  .object({
    webApplicationInfo: z.object({
      resource: z.string(),
      nestedAppAuthInfo: z.array(z.object({ redirectUri: z.string(), scopes: z.array(z.string()) })),
    }),
  })
  .parse(read('appPackage/manifest.json')).webApplicationInfo;

describe('permissions', () => {
  it('of the registration are exactly those that are explained and standing', () => {
    const explained = permissions.permissions
      .filter(({ standing }) => standing)
      .map(({ id, kind }) => ({ id, type: kind === 'delegated' ? 'Scope' : 'Role' }));
    expect(registration.requiredResourceAccess).toEqual([
      { resourceAppId: permissions.resourceAppId, resourceAccess: explained },
    ]);
  });

  it('that the tab asks for are the standing delegated ones', () => {
    const delegated = permissions.permissions
      .filter(({ kind, standing }) => kind === 'delegated' && standing)
      .map(({ scope }) => `https://graph.microsoft.com/${scope}`);
    for (const { scopes } of teamsApp.nestedAppAuthInfo) expect(scopes.toSorted()).toEqual(delegated.toSorted());
  });

  it('name use cases that exist', () => {
    const named = permissions.permissions.flatMap(({ useCases }) => useCases);
    expect(named.filter((name) => !existsSync(new URL(`src/usecases/${name}.ts`, ROOT)))).toEqual([]);
  });
});

describe('the registration', () => {
  it('redirects to where the Teams package signs in', () => {
    const redirects = teamsApp.nestedAppAuthInfo.map(({ redirectUri }) => redirectUri);
    expect(registration.spa.redirectUris).toEqual(expect.arrayContaining(redirects));
    expect(registration.identifierUris).toEqual([teamsApp.resource]);
  });
});
