/** What a reader of a stream got so far, as text; settles when nothing more has come for a turn. */
export function reading(response: Response) {
  const reader = (response.body ?? new ReadableStream<Uint8Array>()).getReader();
  const decoder = new TextDecoder();
  let text = '';
  let end: 'open' | 'ended' | 'cut' = 'open';
  void (async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return 'ended' as const;
      text += decoder.decode(value, { stream: true });
    }
  })().then(
    (how) => (end = how),
    () => (end = 'cut'),
  );
  return {
    text: () => text,
    end: () => end,
    leave: () => reader.cancel(),
    /** Ids of the events with this name, in the order they came. */
    ids: (name: string) =>
      text
        .split('\n\n')
        .filter((event) => event.includes(`event: ${name}\n`))
        .map((event) => /^id: (.*)$/m.exec(event)?.[1] ?? ''),
  };
}
