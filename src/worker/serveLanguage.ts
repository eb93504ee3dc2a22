import { Alignment } from './alignment.ts';
import { LANE_OF, stepsTo, type Sources } from './answering.ts';
import { CriteriaLibrary } from './criteriaLibrary.ts';
import type { KeptIndex } from './keptIndex.ts';
import { BUILT_IN_SWEDISH, type KnownSwedish } from './knownSwedish.ts';
import type { AnsweringPort, Given, Question, ToWorker } from './messages.ts';
import { knownQuantities } from './knownQuantities.ts';
import { preparing } from './preparing.ts';
import { reporter } from './reporter.ts';
import { openWorkLoop, type WorkLoop } from './workLoop.ts';

export type LanguageServing = {
  /** Fetches what there is to know of Swedish. Where it fails, what is built in is all. */
  readonly swedish?: () => Promise<KnownSwedish>;
  /** Where the index is kept from one time to the next. */
  readonly kept?: KeptIndex;
};

type Parts = Sources & {
  readonly port: AnsweringPort;
  readonly loop: WorkLoop;
  /** Lists of questions that are on their way. */
  readonly given: Map<number, Given[]>;
  /** Drops what is being worked on. */
  readonly dropping: Map<number, () => void>;
};

/** Answers what is asked over a port for as long as there is one. */
export function serveLanguage(port: AnsweringPort, serving: LanguageServing = {}): void {
  const library = new CriteriaLibrary();
  const quantities = knownQuantities();
  const alignment = new Alignment(library, quantities);
  const loop = openWorkLoop(beginWith(library, serving), now);
  const parts: Parts = { port, library, alignment, quantities, loop, given: new Map(), dropping: new Map() };
  const prepare = preparing(library, loop, serving.kept);
  const changed = () => {
    alignment.forget();
    prepare();
  };
  const take = (message: ToWorker) => {
    switch (message.kind) {
      case 'put':
        library.put(message.criteria);
        changed();
        break;
      case 'remove':
        library.remove(message.ids);
        changed();
        break;
      case 'learnWords':
        if (!library.learnWords(message.entries)) break;
        alignment.forgetWords();
        prepare();
        break;
      case 'learnDecisions':
        alignment.learnDecisions(message.aliases, message.isFirst);
        break;
      case 'given':
        parts.given.set(message.number, [...(parts.given.get(message.number) ?? []), message.given]);
        break;
      case 'ask':
        ask(parts, message.number, message.question);
        break;
      case 'cancel':
        parts.dropping.get(message.number)?.();
        parts.dropping.delete(message.number);
        break;
      case 'call':
        port.post({ kind: 'here' });
        break;
      default:
        message satisfies never;
        port.post({ kind: 'notUnderstood' });
    }
  };
  port.listen({ message: take, gone: () => port.close() });
}

function now(): number {
  return performance.now();
}

/** What cannot be fetched or read costs time or some compounds, and nothing else. */
async function beginWith(library: CriteriaLibrary, { swedish, kept }: LanguageServing): Promise<void> {
  const [known, record] = await Promise.all([
    swedish?.().catch(() => BUILT_IN_SWEDISH),
    kept?.read().catch(() => undefined),
  ]);
  library.begin(known ?? BUILT_IN_SWEDISH, record);
}

function ask({ port, given, dropping, loop, ...sources }: Parts, number: number, question: Question): void {
  const about = given.get(number) ?? [];
  given.delete(number);
  const drop = loop.add({
    lane: LANE_OF[question.kind],
    steps: stepsTo({ question, about, give: (answer) => port.post({ kind: 'answer', number, answer }) }, sources),
    onProgress: reporter(now, (progress) => port.post({ kind: 'progress', number, progress })),
    onEnd: (failure) => {
      dropping.delete(number);
      if (failure === undefined) port.post({ kind: 'answered', number });
      else port.post({ kind: 'failed', number, reason: failure instanceof Error ? failure.message : 'unknown' });
    },
  });
  dropping.set(number, drop);
}
