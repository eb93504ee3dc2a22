import type { AskingPort, FromWorker } from '#worker/messages.ts';

/** Starts the worker that has to do with language beside the page. @param name one per person and site */
export function openLanguageWorker(name: string): AskingPort {
  const worker = new Worker(new URL('./languageWorker.ts', import.meta.url), { type: 'module', name });
  return {
    post: (message) => worker.postMessage(message),
    listen: ({ message, gone }) => {
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => message(data);
      worker.onmessageerror = gone;
      worker.onerror = gone;
    },
    close: () => worker.terminate(),
  };
}
