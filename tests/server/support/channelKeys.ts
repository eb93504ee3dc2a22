import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export const BOT_FRAMEWORK = 'https://api.botframework.com';

export type ChannelClaims = {
  readonly issuer?: string;
  readonly audience: string;
  readonly serviceUrl: string;
  /** Seconds from now. */
  readonly expiresIn?: number;
  readonly key?: 'channel' | 'forged';
};

export type ChannelKeys = {
  readonly openIdMetadataUrl: string;
  readonly token: (claims: ChannelClaims) => Promise<string>;
  readonly close: () => Promise<void>;
};

/** Made once: a pair takes a third of a second. */
const keyPairs = Promise.all([
  generateKeyPair('RS256', { extractable: true }),
  generateKeyPair('RS256', { extractable: true }),
]).then(([channel, forged]) => ({ channel, forged }));

/**
 * Signs activities as the Bot Framework does, and serves the public key where the bot looks for it. The key of the
 * Bot Framework is the only thing that is not real.
 */
export async function openChannelKeys(): Promise<ChannelKeys> {
  const { channel, forged } = await keyPairs;
  const jwk = {
    ...(await exportJWK(channel.publicKey)),
    kid: 'channel',
    use: 'sig',
    alg: 'RS256',
    endorsements: ['msteams'],
  };
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    openIdMetadataUrl: `http://127.0.0.1:${port}/.well-known/openidconfiguration`,
    token: ({ issuer = BOT_FRAMEWORK, audience, serviceUrl, expiresIn = 600, key = 'channel' }) =>
      new SignJWT({ serviceurl: serviceUrl })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'channel' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(Math.floor(Date.now() / 1000) - 1000)
        .setExpirationTime(Math.floor(Date.now() / 1000) + expiresIn)
        .sign(key === 'channel' ? channel.privateKey : forged.privateKey),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
