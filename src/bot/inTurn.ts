const lastOf = new Map<string, Promise<unknown>>();

/** Does one piece of work after the other for the same key; other keys do not wait. */
export async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = lastOf.get(key) ?? Promise.resolve();
  // What became of the one before is that one's caller's business.
  const mine = before.then(work, work);
  lastOf.set(key, mine);
  try {
    return await mine;
  } finally {
    if (lastOf.get(key) === mine) lastOf.delete(key);
  }
}
