import { afterEach, describe, expect, it } from 'vitest';
import type { LanguageSource } from '#worker/openLanguageWork.ts';
import type { LanguageServing } from '#worker/serveLanguage.ts';
import { languageHere } from '../fakes/languageHere.ts';
import { aLibraryCriterion, manyCriteria } from './aLibrary.ts';

const opened: LanguageSource[] = [];
afterEach(() => {
  for (const work of opened.splice(0)) work.close();
});

/** A worker that runs, with nothing in it. */
function aWorker(serving?: LanguageServing): LanguageSource {
  const work = languageHere(serving);
  opened.push(work);
  work.start();
  return work;
}

const REQUIREMENTS = Array.from({ length: 120 }, (_, at) => ({
  text: `Produkten ska vara märkt ${at}. Leverantören ska redovisa återvinningsgrad. Ftalater får inte ingå.`,
}));

describe('questions to the worker', () => {
  it('[W63] what was put before a question is in its answer, also when it is much', async () => {
    const work = aWorker();
    work.put(manyCriteria(1_100));
    const last = work.search('nummer1099');
    work.put([aLibraryCriterion('later', { text: 'Lampan ska vara ljusstark.' })]);
    expect((await last).ids).toEqual(['1099']);
    expect((await work.search('lampor')).ids).toEqual(['later']);
  });

  it('[W63] what was removed or written over is found no more', async () => {
    const work = aWorker();
    work.put([aLibraryCriterion('a', { text: 'Lampan ska vara ljusstark.' }), aLibraryCriterion('b')]);
    expect((await work.search('lampa')).ids).toEqual(['a']);
    work.put([aLibraryCriterion('a', { text: 'Stolen ska vara stadig.' })]);
    expect((await work.search('lampa')).ids).toEqual([]);
    work.remove(['a']);
    expect((await work.search('stol')).ids).toEqual([]);
    expect((await work.search('återvinna')).ids).toEqual(['b']);
  });

  it('[W63] passages, alignments and clusters come back whole and in order', async () => {
    const work = aWorker();
    work.put([aLibraryCriterion('a', { text: 'Lampan ska vara ljusstark.' }), ...manyCriteria(60)]);
    const passages = await work.snippets('ljusstark', ['a', 'nobody', '7']);
    expect([...passages.keys()]).toEqual(['a', '7']);
    expect(passages.get('a')?.pieces.map(({ why }) => why)).toContain('exact');

    const aligned = await work.align([...REQUIREMENTS, { text: 'Lamporna ska vara ljusstarka.' }]);
    expect(aligned).toHaveLength(121);
    expect(aligned[120]?.whole.best[0]?.criterion).toBe('a');

    const alike = REQUIREMENTS.map(({ text }, at) => ({
      id: String(at),
      region: '12',
      text,
      criterion: `c${at % 70}`,
    }));
    const clusters = await work.cluster(alike);
    expect(clusters).toHaveLength(70);
    expect(clusters.flatMap(({ members }) => members.map(({ id }) => id)).toSorted()).toEqual(
      alike.map(({ id }) => id).toSorted(),
    );
    expect(clusters[3]?.picture.medoid.text).toBe(REQUIREMENTS[3]?.text);
  });

  it('[W64] a search is answered while requirements are being aligned', async () => {
    const work = aWorker();
    work.put(manyCriteria(50));
    const order: string[] = [];
    const aligning = work.align(REQUIREMENTS).then(() => order.push('aligned'));
    await work.search('nummer7').then(() => order.push('found'));
    await aligning;
    expect(order).toEqual(['found', 'aligned']);
  });

  it('[W65] who calls off is refused at once with the reason, and the work stops', async () => {
    const work = aWorker();
    work.put(manyCriteria(50));
    const calling = new AbortController();
    const seen: number[] = [];
    const others = work.align(REQUIREMENTS.slice(0, 3));
    const called = work.align(REQUIREMENTS, {
      signal: calling.signal,
      onProgress: ({ done }) => {
        seen.push(done);
        calling.abort(new Error('somebody left'));
      },
    });
    await expect(called).rejects.toThrow('somebody left');
    expect(await others).toHaveLength(3);
    // What comes after it has its turn: nothing is left of what was called off.
    expect(await work.align(REQUIREMENTS.slice(0, 2))).toHaveLength(2);
    expect(seen).toHaveLength(1);
    await expect(work.search('märkt', { signal: calling.signal })).rejects.toThrow('somebody left');
  });

  it('[W68] progress never goes back and comes ten times a second at most', async () => {
    const work = aWorker();
    const told: number[] = [];
    work.put(manyCriteria(400));
    const started = performance.now();
    const found = work.search('nummer1', { onProgress: ({ done, of }) => told.push(done / of) });
    work.put(manyCriteria(900));
    await found;
    await work.cluster(
      REQUIREMENTS.map(({ text }, at) => ({ id: String(at), region: '12', text })),
      { onProgress: ({ done, of }) => told.push(1 + done / of) },
    );
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.length).toBeLessThanOrEqual(2 + (performance.now() - started) / 100);
  });

  it('[W75] a criterion of two groups is of each of them', async () => {
    const work = aWorker();
    work.put([aLibraryCriterion('both', { groups: ['HAN', 'BEL'] }), aLibraryCriterion('one', { groups: ['HAN'] })]);
    const same = async (group: string) => {
      const [aligned] = await work.align([{ text: 'Produkten ska kunna återvinnas.', group }]);
      return aligned?.whole.best.filter(({ reasons }) => reasons.isSameGroup).map(({ criterion }) => criterion);
    };
    expect((await same('HAN'))?.toSorted()).toEqual(['both', 'one']);
    expect(await same('BEL')).toEqual(['both']);
  });

  it('[W74] a dictionary that cannot be fetched is done without', async () => {
    const work = aWorker({ swedish: () => Promise.reject(new Error('offline')) });
    work.put([aLibraryCriterion('a', { text: 'Undersökningshandskar ska vara fria från ftalater.' })]);
    expect((await work.search('handske')).ids).toEqual(['a']);
  });
});
