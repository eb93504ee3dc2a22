/**
 * Asks when the answer is first needed and remembers it, so that whoever needs it meanwhile waits for the same answer.
 * A failure is told to those who wait and is not remembered: the next call asks again.
 */
export function askedOnce<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= ask().catch((failure: unknown) => {
      answer = undefined;
      throw failure;
    });
    return answer;
  };
}
