/** Letters made into a string at a time: more arguments than that are too many for some engines. */
const CHUNK = 8_192;

/** Numbers and strings one after the other, to be read in the same order. */
export class SectionWriter {
  private readonly sections: Uint32Array[] = [];

  numbers(numbers: Uint32Array): void {
    this.sections.push(Uint32Array.of(numbers.length), numbers);
  }

  strings(strings: readonly string[]): void {
    const text = strings.join('');
    const letters = new Uint16Array(text.length + (text.length % 2));
    for (let at = 0; at < text.length; at += 1) letters[at] = text.charCodeAt(at);
    this.numbers(Uint32Array.from(strings, ({ length }) => length));
    this.numbers(new Uint32Array(letters.buffer));
  }

  /** What was written behind a heading of numbers, with a sum over it all for `SectionReader` to check. */
  bytes(heading: readonly number[]): Uint8Array<ArrayBuffer> {
    const length = heading.length + 1 + this.sections.reduce((sum, section) => sum + section.length, 0);
    const all = new Uint32Array(length);
    all.set(heading);
    let at = heading.length + 1;
    for (const section of this.sections) {
      all.set(section, at);
      at += section.length;
    }
    all[heading.length] = sumOf(all, heading.length);
    return new Uint8Array(all.buffer);
  }
}

export class SectionReader {
  private readonly all: Uint32Array;
  private at: number;

  private constructor(all: Uint32Array, at: number) {
    this.all = all;
    this.at = at;
  }

  /** @returns nothing when the bytes have another heading, or are not as they were written */
  static over(bytes: Uint8Array, heading: readonly number[]): SectionReader | undefined {
    if (bytes.length % 4 !== 0 || bytes.length <= heading.length * 4) return undefined;
    const all = new Uint32Array(bytes.slice().buffer);
    const isOurs = heading.every((number, at) => all[at] === number);
    if (!isOurs || all[heading.length] !== sumOf(all, heading.length)) return undefined;
    return new SectionReader(all, heading.length + 1);
  }

  numbers(): Uint32Array<ArrayBuffer> {
    const start = this.at + 1;
    this.at = start + (this.all[this.at] ?? 0);
    return this.all.slice(start, this.at);
  }

  strings(): string[] {
    const lengths = this.numbers();
    const letters = new Uint16Array(this.numbers().buffer);
    let text = '';
    for (let at = 0; at < letters.length; at += CHUNK) text += String.fromCharCode(...letters.subarray(at, at + CHUNK));
    let start = 0;
    return Array.from(lengths, (length) => {
      start += length;
      return text.slice(start - length, start);
    });
  }
}

/** FNV-1a over whole numbers, without the one at `except`. */
function sumOf(numbers: Uint32Array, except: number): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < numbers.length; at += 1)
    if (at !== except) sum = Math.imul(sum ^ (numbers[at] ?? 0), 0x01000193);
  return sum >>> 0;
}
