/**
 * Settles in a task of its own, so that messages, clicks and frames are taken in between. A timer would wait four
 * milliseconds in a browser once it is called often.
 */
export function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      // An open port would keep a process alive.
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
