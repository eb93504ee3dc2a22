import { CONSENTED } from '#contracts/signIn.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';

/** The page that Entra leads back to: says how it went, tells Teams, and Teams closes the window. */
export function endPage(language: string, texts: ChatCatalogue['chatSignIn']['page']): string {
  const outcome = (id: string, text: string) => `<p id="${id}" role="status" hidden>${escaped(text)}</p>`;
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="color-scheme" content="light dark"><title>${escaped(texts.title)}</title>`,
    '<script src="/auth/teams.js" defer></script><script src="/auth/end.js" defer></script></head><body><main>',
    `<h1>${escaped(texts.title)}</h1><p id="working">${escaped(texts.working)}</p>`,
    outcome('done', texts.done),
    outcome('notDone', texts.notDone),
    outcome('needsConsent', texts.needsConsent),
    '</main></body></html>',
  ].join('\n');
}

/** Reads what Entra says behind the `#`; an administrator has to act where the code is 90094 or 90095. */
export const END_SCRIPT = `'use strict';
const answer = new URLSearchParams(location.hash.slice(1));
history.replaceState(null, '', location.pathname);
const problem = answer.get('error') ?? (answer.has('code') ? undefined : 'no_answer');
const needsConsent = /AADSTS9009[45]/.test(answer.get('error_description') ?? '');
const shown = problem === undefined ? 'done' : needsConsent ? 'needsConsent' : 'notDone';
document.getElementById('working').hidden = true;
document.getElementById(shown).hidden = false;
const { app, authentication } = microsoftTeams;
app.initialize().then(() => {
  if (problem === undefined) authentication.notifySuccess('${CONSENTED}');
  else if (!needsConsent) authentication.notifyFailure(problem);
}).catch(() => undefined);
`;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
