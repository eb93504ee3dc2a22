import { describe, expect, it } from 'vitest';
import { readConfig } from '#server/config.ts';

const env = {
  CLIENT_ID: '00000000-0000-4000-8000-00000000a001',
  CLIENT_SECRET: 'hemlighet',
  TENANT_ID: '00000000-0000-4000-8000-00000000a000',
  TEAMS_APP_ID: '00000000-0000-4000-8000-00000000a002',
  SHAREPOINT_SITE: 'contoso.sharepoint.com:/sites/samsyn',
};

describe('the configuration', () => {
  it('points at Microsoft unless told otherwise', () => {
    const config = readConfig(env);
    expect(config.port).toBe(3978);
    expect(config.server).toMatchObject({
      graphOrigin: 'https://graph.microsoft.com',
      authority: `https://login.microsoftonline.com/${env.TENANT_ID}`,
      botOpenIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
      allowedTenants: [env.TENANT_ID],
    });
  });

  it('lets in more tenants when they are named', () => {
    const more = {
      ...env,
      ALLOWED_TENANTS: 'aaaaaaaa-0000-4000-8000-000000000000, bbbbbbbb-0000-4000-8000-000000000000',
    };
    expect(readConfig(more).server.allowedTenants).toHaveLength(3);
  });

  it('keeps the secret out of what the server and the tab are told', () => {
    expect(JSON.stringify(readConfig(env).server)).not.toContain('hemlighet');
  });

  it('names everything that is missing or wrong at once, and no secret', () => {
    const wrong = {
      ...env,
      CLIENT_ID: 'inte ett id',
      TENANT_ID: undefined,
      SHAREPOINT_SITE: 'https://x/sites/y',
      PORT: '99999',
    };
    for (const name of ['CLIENT_ID', 'TENANT_ID', 'SHAREPOINT_SITE', 'PORT'])
      expect(() => readConfig(wrong)).toThrow(name);
    expect(() => readConfig(wrong)).not.toThrow('hemlighet');
  });
});
