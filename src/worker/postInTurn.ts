import { nextTask } from './nextTask.ts';

/** So many criteria, requirements or decisions are copied over in some milliseconds. */
const PIECE = 250;

/** A list in pieces small enough to be sent in one task each; one empty piece of an empty list. */
export function piecesOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length <= PIECE) return [items];
  return Array.from({ length: Math.ceil(items.length / PIECE) }, (_, at) => items.slice(at * PIECE, (at + 1) * PIECE));
}

/** A message, or what makes it when its turn has come. */
export type InTurn<Message extends object> = Message | (() => Message);

/**
 * Posts messages in the order given, each long one in a task of its own: copying thousands of texts at once would hold up
 * the page, and making them as well.
 */
export function postInTurn<Message extends object>(
  post: (message: Message) => void,
  isLong: (message: Message) => boolean,
): (messages: readonly InTurn<Message>[]) => void {
  const waiting: InTurn<Message>[] = [];
  let isBusy = false;
  const drain = async () => {
    isBusy = true;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const message = typeof next === 'function' ? next() : next;
      post(message);
      if (isLong(message)) await nextTask();
    }
    isBusy = false;
  };
  return (messages) => {
    waiting.push(...messages);
    if (!isBusy) void drain();
  };
}
