import type { AskingPort, FromWorker } from './messages.ts';

/** The asking end of a line to a worker of the browser. */
export function browserPort(worker: Worker): AskingPort {
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
