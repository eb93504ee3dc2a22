import type { Consents } from './consents.ts';
import type { Directory } from './directory.ts';
import type { Issuer } from './issuer.ts';
import type { SigningKeys } from './signingKeys.ts';

/** What the routes of the embedded Entra are made from. */
export type SignInParts = {
  readonly directory: Directory;
  readonly issuer: Issuer;
  readonly keys: SigningKeys;
  readonly consents: Consents;
  readonly now: () => Date;
};
