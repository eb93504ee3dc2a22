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

/** A dictionary that takes longer than this, in milliseconds, is gone without; it comes all the same, for the next time. */
const PATIENCE_MS = 8_000;

/** The files have their content in their names: another build knows other words, or reads them otherwise. */
async function swedish(): Promise<KnownSwedish> {
  const builtIn = { lexicon: undefined, version: self.location.pathname };
  if (swedishWords === undefined) return builtIn;
  try {
    const bytes = await Promise.race([fetched(swedishWords), late()]);
    const lexicon = bytes === undefined ? undefined : fromBytes(bytes);
    return lexicon === undefined ? builtIn : { lexicon, version: `${self.location.pathname} ${swedishWords}` };
  } catch {
    // Offline, or too slow: without it compounds that nobody has listed are one word.
    return builtIn;
  }
}

async function fetched(address: string): Promise<Uint8Array | undefined> {
  const answer = await fetch(address);
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
}

function late(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS));
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
