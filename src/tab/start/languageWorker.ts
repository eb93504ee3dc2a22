import type { FromWorker, ToWorker } from '#worker/messages.ts';
import { serveLanguage } from '#worker/serveLanguage.ts';

/** What runs beside the page, as a file of its own, lives in a worker's world: to the compiler this folder is a page's. */
declare const self: {
  readonly postMessage: (message: FromWorker) => void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  readonly close: () => void;
};

serveLanguage({
  post: (message) => self.postMessage(message),
  listen: ({ message }) => {
    self.onmessage = ({ data }) => message(data);
  },
  close: () => self.close(),
});
