import type { App } from '@microsoft/teams.apps';
import { isBasket } from '#contracts/basket.ts';
import { fillBasket, openBasket } from './basket.ts';
import type { BotDeps } from './botDeps.ts';
import { askForSettings, keepSettings } from './extensionSettings.ts';
import { openResult } from './openResult.ts';
import { searchSentence } from './replies.ts';
import { searchCriteria } from './searchCriteria.ts';
import { speakerOf, type Speaker } from './speaker.ts';
import { unfurlForAnybody, unfurlLink } from './unfurlLink.ts';

type Answer = (deps: BotDeps, speaker: Speaker, value: unknown) => ReturnType<typeof searchCriteria>;

/** Connects search, basket and links of the message extension. Rules B15–B34 in docs/spec/chat.md. */
export function registerExtension(app: App, deps: BotDeps): void {
  const heard = (answer: Answer) => (context: { readonly activity: { readonly value: unknown } }) => {
    const hearing = speakerOf(context.activity, deps.tenants);
    if (hearing.kind !== 'heard') return searchSentence(hearing.t.chat.reply.notAllowedHere);
    return answer(deps, hearing.speaker, context.activity.value);
  };
  app.on('message.ext.query', heard(searchCriteria));
  app.on('message.ext.select-item', heard(openResult));
  app.on('message.ext.query-link', heard(unfurlLink));
  app.on('message.ext.anon-query-link', ({ activity }) => {
    const { t } = speakerOf(activity, deps.tenants);
    return unfurlForAnybody(deps, t, activity.value);
  });
  app.on('message.ext.query-settings-url', heard(askForSettings));
  app.on('message.ext.setting', async ({ activity }) => {
    const hearing = speakerOf(activity, deps.tenants);
    if (hearing.kind === 'heard') await keepSettings(deps, hearing.speaker, activity.value);
  });
  // The dialogs of other commands are answered by whoever comes after.
  app.on('message.ext.open', async ({ activity, next }) => {
    const hearing = speakerOf(activity, deps.tenants);
    if (hearing.kind === 'heard' && isBasket(activity.value)) return openBasket(deps, hearing.speaker, activity.value);
    await next();
    return undefined;
  });
  app.on('message.ext.submit', async ({ activity, next }) => {
    const hearing = speakerOf(activity, deps.tenants);
    if (hearing.kind === 'heard' && isBasket(activity.value)) return fillBasket(deps, hearing.speaker, activity.value);
    await next();
    return undefined;
  });
}
