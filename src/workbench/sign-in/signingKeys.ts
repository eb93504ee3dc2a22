import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { z } from 'zod';

/** One RS256 key pair; `publicJwk` is what the world may see. */
export type SigningKey = { readonly kid: string; readonly privateKey: CryptoKey; readonly publicJwk: JWK };

/** Entra and the Bot Framework sign with keys of their own, so that a token of one never passes for the other's. */
export type SigningKeys = {
  readonly entra: SigningKey;
  readonly botFramework: SigningKey;
  /** What the app proves itself with when it asks for a token of its own. */
  readonly clientSecret: string;
};

const rsaPrivate = z.object({
  kty: z.literal('RSA'),
  n: z.string(),
  e: z.string(),
  d: z.string(),
  p: z.string(),
  q: z.string(),
  dp: z.string(),
  dq: z.string(),
  qi: z.string(),
});
const stored = z.object({ entra: rsaPrivate, botFramework: rsaPrivate, clientSecret: z.string().min(20) });
type Stored = z.infer<typeof stored>;

/**
 * Reads the keys, or makes them at the first start, so that tokens outlive a restart.
 *
 * @param file path of the JSON file; readable by its owner only
 * @throws when the file is there but is not a key file
 */
export async function openSigningKeys(file: string): Promise<SigningKeys> {
  const kept = existsSync(file) ? stored.parse(JSON.parse(readFileSync(file, 'utf8'))) : await makeKeys(file);
  return {
    entra: await signingKey(kept.entra),
    botFramework: await signingKey(kept.botFramework),
    clientSecret: kept.clientSecret,
  };
}

async function makeKeys(file: string): Promise<Stored> {
  const made = {
    entra: await newKey(),
    botFramework: await newKey(),
    clientSecret: randomBytes(32).toString('base64url'),
  };
  // A half-written key file would lock everybody out at the next start.
  writeFileSync(`${file}.new`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return made;
}

async function newKey(): Promise<z.infer<typeof rsaPrivate>> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return rsaPrivate.parse(await exportJWK(privateKey));
}

async function signingKey(jwk: z.infer<typeof rsaPrivate>): Promise<SigningKey> {
  const publicPart: JWK = { kty: jwk.kty, n: jwk.n, e: jwk.e };
  const kid = await calculateJwkThumbprint(publicPart);
  const privateKey = await importJWK(jwk, 'RS256');
  if (privateKey instanceof Uint8Array) throw new Error('The signing key is not a key pair.');
  return { kid, privateKey, publicJwk: { ...publicPart, kid, use: 'sig', alg: 'RS256' } };
}
