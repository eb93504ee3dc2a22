import type { AnalysedWord, Analyser, Opening } from '../analysis/analyser.ts';
import { addConcepts, NOTHING_OPENED } from '../analysis/conceptFinder.ts';
import type { SearchDocument } from './document.ts';
import { GrowingInts } from './growingInts.ts';
import { KnownWords, STOP } from './knownWords.ts';
import { postingOf } from './postings.ts';
import type { TermDictionary } from './termDictionary.ts';
import { openWordReader, type WordReader } from './wordReader.ts';

/** Title, text and evidence as measured to rank best (3, 1, 0.5); what it is filed under weighs between the two. */
const FIELD = { title: 3, groups: 2, text: 1, evidence: 0.5 } as const;
/** A part of a compound says less than the word alone: `handskar` is meant rather than `handskboxar`. */
const PART = 0.55;
/** BM25: how soon repetition stops to matter, and how much a long text is held against it. Usual values. */
const K1 = 1.2;
const B = 0.6;
/** Counted into the mean length as so many texts of so many words, for the first documents to be weighed as the last. */
const EXPECTED = { texts: 500, words: 60 };
/** A posting holds its impact in eight bits; BM25 stays below `K1 + 1`. */
const STEPS = 255;
export const IMPACT_STEP = (K1 + 1) / STEPS;

/** Concepts are terms that no word is written as. */
export const CONCEPT_MARK = '#';

/** What a document is found by: `terms[i]` with `postings[i]`. Another's after the next call. */
export type WeighedDocument = { readonly terms: GrowingInts; readonly postings: GrowingInts };

/** Weighs the words of documents: BM25F over their fields, stems and parts of compounds, and what they speak of. */
export class DocumentWeights {
  private readonly analyser: Analyser;
  private readonly dictionary: TermDictionary;
  private readonly reader: WordReader;
  private known = new KnownWords();
  private readonly concepts = new Map<string, number>();
  private words = EXPECTED.texts * EXPECTED.words;
  private texts = EXPECTED.texts;
  /** Of the document at hand: weight per term, and whether it stands outside of compounds; zero between documents. */
  private weight = new Float32Array(1024);
  private isWhole = new Uint8Array(1024);
  /** Words of the field at hand. */
  private readonly found = new GrowingInts();
  readonly terms = new GrowingInts();
  readonly postings = new GrowingInts();

  constructor(analyser: Analyser, dictionary: TermDictionary) {
    this.analyser = analyser;
    this.dictionary = dictionary;
    this.reader = openWordReader(analyser, (word) => this.met(word));
  }

  weigh(document: SearchDocument, slot: number): WeighedDocument {
    this.terms.length = 0;
    this.postings.length = 0;
    if (this.reader.isFull()) this.forget();
    const length =
      this.addField(document.title, FIELD.title) +
      this.addField(document.groups, FIELD.groups) +
      this.addField(document.text, FIELD.text) +
      this.addField(document.evidence, FIELD.evidence);
    for (const code of document.codes) this.addCode(code);
    this.words += length;
    this.texts += 1;
    const norm = K1 * (1 - B + (B * length * this.texts) / this.words);
    for (let at = 0; at < this.terms.length; at += 1) {
      const term = this.terms.items[at] ?? 0;
      const weight = this.weight[term] ?? 0;
      const impact = Math.max(1, Math.round((weight / (weight + norm)) * STEPS));
      this.postings.push(postingOf(slot, impact, this.isWhole[term] === 0));
      this.weight[term] = 0;
      this.isWhole[term] = 0;
    }
    return this;
  }

  /** How many words in how many texts the mean length is of. */
  get measure(): readonly number[] {
    return [this.words, this.texts];
  }

  set measure([words = this.words, texts = this.texts]: readonly number[]) {
    this.words = words;
    this.texts = texts;
  }

  /** Gives back what it costs to remember words, after many documents. */
  forget(): void {
    this.reader.forget();
    this.known = new KnownWords();
  }

  /** @returns how many words the field has */
  private addField(text: string, weight: number): number {
    if (text === '') return 0;
    const { found, known, dictionary } = this;
    found.length = 0;
    this.reader.read(text, found);
    for (let at = 0; at < found.length; at += 1) {
      const word = found.items[at] ?? 0;
      const term = known.terms.items[word] ?? STOP;
      if (term === STOP) continue;
      dictionary.use(known.forms.items[word] ?? 0);
      this.add(term, weight, true);
      const end = known.partEnds.items[word] ?? 0;
      let part = word === 0 ? 0 : (known.partEnds.items[word - 1] ?? 0);
      for (; part < end; part += 1) this.add(known.parts.items[part] ?? 0, weight * PART, false);
    }
    // What something is filed under and how it is shown to be met say little of what it is about.
    if (weight === FIELD.title || weight === FIELD.text)
      for (const concept of this.conceptsIn(found)) this.add(this.conceptTerm(concept), weight, true);
    return found.length;
  }

  private conceptsIn(found: GrowingInts): ReadonlySet<string> {
    const openings: Opening[] = [];
    for (let at = 0; at < found.length; at += 1) {
      const word = found.items[at] ?? 0;
      if (this.known.terms.items[word] !== STOP) openings.push(this.known.openings[word] ?? NOTHING_OPENED);
    }
    const concepts = new Set<string>();
    addConcepts(concepts, openings);
    return concepts;
  }

  /** The whole code, and the letters in it: `ink` finds what is filed under `REG-INK-012`. */
  private addCode(code: string): void {
    const folded = code.toLocaleLowerCase('sv');
    const term = this.dictionary.addTerm(folded);
    this.dictionary.addForm(folded, term);
    this.add(term, FIELD.title, true);
    for (const letters of folded.split(/[^\p{L}]+/u))
      if (letters.length > 1) this.add(this.dictionary.addTerm(letters), FIELD.groups * PART, false);
  }

  private conceptTerm(concept: string): number {
    let term = this.concepts.get(concept);
    if (term === undefined) this.concepts.set(concept, (term = this.dictionary.addTerm(CONCEPT_MARK + concept)));
    return term;
  }

  private add(term: number, weight: number, isWhole: boolean): void {
    if (term >= this.weight.length) this.grow(term);
    const before = this.weight[term] ?? 0;
    if (before === 0) this.terms.push(term);
    this.weight[term] = before + weight;
    if (isWhole) this.isWhole[term] = 1;
  }

  private grow(term: number): void {
    const weight = new Float32Array(term * 2);
    weight.set(this.weight);
    const isWhole = new Uint8Array(term * 2);
    isWhole.set(this.isWhole);
    [this.weight, this.isWhole] = [weight, isWhole];
  }

  private met(analysed: AnalysedWord): number {
    if (analysed.isStopWord) return this.known.add({ form: 0, term: STOP, parts: [], opening: NOTHING_OPENED });
    const term = this.dictionary.addTerm(analysed.stem);
    const parts = analysed.parts.map((part) => {
      const partTerm = this.dictionary.addTerm(part);
      // A part is looked up as a word as well, though nobody may have written it alone.
      this.dictionary.addForm(part, partTerm);
      return partTerm;
    });
    const form = this.dictionary.addForm(analysed.word, term);
    return this.known.add({ form, term, parts, opening: this.analyser.openingOf(analysed) });
  }
}
