import type { Analyser } from '../analysis/analyser.ts';
import { CodeIndex } from './codeIndex.ts';
import { collationKeyOf } from './collationKey.ts';
import type { SearchDocument } from './document.ts';
import { DocumentTable } from './documentTable.ts';
import { DocumentWeights } from './documentWeights.ts';
import { FacetColumn } from './facetColumns.ts';
import type { Library } from './plan.ts';
import { Postings } from './postings.ts';
import { SortOrder, type SortKey } from './sortOrder.ts';
import { TermDictionary } from './termDictionary.ts';

/** From this share of dead documents on their postings are cleared out. */
const DEAD_SHARE = 0.2;
/** So many postings are looked at for each document that is put or removed: some tenths of a millisecond. */
const STEP = 20_000;
/** What is remembered of words is given back after so many documents at once. */
const MANY = 1_000;

/** What a search index is over. */
export type SearchSetting = {
  readonly analyser: Analyser;
  /** Names of the facets that are filtered and counted. */
  readonly facets: readonly string[];
  /** Names of the keys that hits may be sorted by. */
  readonly sorts?: readonly string[];
  /** What the analyser knows, by version: bytes of an index with other stems and concepts are refused. */
  readonly stamp?: string;
};

/** What is known of the documents, and how it changes. */
export class SearchStore implements Library {
  readonly analyser: Analyser;
  readonly dictionary = new TermDictionary();
  readonly postings: Postings;
  readonly stamp: string;
  readonly table = new DocumentTable();
  readonly codes = new CodeIndex();
  readonly facets: ReadonlyMap<string, FacetColumn>;
  readonly orders: ReadonlyMap<string, SortOrder>;
  readonly weights: DocumentWeights;
  /** The next term to clear, while clearing. */
  private clearing: number | undefined;

  constructor({ analyser, facets, sorts = [], stamp = '' }: SearchSetting, postings = new Postings()) {
    this.analyser = analyser;
    this.postings = postings;
    this.stamp = stamp;
    this.weights = new DocumentWeights(analyser, this.dictionary);
    this.facets = new Map(facets.map((name) => [name, new FacetColumn()]));
    this.orders = new Map(sorts.map((name) => [name, new SortOrder()]));
  }

  readonly count = (): number => this.table.count;

  put(documents: readonly SearchDocument[]): void {
    for (const document of documents) {
      this.take(document.id);
      this.add(document);
      this.clearSome();
    }
    if (documents.length >= MANY) this.weights.forget();
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) {
      this.take(id);
      this.clearSome();
    }
  }

  private add(document: SearchDocument): void {
    const slot = this.table.add(document.id);
    const { terms, postings } = this.weights.weigh(document, slot);
    for (let at = 0; at < terms.length; at += 1) this.postings.add(terms.items[at] ?? 0, postings.items[at] ?? 0);
    this.codes.set(slot, document.codes);
    for (const [name, column] of this.facets) column.set(slot, document.facets?.[name] ?? []);
    for (const [name, order] of this.orders) order.set(slot, sortKeyOf(document.keys?.[name]));
  }

  private take(id: string): void {
    const slot = this.table.slotOf(id);
    if (slot === undefined) return;
    this.codes.remove(slot);
    this.table.remove(id);
  }

  /** A step of clearing out what is dead, so that no single change has to wait for all of it. */
  private clearSome(): void {
    const { table } = this;
    if (this.clearing === undefined) {
      // In a small library all of it is one step: nothing of what is gone need stay.
      const most = this.postings.count > STEP ? DEAD_SHARE * table.length : 0;
      if (table.deadCount <= most) return;
      table.startLeaving();
      this.clearing = 0;
    }
    const { terms } = this.dictionary;
    let term = this.clearing;
    for (let left = STEP; left > 0 && term < terms.length; term += 1) {
      left -= 1 + this.postings.drop(term, table.isLeaving);
    }
    this.clearing = term;
    if (term < terms.length) return;
    for (const order of this.orders.values()) order.drop(table.isLeaving);
    table.finishLeaving();
    this.clearing = undefined;
  }
}

function sortKeyOf(key: SortKey | undefined): SortKey | undefined {
  return typeof key === 'string' ? collationKeyOf(key) : key;
}
