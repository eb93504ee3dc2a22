import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ssoTokenReader } from '#server/signIn/ssoToken.ts';
import { openSignIn } from '#workbench/sign-in/openSignIn.ts';
import { anEntra } from '../support/entra.ts';
import { TENANT } from '../support/runningServer.ts';
import { PEOPLE } from '../support/sampleLists.ts';

const HOME = '00000000-0000-4000-8000-00000000b000';
const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

describe('a guest', () => {
  it('[SI11] of the sample directory is known by the object id of the directory that is visited', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'samsyn-guest-'));
    const workbench = await openSignIn({ keyFile: join(folder, 'keys.json'), origin: () => 'http://localhost:1' });
    const guest = workbench.directory.persons.find(({ homeTenant }) => homeTenant !== undefined);
    if (guest === undefined) throw new Error('The sample directory has no guest.');
    const { tenantId, app } = workbench.directory;
    const published = await workbench.routes.request(`/${tenantId}/discovery/v2.0/keys`);
    const keys = createLocalJWKSet(keySet.parse(await published.json()));
    const token = await workbench.issuer.ssoToken(guest);
    expect(decodeJwt(token)).toMatchObject({ tid: tenantId, idp: `https://sts.windows.net/${HOME}/` });
    const read = ssoTokenReader({
      clientId: app.clientId,
      resource: undefined,
      tenants: new Set([tenantId]),
      keysOf: () => keys,
      now: Date.now,
    });
    expect(await read(token)).toEqual({ kind: 'person', person: { oid: guest.oid, tenant: tenantId } });
    rmSync(folder, { recursive: true });
  });

  it('[SI11] with a token of the own directory is let in only where that directory is named', async () => {
    const entra = await anEntra();
    const own = { tid: HOME, iss: `https://login.microsoftonline.com/${HOME}/v2.0` };
    const person = {
      aadObjectId: PEOPLE.stranger.id,
      channelUserId: '29:x',
      ssoToken: await entra.ssoToken('stranger', own),
    };
    await expect(entra.signIn().tokenFor(person)).rejects.toMatchObject({ kind: 'refused' });
    expect(await entra.signIn({ allowedTenants: [TENANT, HOME] }).tokenFor(person)).toBe('stranger');
    expect(entra.addresses.at(-1)).toContain(`/${HOME}/oauth2/v2.0/token`);
  });
});
