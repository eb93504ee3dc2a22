import * as z from 'zod/mini';
import { TOPICS, type Topic } from '#domain/conversation.ts';

/** Page of the message extension's settings, and what its address says. */
export const SETTINGS_PAGE = '/settings';
export const SETTINGS_MUTED = 'muted';
export const SETTINGS_REACHED = 'reached';
export const SETTINGS_LANGUAGE = 'language';

const sent = z.object({ state: z.string().check(z.maxLength(500)) });
const chosen = z.object({ muted: z.array(z.string()).check(z.maxLength(2 * TOPICS.length)) });

/** @returns topics in the order of TOPICS, whatever else is named */
export function topicsAmong(names: readonly string[]): readonly Topic[] {
  return TOPICS.filter((topic) => names.includes(topic));
}

/**
 * What the settings page handed to Teams, and Teams to the bot in the value of `composeExtension/setting`.
 *
 * @returns what is muted; undefined for what no page of ours hands on
 */
export function mutedIn(value: unknown): readonly Topic[] | undefined {
  const state = sent.safeParse(value).data?.state;
  if (state === undefined) return undefined;
  try {
    const choice = chosen.safeParse(JSON.parse(state));
    return choice.success ? topicsAmong(choice.data.muted) : undefined;
  } catch {
    // No JSON: the state of something else, such as a sign-in.
    return undefined;
  }
}
