import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { channelTokens } from '#server/hardening/channelTokens.ts';
import type { LogEntry } from '#server/log.ts';

const CLIENT = 'the-bot';
const pairs = Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
const A_DAY = 24 * 3_600_000;

describe('keys of the Bot Framework', () => {
  let published: readonly object[] | undefined;
  let reads = 0;
  let now = 0;
  let logged: LogEntry[];
  let close: () => void;
  let tokens: ReturnType<typeof channelTokens>;
  const jwk = async (at: 0 | 1, kid: string) => {
    const { publicKey } = (await pairs)[at];
    return { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256', endorsements: ['msteams'] };
  };
  const check = async (at: 0 | 1, kid: string) => {
    const token = await new SignJWT({ serviceurl: 'https://smba.example/' })
      .setProtectedHeader({ alg: 'RS256', kid })
      .setIssuer('https://api.botframework.com')
      .setAudience(CLIENT)
      .setExpirationTime('10m')
      .sign((await pairs)[at].privateKey);
    const checked = await tokens.check(`Bearer ${token}`);
    return typeof checked === 'string' ? checked : [...checked.endorsements];
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve, 200));

  beforeEach(async () => {
    [published, reads, now, logged] = [[await jwk(0, 'old')], 0, 1_000, []];
    const server = createServer((_request, response) => {
      reads += 1;
      response.statusCode = published === undefined ? 503 : 200;
      response.end(JSON.stringify({ keys: published ?? [] }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    close = () => void server.close();
    const openIdMetadataUrl = `http://127.0.0.1:${port}/v1/openidconfiguration`;
    const log = (entry: LogEntry) => void logged.push(entry);
    tokens = channelTokens({ clientId: CLIENT, openIdMetadataUrl, log, now: () => now });
  });
  afterEach(() => close());

  it('[SV1] are read once for many tokens, and tell for which channels they are', async () => {
    const answers = await Promise.all([check(0, 'old'), check(0, 'old'), check(0, 'old')]);
    expect(answers).toEqual([['msteams'], ['msteams'], ['msteams']]);
    expect(reads).toBe(1);
  });

  it('[SV1] are not read again for every token that names one nobody knows', async () => {
    await check(0, 'old');
    for (let turn = 0; turn < 5; turn += 1) expect(await check(0, `made-up-${turn}`)).toBe('forged');
    expect(reads).toBe(1);
  });

  it('[SV1] are read again after a day, while those of yesterday still hold', async () => {
    await check(0, 'old');
    published = [await jwk(1, 'new')];
    now += A_DAY;
    expect(await check(0, 'old')).toEqual(['msteams']);
    await settled();
    expect(reads).toBe(2);
    expect(await check(1, 'new')).toEqual(['msteams']);
    expect(await check(0, 'old')).toBe('forged');
  });

  it('[SV1] hold for five days when there are no others to be had, and are then nobody’s', async () => {
    await check(0, 'old');
    published = undefined;
    now += 2 * A_DAY;
    expect(await check(0, 'old')).toEqual(['msteams']);
    await settled();
    expect(logged).toEqual([{ event: 'channelKeysNotRead', level: 'warn' }]);
    now += 4 * A_DAY;
    expect(await check(0, 'old')).toBe('noKeys');
  });

  it('[SV1] that cannot be read at first make nobody a forger, and are asked for again', async () => {
    published = undefined;
    expect(await check(0, 'old')).toBe('noKeys');
    published = [await jwk(0, 'old')];
    expect(await check(0, 'old')).toEqual(['msteams']);
  });
});
