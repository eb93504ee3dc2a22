import { fromBytes } from '#language/analysis/compactLexicon.ts';
import type { FromWorker, ToWorker } from '#worker/messages.ts';
import type { KnownSwedish } from '#worker/knownSwedish.ts';
import { serveLanguage } from '#worker/serveLanguage.ts';
import { keptIndex } from './keptIndex.ts';
import { swedishWords } from './swedishWords.ts';

/** What runs beside the page, as a file of its own, lives in a worker's world: to the compiler this folder is a page's. */
declare const self: {
  readonly postMessage: (message: FromWorker) => void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  readonly close: () => void;
  /** As the page names it: also what the index is kept under. */
  readonly name: string;
  readonly location: { readonly pathname: string };
};

/** A dictionary that comes later than this, in milliseconds, is gone without: the browser keeps it for the next time. */
const PATIENCE_MS = 20_000;

/** The files have their content in their names: another build knows other words, or reads them otherwise. */
async function swedish(): Promise<KnownSwedish> {
  const builtIn = { lexicon: undefined, version: self.location.pathname };
  if (swedishWords === undefined) return builtIn;
  try {
    const answer = await fetch(swedishWords, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const lexicon = answer.ok ? fromBytes(new Uint8Array(await answer.arrayBuffer())) : undefined;
    return lexicon === undefined ? builtIn : { lexicon, version: `${self.location.pathname} ${swedishWords}` };
  } catch {
    // Offline, or too slow: without it compounds that nobody has listed are one word.
    return builtIn;
  }
}

serveLanguage(
  {
    post: (message) => self.postMessage(message),
    listen: ({ message }) => {
      self.onmessage = ({ data }) => message(data);
    },
    close: () => self.close(),
  },
  { swedish, kept: keptIndex(self.name) },
);
