import type { Analyser } from '#language/analysis/analyser.ts';
import { openAnalyser } from '#language/analysis/openAnalyser.ts';
import { BUILT_IN_VOCABULARY, withEntries, type VocabularyEntry } from '#language/analysis/vocabulary.ts';
import type { SearchDocument } from '#language/search/document.ts';
import { openSearch, searchFromBytes, type SearchIndex } from '#language/search/searchIndex.ts';
import { fingerprintOf, hashOf } from './fingerprint.ts';
import type { KeptRecord } from './keptIndex.ts';
import { BUILT_IN_SWEDISH, type KnownSwedish } from './knownSwedish.ts';
import type { LibraryCriterion, Progress } from './languageWork.ts';

/** An index with what was read into it. */
type Indexed = {
  readonly index: SearchIndex;
  readonly stamp: string;
  readonly fingerprints: Map<string, string>;
};

/** What is remembered of words is given back after so many criteria. */
const MANY = 1_000;

/** Criteria, the words that people have added, and the search index over them. */
export class CriteriaLibrary {
  readonly criteria = new Map<string, LibraryCriterion>();
  private readonly changed = new Set<string>();
  private readonly unread = new Set<string>();
  private swedish: KnownSwedish = BUILT_IN_SWEDISH;
  private kept: KeptRecord | undefined;
  private entries: readonly VocabularyEntry[] = [];
  private openedAnalyser: Analyser | undefined;
  private indexed: Indexed | undefined;
  /** Whether the index may still hold criteria that nobody has put since it was kept. */
  private isUnchecked = false;
  private isKept = false;
  private done = 0;

  /** What there is to start with; what has been put before stays. */
  begin(swedish: KnownSwedish, kept: KeptRecord | undefined): void {
    this.swedish = swedish;
    this.kept = kept;
    this.forget();
  }

  put(criteria: readonly LibraryCriterion[]): void {
    for (const criterion of criteria) {
      this.criteria.set(criterion.id, criterion);
      this.changed.add(criterion.id);
    }
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) if (this.criteria.delete(id)) this.changed.add(id);
  }

  /** @returns whether they are others than before */
  learnWords(entries: readonly VocabularyEntry[]): boolean {
    if (JSON.stringify(entries) === JSON.stringify(this.entries)) return false;
    this.entries = entries;
    this.forget();
    return true;
  }

  get analyser(): Analyser {
    this.openedAnalyser ??= analyserWith(this.swedish, this.entries);
    return this.openedAnalyser;
  }

  /**
   * Reads what has been put since it was read last. Several may do so at once: together they read everything once, and what
   * is put or learnt between two steps is taken in by the next.
   *
   * @param isComplete whether all that there is has been put, so that what was kept besides is gone
   */
  *catchUp(isComplete: boolean): Generator<Progress | undefined, SearchIndex> {
    for (;;) {
      const indexed = this.opened();
      const [changed] = this.changed;
      const [unread] = this.unread;
      if (changed !== undefined) {
        this.compare(changed, indexed);
        yield;
      } else if (unread !== undefined) {
        this.read(unread, indexed);
        yield { done: this.done, of: this.done + this.unread.size };
      } else if (isComplete && this.isUnchecked) {
        this.isUnchecked = false;
        for (const id of indexed.fingerprints.keys()) if (!this.criteria.has(id)) this.changed.add(id);
      } else {
        if (this.done >= MANY) indexed.index.forget();
        this.done = 0;
        return indexed.index;
      }
    }
  }

  /** What to keep, once all is read; nothing when that is kept already. */
  toKeep(): KeptRecord | undefined {
    const { indexed, changed, unread } = this;
    if (indexed === undefined || this.isKept || changed.size + unread.size > 0) return undefined;
    this.isKept = true;
    const { index, stamp, fingerprints } = indexed;
    return { stamp, bytes: index.toBytes(), fingerprints };
  }

  private forget(): void {
    this.openedAnalyser = undefined;
    this.indexed = undefined;
    this.unread.clear();
    this.done = 0;
    for (const id of this.criteria.keys()) this.changed.add(id);
  }

  private opened(): Indexed {
    if (this.indexed !== undefined) return this.indexed;
    const { swedish, kept, entries, analyser } = this;
    const stamp = `${swedish.version} ${hashOf(JSON.stringify(entries))}`;
    const setting = { analyser, facets: [], stamp };
    const old = kept?.stamp === stamp ? searchFromBytes(kept.bytes, setting) : undefined;
    // Read once: from here on the index itself knows more.
    this.kept = undefined;
    this.isKept = this.isUnchecked = old !== undefined;
    this.indexed = {
      index: old ?? openSearch(setting),
      stamp,
      fingerprints: new Map(old === undefined ? [] : kept?.fingerprints),
    };
    return this.indexed;
  }

  /** Finds out whether one that was put has to be read. */
  private compare(id: string, { index, fingerprints }: Indexed): void {
    this.changed.delete(id);
    this.unread.delete(id);
    const criterion = this.criteria.get(id);
    if (criterion !== undefined) {
      if (fingerprints.get(id) !== fingerprintOf(criterion)) this.unread.add(id);
    } else if (fingerprints.delete(id)) {
      index.remove([id]);
      this.isKept = false;
    }
  }

  private read(id: string, { index, fingerprints }: Indexed): void {
    this.unread.delete(id);
    this.done += 1;
    const criterion = this.criteria.get(id);
    if (criterion === undefined) return;
    index.put([documentOf(criterion)]);
    fingerprints.set(id, fingerprintOf(criterion));
    this.isKept = false;
  }
}

function analyserWith({ lexicon }: KnownSwedish, entries: readonly VocabularyEntry[]): Analyser {
  if (entries.length === 0) return openAnalyser({ lexicon, vocabulary: BUILT_IN_VOCABULARY });
  // Inflections are known before what words mean is.
  const { stemOf } = openAnalyser({ lexicon, vocabulary: { groups: [], concepts: [] } });
  return openAnalyser({ lexicon, vocabulary: withEntries(BUILT_IN_VOCABULARY, entries, stemOf) });
}

function documentOf({ id, codes, title, text, evidence, groupNames }: LibraryCriterion): SearchDocument {
  return { id, codes, title, groups: groupNames, text, evidence };
}
