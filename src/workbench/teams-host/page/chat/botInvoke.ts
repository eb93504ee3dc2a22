import * as z from 'zod/mini';
import { ask } from '../server/hostServer.ts';
import { signInWishOf, ssoTokenOf } from './signIn.ts';

/** Who asks the bot, and where. */
export type Asker = { readonly person: string; readonly conversation: string; readonly locale: string };
export type InvokeActivity = {
  readonly name:
    | 'composeExtension/query'
    | 'composeExtension/selectItem'
    | 'composeExtension/queryLink'
    | 'composeExtension/fetchTask'
    | 'composeExtension/submitAction'
    | 'composeExtension/querySettingUrl'
    | 'composeExtension/setting'
    | 'adaptiveCard/action'
    | 'signin/tokenExchange'
    | 'signin/verifyState';
  readonly value: unknown;
  /** The message whose card was used. */
  readonly replyToId?: string;
};

const answer = z.object({ status: z.number(), body: z.optional(z.unknown()) });

/**
 * Sends the bot an invoke activity in a person's name. When the bot wants a sign-in that Teams can do by itself, the same
 * activity is sent again with the person's token.
 *
 * @returns the body of its answer; `undefined` if the bot failed, was too slow or cannot be reached, which Teams does
 *   not tell apart either
 */
export async function invokeBot(asker: Asker, activity: InvokeActivity): Promise<unknown> {
  const body = await once(asker, activity);
  const authentication = signInWishOf(body)?.authentication;
  if (authentication === undefined) return body;
  const token = await ssoTokenOf(asker.person).catch(() => undefined);
  if (token === undefined) return body;
  return once(asker, {
    ...activity,
    value: withPart(activity.value, { authentication: { ...authentication, token } }),
  });
}

/** The same value with what the person's sign-in came to. */
export function withPart(value: unknown, part: object): unknown {
  return typeof value === 'object' ? { ...value, ...part } : value;
}

/** @returns the status that the bot answered with, 0 when it did not */
export async function invokeStatus(asker: Asker, activity: InvokeActivity): Promise<number> {
  return (await sent(asker, activity))?.status ?? 0;
}

async function once(asker: Asker, activity: InvokeActivity): Promise<unknown> {
  const said = await sent(asker, activity);
  return said?.status === 200 ? said.body : undefined;
}

async function sent(asker: Asker, activity: InvokeActivity): Promise<z.infer<typeof answer> | undefined> {
  try {
    return answer.parse(await ask('/teams/activities', { ...asker, activity: { type: 'invoke', ...activity } }));
  } catch {
    return undefined;
  }
}
