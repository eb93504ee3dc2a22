import type { Hono } from 'hono';
import { openConsents, type Consents } from './consents.ts';
import { readDirectory, type Directory } from './directory.ts';
import { createIssuer, type Issuer } from './issuer.ts';
import { signInRoutes } from './signInRoutes.ts';
import { openSigningKeys } from './signingKeys.ts';

export type SignIn = {
  readonly directory: Directory;
  readonly issuer: Issuer;
  readonly consents: Consents;
  /** To be mounted at `/sign-in`. */
  readonly routes: Hono;
  /** Secret of the app registration, made at the first start. */
  readonly clientSecret: string;
};

export type SignInOptions = {
  /** Path of the JSON file that keeps the signing keys between starts. */
  readonly keyFile: string;
  /** Address of the workbench; asked when needed, since the port is known late. */
  readonly origin: () => string;
  readonly now?: () => Date;
};

/** Opens the embedded Entra: the directory, its tokens and its HTTP routes. */
export async function openSignIn({ keyFile, origin, now = () => new Date() }: SignInOptions): Promise<SignIn> {
  const directory = readDirectory();
  const keys = await openSigningKeys(keyFile);
  const issuer = createIssuer(directory, keys, now);
  const consents = openConsents(directory);
  return {
    directory,
    issuer,
    consents,
    routes: signInRoutes({ directory, issuer, keys, consents, now }, origin),
    clientSecret: keys.clientSecret,
  };
}
