import { TOPICS, type Topic } from '#domain/conversation.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';

/** The page, with a box for each topic that is on. @param muted undefined where Samsyn does not reach the person */
export function settingsPage(
  { language, chatSettings: t }: ChatCatalogue,
  muted: readonly Topic[] | undefined,
): string {
  const box = (topic: Topic) => {
    const isOn = muted?.includes(topic) === true ? '' : ' checked';
    const { name, about } = t.topics[topic];
    return [
      `<li><input type="checkbox" id="${topic}" name="${topic}" aria-describedby="${topic}-about"${isOn}>`,
      `<div><label for="${topic}">${escaped(name)}</label>`,
      `<p id="${topic}-about">${escaped(about)}</p></div></li>`,
    ].join('');
  };
  const form = [
    `<p>${escaped(t.intro)}</p><form id="settings"><ul>${TOPICS.map(box).join('')}</ul>`,
    `<button type="submit">${escaped(t.save)}</button></form>`,
    `<p id="saved" role="status" data-text="${escaped(t.saved)}"></p>`,
  ].join('\n');
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="color-scheme" content="light dark"><title>${escaped(t.title)}</title>`,
    '<link rel="stylesheet" href="/settings/page.css">',
    '<script src="/auth/teams.js" defer></script><script src="/settings/page.js" defer></script></head><body><main>',
    `<h1>${escaped(t.title)}</h1>`,
    muted === undefined ? `<p>${escaped(t.notReached)}</p>` : form,
    '</main></body></html>',
  ].join('\n');
}

/** Hands what was chosen to Teams, which closes the page and tells the bot. */
export const SETTINGS_SCRIPT = `'use strict';
const { app, authentication } = microsoftTeams;
const initialized = app.initialize();
initialized.catch(() => undefined);
const form = document.getElementById('settings');
const saved = document.getElementById('saved');
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const off = [...form.querySelectorAll('input')].filter(({ checked }) => !checked);
  const muted = off.map(({ name }) => name);
  initialized.then(() => {
    authentication.notifySuccess(JSON.stringify({ muted }));
    saved.textContent = saved.dataset.text;
  }).catch(() => undefined);
});
`;

/** As Teams' own dialogs look, in its colours and in the system's where those are forced. */
export const SETTINGS_STYLE = `body { margin: 0; font: 14px/20px 'Segoe UI', system-ui, sans-serif; }
main { max-width: 32rem; padding: 24px; }
h1 { margin: 0 0 8px; font-size: 20px; line-height: 28px; }
ul { margin: 16px 0 24px; padding: 0; list-style: none; }
li { display: grid; grid-template-columns: 24px 1fr; column-gap: 8px; padding: 8px 0; }
li p { margin: 0; }
label { display: block; font-weight: 600; }
input { width: 20px; height: 20px; margin: 0; accent-color: #5b5fc7; }
button { min-height: 44px; padding: 8px 24px; font: inherit; font-weight: 600; cursor: pointer; }
button { border: 1px solid transparent; border-radius: 4px; color: #fff; background: #5b5fc7; }
button:focus-visible, input:focus-visible { outline: 2px solid; outline-offset: 2px; }
`;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
