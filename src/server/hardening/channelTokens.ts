import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Log } from '../log.ts';

/** Who signs for Teams (Bot Connector authentication, *Connector to Bot*). */
const BOT_FRAMEWORK = 'https://api.botframework.com';
/** As the Teams library allows, and the Bot Framework's own documents. */
const CLOCK_TOLERANCE_SECONDS = 300;
/** The Bot Framework asks to look for new keys daily, and to trust none that is older than five days. */
const REFRESHED_AFTER_MS = 24 * 3_600_000;
const TRUSTED_FOR_MS = 5 * REFRESHED_AFTER_MS;
/** A key that nobody knows leads to a new look at most this often, however many such tokens come. */
const COOL_DOWN_MS = 60_000;

/** What a token proves, once its signature, issuer, audience and times hold. */
export type ChannelToken = {
  /** The address that the activity has to name. */
  readonly serviceUrl: string;
  /** Channels for which the key may sign, e.g. `msteams`. */
  readonly endorsements: ReadonlySet<string>;
};
export type ChannelTokens = {
  /** @returns `forged` for whatever does not hold, `noKeys` when nobody can tell now */
  readonly check: (authorization: string | undefined) => Promise<ChannelToken | 'forged' | 'noKeys'>;
};

export type ChannelTokenParts = {
  readonly clientId: string;
  /** Ends in `/openidconfiguration`; the keys are at `/keys` beside it, where the Teams library looks too. */
  readonly openIdMetadataUrl: string;
  readonly log: Log;
  readonly now?: () => number;
};

/** What the Bot Framework adds to a JSON Web Key. */
const endorsed = z.object({ endorsements: z.array(z.string()) });

/** Checks who sent an activity before anything else reads it; the Teams library checks it once more after that. */
export function channelTokens({ clientId, openIdMetadataUrl, log, now = Date.now }: ChannelTokenParts): ChannelTokens {
  const keys = createRemoteJWKSet(new URL(openIdMetadataUrl.replace(/\/openidconfiguration$/, '/keys')), {
    cacheMaxAge: Number.POSITIVE_INFINITY,
    cooldownDuration: COOL_DOWN_MS,
  });
  let readAt = Number.NEGATIVE_INFINITY;
  let triedAt = Number.NEGATIVE_INFINITY;
  const reload = async () => {
    triedAt = now();
    await keys.reload();
    readAt = now();
  };
  const upToDate = async () => {
    const age = now() - readAt;
    if (age > TRUSTED_FOR_MS) return reload();
    if (age < REFRESHED_AFTER_MS || now() - triedAt < COOL_DOWN_MS) return;
    // The keys of yesterday hold until there are others.
    void reload().catch(() => log({ event: 'channelKeysNotRead', level: 'warn' }));
  };
  // A token that names no key would be tried with whichever there is.
  const keyFor: JWTVerifyGetKey = (header, token) => {
    if (typeof header.kid !== 'string') throw new errors.JWKSNoMatchingKey();
    return keys(header, token);
  };

  return {
    check: async (authorization = '') => {
      const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1];
      if (token === undefined) return 'forged';
      try {
        await upToDate();
        const before = keys.jwks()?.keys ?? [];
        const { payload, protectedHeader } = await jwtVerify(token, keyFor, {
          algorithms: ['RS256'],
          issuer: BOT_FRAMEWORK,
          audience: clientId,
          clockTolerance: CLOCK_TOLERANCE_SECONDS,
          requiredClaims: ['exp', 'serviceurl'],
        });
        // Others may have come meanwhile; what the token was checked with is among either.
        const known = [...(keys.jwks()?.keys ?? []), ...before];
        const key = known.find(({ kid }) => kid === protectedHeader.kid);
        return proven(payload, endorsed.safeParse(key).data?.endorsements ?? []);
      } catch (failure) {
        if (isAboutTheToken(failure)) return 'forged';
        log({ event: 'channelKeysNotRead', level: 'error' });
        return 'noKeys';
      }
    },
  };
}

function proven({ serviceurl, aud }: JWTPayload, endorsements: readonly string[]): ChannelToken | 'forged' {
  // For this bot and for nobody beside it.
  if (typeof serviceurl !== 'string' || typeof aud !== 'string') return 'forged';
  return { serviceUrl: serviceurl, endorsements: new Set(endorsements) };
}

/** `JWKSTimeout` and errors of no kind of their own come from fetching the keys. */
function isAboutTheToken(failure: unknown): boolean {
  if (!(failure instanceof errors.JOSEError)) return false;
  return (
    failure.code !== 'ERR_JOSE_GENERIC' && failure.code !== 'ERR_JWKS_TIMEOUT' && failure.code !== 'ERR_JWKS_INVALID'
  );
}

/** As the Teams library compares: case and a slash at the end tell nothing apart. */
export function isSameAddress(one: string, other: string): boolean {
  const plain = (url: string) => url.replace(/\/$/, '').toLowerCase();
  return plain(one) === plain(other);
}
