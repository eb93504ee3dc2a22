import * as z from 'zod/mini';
import { ask } from '../server/hostServer.ts';

/** Who asks the bot, and where. */
export type Asker = { readonly person: string; readonly conversation: string; readonly locale: string };
export type InvokeActivity = {
  readonly name: 'composeExtension/query' | 'composeExtension/selectItem' | 'adaptiveCard/action';
  readonly value: unknown;
  /** The message whose card was used. */
  readonly replyToId?: string;
};

const answer = z.object({ status: z.number(), body: z.optional(z.unknown()) });

/**
 * Sends the bot an invoke activity in a person's name.
 *
 * @returns the body of its answer; `undefined` if the bot failed, was too slow or cannot be reached, which Teams does
 *   not tell apart either
 */
export async function invokeBot(asker: Asker, activity: InvokeActivity): Promise<unknown> {
  try {
    const said = answer.parse(await ask('/teams/activities', { ...asker, activity: { type: 'invoke', ...activity } }));
    return said.status === 200 ? said.body : undefined;
  } catch {
    return undefined;
  }
}
