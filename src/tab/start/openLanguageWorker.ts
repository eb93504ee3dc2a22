import { browserPort } from '#worker/browserPort.ts';
import type { AskingPort } from '#worker/messages.ts';

/** Starts the worker that has to do with language beside the page. @param name one per person and site */
export function openLanguageWorker(name: string): AskingPort {
  return browserPort(new Worker(new URL('./languageWorker.ts', import.meta.url), { type: 'module', name }));
}
