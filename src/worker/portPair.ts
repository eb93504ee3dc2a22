import type { AnsweringPort, AskingPort } from './messages.ts';
import { nextTask } from './nextTask.ts';
import type { PortListener } from './workPort.ts';

/** Both ends of a line within one process. Messages are copied, as a worker's are, and arrive in a later task. */
export function portPair(): { readonly asking: AskingPort; readonly answering: AnsweringPort } {
  let isOpen = true;
  const wayTo = <Message>() => {
    const under: Message[] = [];
    let listener: PortListener<Message> | undefined;
    let isBusy = false;
    const arrive = (message: Message) => {
      if (isOpen) listener?.message(message);
    };
    const deliver = async () => {
      isBusy = true;
      while (isOpen && listener !== undefined && under.length > 0) {
        await nextTask();
        for (const message of under.splice(0)) arrive(message);
      }
      isBusy = false;
    };
    return {
      post: (message: Message) => {
        if (!isOpen) return;
        under.push(structuredClone(message));
        if (!isBusy) void deliver();
      },
      listen: (by: PortListener<Message>) => {
        listener = by;
        if (!isBusy) void deliver();
      },
    };
  };
  const close = () => {
    isOpen = false;
  };
  const [there, back] = [wayTo<Parameters<AskingPort['post']>[0]>(), wayTo<Parameters<AnsweringPort['post']>[0]>()];
  return {
    asking: { post: there.post, listen: back.listen, close },
    answering: { post: back.post, listen: there.listen, close },
  };
}
