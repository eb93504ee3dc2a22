import type { Asked } from './languageWork.ts';
import type { Answer, AskingPort, Given, Question, ToWorker } from './messages.ts';
import { postInTurn, type InTurn } from './postInTurn.ts';
import { openWaitingList } from './waitingList.ts';
import { WorkFailure } from './workFailure.ts';

/** A worker that runs, as whoever asks sees it. */
export type Line = {
  readonly say: (messages: readonly InTurn<ToWorker>[]) => void;
  /**
   * @param given what the question is about, in pieces
   * @returns the pieces of the answer in their order
   * @throws WorkFailure, or the reason of the signal
   */
  readonly ask: (question: Question, given: readonly Given[], asked: Asked) => Promise<readonly Answer[]>;
  /** Ends the worker; what waits for it fails. */
  readonly close: () => void;
};

/** Milliseconds between two looks at whether a worker that somebody waits for still says anything. */
const LOOK_MS = 10_000;
/** It works in steps of milliseconds: one that is silent for so many looks, though called, will not speak again. */
const SILENT_LOOKS = 3;

/** @param onGone called once, when the worker is gone for whatever reason */
export function openLine(port: AskingPort, onGone: () => void): Line {
  const waiting = openWaitingList();
  let asked = 0;
  let isOpen = true;

  const end = (failure: Error) => {
    if (!isOpen) return;
    isOpen = false;
    watch.stop();
    port.close();
    onGone();
    waiting.failAll(failure);
  };
  const say = postInTurn((message: ToWorker) => {
    if (!isOpen) return;
    try {
      port.post(message);
    } catch (cause) {
      end(new WorkFailure('The language worker could not be told something.', { cause }));
    }
  }, isLong);
  const watch = watchSilence({
    call: () => say([{ kind: 'call' }]),
    given: () => end(new WorkFailure('The language worker no longer answers.')),
  });
  port.listen({
    message: (message) => {
      watch.heard();
      if (!waiting.hear(message)) end(new WorkFailure('The language worker said what nobody understands.'));
      if (waiting.isEmpty()) watch.stop();
    },
    gone: (cause) => end(new WorkFailure('The language worker has ended.', { cause })),
  });
  return {
    say,
    ask: (question, given, how) => {
      const number = (asked += 1);
      const answer = waiting.wait(number, how, () => {
        if (waiting.isEmpty()) watch.stop();
        say([{ kind: 'cancel', number }]);
      });
      watch.start();
      say([
        ...given.map((piece) => ({ kind: 'given', number, given: piece }) as const),
        { kind: 'ask', number, question },
      ]);
      return answer;
    },
    close: () => end(new WorkFailure('The language worker has been closed.')),
  };
}

function isLong({ kind }: ToWorker): boolean {
  return kind === 'put' || kind === 'given' || kind === 'learnDecisions';
}

type Silence = {
  /** Asks for a sign of life. */
  readonly call: () => void;
  /** There was none for too long. */
  readonly given: () => void;
};

function watchSilence({ call, given }: Silence) {
  let silentLooks = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const look = () => {
    silentLooks += 1;
    if (silentLooks > SILENT_LOOKS) given();
    else call();
  };
  return {
    start: () => {
      if (timer !== undefined) return;
      silentLooks = 0;
      timer = setInterval(look, LOOK_MS);
    },
    stop: () => {
      clearInterval(timer);
      timer = undefined;
    },
    heard: () => {
      silentLooks = 0;
    },
  };
}
