import { parentPort } from 'node:worker_threads';
import { wordLexicon } from '#language/analysis/wordLexicon.ts';
import type { KnownSwedish } from '#worker/knownSwedish.ts';
import type { ToWorker } from '#worker/messages.ts';
import { serveLanguage } from '#worker/serveLanguage.ts';

// A program of its own: the server starts it as a thread, so that no search holds up a request.

async function swedish(): Promise<KnownSwedish> {
  const { default: dictionary } = await import('dictionary-sv');
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { lexicon: wordLexicon(text(dictionary.dic), text(dictionary.aff)), version: 'dictionary-sv' };
}

const port = parentPort;
if (port === null) throw new Error('This is a thread of the server, not a program to start.');
serveLanguage(
  {
    post: (message) => port.postMessage(message),
    listen: ({ message }) => void port.on('message', (said: ToWorker) => message(said)),
    close: () => port.close(),
  },
  { swedish },
);
