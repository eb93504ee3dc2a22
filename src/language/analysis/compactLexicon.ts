import type { SuffixRule } from './affixes.ts';
import { lexiconOf, type WordLexicon } from './wordLexicon.ts';

/** `SWL` and the version of the layout. */
const MAGIC = [0x53, 0x57, 0x4c, 1];

/**
 * A lexicon as bytes that a browser can load without the dictionary's own files. They are derived from the dictionary
 * and fall under its licence: made where the product is built, never kept with the source.
 *
 * Layout: magic, length of a head (4 bytes, big end first), the head, then per word in order: letters shared with the word before,
 * letters that follow (1 byte each and the letters), number of its flags (2 bytes). The head has a line per suffix
 * rule, an empty line, a line per set of flags. One byte per letter: words and rules are Latin 1.
 */
export function toBytes(lexicon: WordLexicon): Uint8Array {
  const { words, rules } = lexicon.source;
  const flags = [...new Set(words.values())];
  const numberOf = new Map(flags.map((set, number) => [set, number]));
  const head = [...rules.map(lineOf), '', ...flags].join('\n');
  const bytes: number[] = [...MAGIC, ...bytesOf(head.length, 4)];
  pushText(bytes, head);
  let before = '';
  for (const [word, own] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const shared = sharedStart(before, word);
    bytes.push(shared, word.length - shared);
    pushText(bytes, word.slice(shared));
    bytes.push(...bytesOf(numberOf.get(own) ?? 0, 2));
    before = word;
  }
  return Uint8Array.from(bytes);
}

/** @returns the lexicon, or nothing when the bytes are none, cut short, or of another version */
export function fromBytes(bytes: Uint8Array): WordLexicon | undefined {
  if (MAGIC.some((byte, at) => bytes[at] !== byte)) return undefined;
  const headEnd = 8 + numberAt(bytes, 4, 4);
  if (headEnd > bytes.length) return undefined;
  const lines = textAt(bytes, 8, headEnd).split('\n');
  const gap = lines.indexOf('');
  const flags = lines.slice(gap + 1);
  const words = new Map<string, string>();
  let before = '';
  let at = headEnd;
  while (at < bytes.length) {
    const start = at + 2;
    const end = start + (bytes[at + 1] ?? 0);
    if (end + 2 > bytes.length) return undefined;
    before = before.slice(0, bytes[at]) + textAt(bytes, start, end);
    words.set(before, flags[numberAt(bytes, end, 2)] ?? '');
    at = end + 2;
  }
  return lexiconOf({ words, rules: lines.slice(0, gap).map(ruleOf) });
}

function lineOf({ flag, strip, append, ends, flags }: SuffixRule): string {
  return [flag, strip, append, ends.source, flags].join('\t');
}

function ruleOf(line: string): SuffixRule {
  const [flag = '', strip = '', append = '', ends = '', flags = ''] = line.split('\t');
  return { flag, strip, append, ends: new RegExp(ends, 'u'), flags };
}

function sharedStart(one: string, other: string): number {
  let at = 0;
  while (at < 255 && at < one.length && one[at] === other[at]) at += 1;
  return at;
}

function pushText(bytes: number[], text: string): void {
  for (let at = 0; at < text.length; at += 1) bytes.push(text.charCodeAt(at));
}

function textAt(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

function bytesOf(number: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => (number >>> (8 * (count - 1 - at))) & 0xff);
}

function numberAt(bytes: Uint8Array, start: number, count: number): number {
  return bytes.subarray(start, start + count).reduce((number, byte) => number * 256 + byte, 0);
}
