import type { Asked } from './languageWork.ts';
import type { Answer, FromWorker } from './messages.ts';
import { WorkFailure } from './workFailure.ts';

/** Who waits for an answer, by the number of the question. */
export type WaitingList = {
  readonly isEmpty: () => boolean;
  /** @returns the pieces of the answer in their order. @throws WorkFailure, or the reason of the signal */
  readonly wait: (number: number, asked: Asked, calledOff: () => void) => Promise<readonly Answer[]>;
  /** @returns whether the message is one that there is */
  readonly hear: (message: FromWorker) => boolean;
  readonly failAll: (failure: Error) => void;
};

type Waiting = {
  readonly answers: Answer[];
  readonly settle: (failure?: Error) => void;
  readonly onProgress: Asked['onProgress'];
};

export function openWaitingList(): WaitingList {
  const waiting = new Map<number, Waiting>();
  return {
    isEmpty: () => waiting.size === 0,
    wait: (number, { signal, onProgress }, calledOff) =>
      new Promise((resolve, reject) => {
        const answers: Answer[] = [];
        const cancel = () => {
          settle(reasonOf(signal));
          calledOff();
        };
        const settle = (failure?: Error) => {
          waiting.delete(number);
          signal?.removeEventListener('abort', cancel);
          if (failure === undefined) resolve(answers);
          else reject(failure);
        };
        signal?.addEventListener('abort', cancel);
        waiting.set(number, { answers, settle, onProgress });
      }),
    // Who has called off is no longer there to be answered.
    hear: (message) => {
      switch (message.kind) {
        case 'answer':
          waiting.get(message.number)?.answers.push(message.answer);
          return true;
        case 'answered':
          waiting.get(message.number)?.settle();
          return true;
        case 'failed':
          waiting.get(message.number)?.settle(new WorkFailure(message.reason));
          return true;
        case 'progress':
          waiting.get(message.number)?.onProgress?.(message.progress);
          return true;
        case 'here':
          return true;
        case 'notUnderstood':
          return false;
        default:
          // The compiler knows that there is no other message; a worker of another version may not.
          message satisfies never;
          return false;
      }
    },
    failAll: (failure) => {
      for (const { settle } of [...waiting.values()]) settle(failure);
    },
  };
}

/** What the caller gave as reason; the runtime's own is an Error too, but only of the DOM's kind. */
function reasonOf(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason;
  return reason instanceof Error ? reason : new DOMException('The question was called off.', 'AbortError');
}
