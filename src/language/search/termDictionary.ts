import { GrowingInts } from './growingInts.ts';
import { SimilarWords, type Similar } from './similarWords.ts';

/** Beginnings of up to this many letters have a list of their own. */
const LISTED_BEGINNING = 3;

/**
 * Terms are what documents are found by: stems of words, numbers, codes, and concepts. Forms are how they are written:
 * `handskar` and `handskarna` are forms of the term `handsk`. What is typed is compared with forms.
 */
export class TermDictionary {
  readonly terms: string[] = [];
  readonly forms: string[] = [];
  /** Per form its term, and how often it is written. */
  readonly termOfForm = new GrowingInts();
  readonly uses = new GrowingInts();
  private readonly termNumbers = new Map<string, number>();
  private readonly formNumbers = new Map<string, number>();
  private readonly beginnings = new Map<string, GrowingInts>();
  private readonly similar = new SimilarWords();

  termOf(stem: string): number | undefined {
    return this.termNumbers.get(stem);
  }

  formOf(word: string): number | undefined {
    return this.formNumbers.get(word);
  }

  addTerm(stem: string): number {
    const known = this.termNumbers.get(stem);
    if (known !== undefined) return known;
    const term = this.terms.length;
    this.terms.push(stem);
    this.termNumbers.set(stem, term);
    return term;
  }

  addForm(word: string, term: number): number {
    const known = this.formNumbers.get(word);
    if (known !== undefined) return known;
    const form = this.forms.length;
    this.forms.push(word);
    this.formNumbers.set(word, form);
    this.termOfForm.push(term);
    this.uses.push(0);
    this.similar.add(form, word);
    for (let length = 1; length <= Math.min(LISTED_BEGINNING, word.length); length += 1) {
      const beginning = word.slice(0, length);
      const list = this.beginnings.get(beginning);
      if (list === undefined) this.beginnings.set(beginning, new GrowingInts(Uint32Array.of(form)));
      else list.push(form);
    }
    return form;
  }

  use(form: number): void {
    this.uses.items[form] = (this.uses.items[form] ?? 0) + 1;
  }

  /** Calls back with each form that begins so, and is longer. */
  eachBeginning(beginning: string, found: (form: number) => void): void {
    const list = this.beginnings.get(beginning.slice(0, LISTED_BEGINNING));
    if (list === undefined) return;
    for (let at = 0; at < list.length; at += 1) {
      const form = list.items[at] ?? 0;
      const text = this.forms[form] ?? '';
      if (text.length > beginning.length && text.startsWith(beginning)) found(form);
    }
  }

  /** Forms that the word may be a slip for. @param isUnfinished whether the word may go on */
  near(word: string, isUnfinished: boolean): readonly Similar[] {
    return this.similar.near(word, this.forms, isUnfinished);
  }

  /** Takes over what another dictionary knew; this one is empty. */
  restore(terms: readonly string[], { forms, termOfForm, uses }: KnownForms): void {
    for (const term of terms) this.addTerm(term);
    forms.forEach((form, at) => this.addForm(form, termOfForm[at] ?? 0));
    this.uses.items.set(uses);
  }
}

type KnownForms = { readonly forms: readonly string[]; readonly termOfForm: Uint32Array; readonly uses: Uint32Array };
