import { Worker } from 'node:worker_threads';
import type { AskingPort, FromWorker } from '#worker/messages.ts';
import { openLanguageWork, type LanguageSource } from '#worker/openLanguageWork.ts';

/** Language work in a thread of its own. @param program `languageThread.js` as it was built */
export function openLanguageThread(program: URL): LanguageSource {
  return openLanguageWork(() => threadPort(program));
}

function threadPort(program: URL): AskingPort {
  const worker = new Worker(program);
  return {
    post: (message) => worker.postMessage(message),
    listen: ({ message, gone }) => {
      worker
        .on('message', (said: FromWorker) => message(said))
        .on('messageerror', gone)
        .on('error', gone)
        .on('exit', gone);
    },
    close: () => void worker.terminate(),
  };
}
