import { z } from 'zod';
import type { ChatIdentity } from '#bot/botDeps.ts';
import { CONNECTOR_SCOPE, TokenFailure, type AppTokens, type UserTokens } from './tokens.ts';

export type BotService = {
  /** `https://token.botframework.com`, or what stands in for it. */
  readonly origin: string;
  /** Name of the bot's OAuth connection. */
  readonly connection: string;
  readonly clientId: string;
};

const heldToken = z.object({ token: z.string().min(1) });

/**
 * Tokens of the people who chat, kept by the Bot Framework's user token service; the same two calls that
 * `UserTokenClient.get` and `BotSignInClient.getUrl` of `@microsoft/teams.api` make.
 */
export function botServiceTokens(service: BotService, app: AppTokens, send: typeof fetch = fetch): UserTokens {
  const get = async (path: string, query: Record<string, string>) => {
    const authorization = `Bearer ${await app.tokenFor(CONNECTOR_SCOPE)}`;
    const url = `${service.origin}/api/${path}?${new URLSearchParams(query).toString()}`;
    return send(url, { headers: { authorization } }).catch((cause: unknown) => {
      throw new TokenFailure('The token service could not be reached.', 0, cause);
    });
  };

  return {
    tokenFor: async ({ channelUserId }, signInCode) => {
      const code = signInCode === undefined ? {} : { code: signInCode };
      const query = { userId: channelUserId, connectionName: service.connection, channelId: 'msteams', ...code };
      const response = await get('usertoken/GetToken', query);
      if (response.status === 404) return undefined;
      if (!response.ok) throw new TokenFailure('The token service refused.', response.status);
      const parsed = heldToken.safeParse(await response.json().catch(() => undefined));
      if (!parsed.success) throw new TokenFailure('The token service answered no token.', response.status);
      return parsed.data.token;
    },
    signInLinkFor: async (person) => {
      const response = await get('botsignin/GetSignInUrl', { state: stateFor(service, person) });
      const link = await response.text();
      if (!response.ok || !URL.canParse(link)) throw new TokenFailure('No sign-in page was given.', response.status);
      return link;
    },
  };
}

/** Tells the sign-in page for whom, to which bot and on which connection the token is to be kept. */
function stateFor(service: BotService, person: ChatIdentity): string {
  const state = {
    ConnectionName: service.connection,
    Conversation: { channelId: 'msteams', user: { id: person.channelUserId, aadObjectId: person.aadObjectId } },
    MsAppId: service.clientId,
  };
  return Buffer.from(JSON.stringify(state)).toString('base64');
}
