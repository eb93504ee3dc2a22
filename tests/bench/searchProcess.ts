// A process with nothing in it but a search index of 100,000 criteria: what it costs to make one, or to go on with one.
// Started by languageSearch.ts with what is to be done and a file for the bytes of the index.
import { readFileSync, writeFileSync } from 'node:fs';
import { openSearch, searchFromBytes, type SearchIndex } from '#language/search/searchIndex.ts';
import { swedishAnalyser } from '../language/search/swedishAnalyser.ts';
import { readSet } from '../quality/labelledSet.ts';
import { documentOf, FACETS, nationalRow, queryRow } from '../quality/searchSet.ts';
import { expandingLibrary, keystrokesOf } from './librarySample.ts';

const CRITERIA = 100_000;
const PAGE = 500;
const FOLDER = '../shared/data/language';
/** So many criteria are put again, one by one. */
const REPLACED = 2_000;
/** What an answer is asked for while somebody types. */
const ASKED = { filters: { level: ['Bas', 'Avancerad'] }, facets: FACETS, limit: 20 };

const [task, file = ''] = process.argv.slice(2);
const national = readSet({ folder: FOLDER, file: 'national-2000.jsonl' }, nationalRow);
const searches = readSet({ folder: FOLDER, file: 'queries-dev.jsonl' }, queryRow).map(({ q }) => q);
const setting = { analyser: swedishAnalyser(), facets: FACETS, sorts: ['title'] };
process.send?.(task === 'build' ? build() : start());

/** An index from nothing, used until it is warm, with its criteria replaced one by one, and written down. */
function build() {
  const next = expandingLibrary(national);
  const weighed = weigh();
  const index = openSearch(setting);
  let buildMilliseconds = 0;
  let buildCpuMilliseconds = 0;
  for (let made = 0; made < CRITERIA; made += PAGE) {
    const documents = next(PAGE).map(documentOf);
    const before = process.cpuUsage();
    buildMilliseconds += elapsed(() => index.put(documents));
    const { user, system } = process.cpuUsage(before);
    buildCpuMilliseconds += (user + system) / 1000;
  }
  const mebibytes = weigh() - weighed;
  index.warm(national.slice(0, 200).map(({ title }) => title));
  const keystrokes = typed(index);
  const replaceMilliseconds = replaced(index);
  writeFileSync(file, index.toBytes());
  return { buildMilliseconds, buildCpuMilliseconds, mebibytes, keystrokes, replaceMilliseconds };
}

/** The index read from its bytes, warmed, and used at once. */
function start() {
  const bytes = readFileSync(file);
  let index: SearchIndex | undefined;
  const loadMilliseconds = elapsed(() => (index = searchFromBytes(bytes, setting)));
  if (index?.count() !== CRITERIA) throw new Error('The index is not whole.');
  index.warm(national.slice(0, 200).map(({ title }) => title));
  return { loadMilliseconds, keystrokes: typed(index).slice(0, 133) };
}

/** Milliseconds of each keystroke: what was typed was not met before, so that nothing is remembered of it. */
function typed(index: SearchIndex): readonly number[] {
  return keystrokesOf(searches).map((text) => elapsed(() => index.search({ text, ...ASKED })));
}

function replaced(index: SearchIndex): readonly number[] {
  return expandingLibrary(national)(REPLACED)
    .map(documentOf)
    .map((document, at) => {
      const title = `${document.title} omarbetad${at}`;
      const milliseconds = elapsed(() => index.put([{ ...document, title }]));
      const [hit] = index.search({ text: `omarbetad${at}`, limit: 1 }).hits;
      if (hit?.id !== document.id) throw new Error(`What replaced ${document.id} is not found.`);
      return milliseconds;
    });
}

function elapsed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** Heap and what lies outside of it in MiB after everything that can go has gone. */
function weigh(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1024 ** 2;
}
