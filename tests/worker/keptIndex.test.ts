import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptIndex } from '#tab/start/keptIndex.ts';
import type { KeptIndex, KeptRecord } from '#worker/keptIndex.ts';
import type { LanguageSource } from '#worker/openLanguageWork.ts';
import { languageHere } from '../fakes/languageHere.ts';
import { aLibraryCriterion, manyCriteria } from './aLibrary.ts';

/** Keeps in memory, and counts. */
function aShelf(first?: KeptRecord): { readonly kept: KeptIndex; readonly writes: KeptRecord[] } {
  const writes: KeptRecord[] = [];
  return {
    writes,
    kept: {
      read: () => Promise.resolve(writes.at(-1) ?? first),
      write: (record) => {
        writes.push(structuredClone(record));
        return Promise.resolve();
      },
    },
  };
}

describe('an index that is kept', () => {
  const opened: LanguageSource[] = [];
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => {
    for (const work of opened.splice(0)) work.close();
    vi.useRealTimers();
  });

  const LIBRARY = manyCriteria(30);
  /** How many criteria were read for the first search, and what it found. */
  const firstSearch = async (kept: KeptIndex, library = LIBRARY, text = 'nummer7') => {
    const work = languageHere({ kept });
    opened.push(work);
    work.start();
    work.put(library);
    let read = 0;
    const { ids } = await work.search(text, { onProgress: ({ of }) => (read = Math.max(read, of)) });
    return { work, read, ids };
  };
  /** Until what is waiting to be kept has been kept. */
  const silence = async (work: LanguageSource) => {
    await vi.advanceTimersByTimeAsync(6_000);
    await work.search('nothing');
    await new Promise((resolve) => setImmediate(resolve));
  };
  const keptOnce = async () => {
    const shelf = aShelf();
    const { work } = await firstSearch(shelf.kept);
    await silence(work);
    const [record] = shelf.writes;
    if (record === undefined) throw new Error('Nothing was kept.');
    return { shelf, record };
  };

  it('[W69] the next worker reads nothing anew, finds the same, and keeps nothing again', async () => {
    const { shelf, record } = await keptOnce();
    expect(record.fingerprints.size).toBe(30);
    const again = await firstSearch(shelf.kept);
    expect(again).toMatchObject({ read: 0, ids: ['7'] });
    await silence(again.work);
    expect(shelf.writes).toHaveLength(1);
  });

  it('[W69] only what is another is read, and what is gone is gone', async () => {
    const { shelf } = await keptOnce();
    const changed = [aLibraryCriterion('3', { text: 'Lampan ska vara ljusstark.' }), ...LIBRARY.slice(4)];
    const again = await firstSearch(shelf.kept, changed, 'lampa');
    expect(again).toMatchObject({ read: 1, ids: ['3'] });
    expect((await again.work.search('nummer1')).ids).not.toContain('1');
    await silence(again.work);
    expect(shelf.writes.map(({ fingerprints }) => fingerprints.size)).toEqual([30, 27]);
  });

  it.each([
    [
      'damaged',
      (record: KeptRecord) => ({ ...record, bytes: record.bytes.map((byte, at) => (at > 40 ? 255 - byte : byte)) }),
    ],
    ['cut short', (record: KeptRecord) => ({ ...record, bytes: record.bytes.slice(0, 200) })],
    ['of another version', (record: KeptRecord) => ({ ...record, stamp: 'another' })],
  ])('[W70] what is %s is made anew without a word', async (_how, spoilt) => {
    const { record } = await keptOnce();
    const again = await firstSearch(aShelf(spoilt(record)).kept);
    expect(again).toMatchObject({ read: 30, ids: ['7'] });
  });

  it('[W70] other words make it anew', async () => {
    const { shelf } = await keptOnce();
    const work = languageHere({ kept: shelf.kept });
    opened.push(work);
    work.start();
    work.learnWords([{ kind: 'synonyms', words: ['märka', 'flumsla'] }]);
    work.put(LIBRARY);
    expect((await work.search('flumsla')).ids).toHaveLength(30);
  });

  it('[W70] what cannot be read costs the time to make it', async () => {
    const kept: KeptIndex = {
      read: () => Promise.reject(new Error('no')),
      write: () => Promise.reject(new Error('no')),
    };
    expect((await firstSearch(kept)).ids).toEqual(['7']);
  });
});

describe('an index in the browser', () => {
  const RECORD: KeptRecord = { stamp: 's', bytes: new Uint8Array([1, 2]), fingerprints: new Map([['a', 'b']]) };

  it('[W69] is the one that was kept last, by the name it was kept under', async () => {
    expect(await keptIndex('samsyn-index/a').read()).toBeUndefined();
    await keptIndex('samsyn-index/a').write(RECORD);
    await keptIndex('samsyn-index/a').write({ ...RECORD, stamp: 't' });
    expect(await keptIndex('samsyn-index/a').read()).toEqual({ ...RECORD, stamp: 't' });
    expect(await keptIndex('samsyn-index/b').read()).toBeUndefined();
  });

  it('[W70] is done without where the database does not open', async () => {
    const newer = indexedDB.open('samsyn-index/held', 2);
    await new Promise((resolve) => (newer.onsuccess = resolve));
    expect(await keptIndex('samsyn-index/held').read()).toBeUndefined();
    await keptIndex('samsyn-index/held').write(RECORD);
    newer.result.close();
  });
});
