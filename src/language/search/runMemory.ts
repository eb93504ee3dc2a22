import { withRoom } from './growingInts.ts';

/** Twice as many places as runs, or more: what is looked for is then found at once or in the next place. */
const ROOM = 2;

/**
 * Stretches of text by number, looked up where they stand: no string is cut out of the text to ask for one that was met
 * before.
 */
export class RunMemory {
  private runs: string[] = [];
  private hashes: Uint32Array = new Uint32Array(64);
  /** Open addressing: per place the number of a run from 1 on, 0 where there is none. */
  private places: Uint32Array = new Uint32Array(128);

  get size(): number {
    return this.runs.length;
  }

  /** @returns its number, or −1 */
  find(text: string, start: number, end: number): number {
    const { places, runs } = this;
    const mask = places.length - 1;
    for (let place = hashOf(text, start, end) & mask; ; place = (place + 1) & mask) {
      const number = places[place] ?? 0;
      if (number === 0) return -1;
      const run = runs[number - 1] ?? '';
      if (run.length === end - start && isAt(run, text, start)) return number - 1;
    }
  }

  /**
   * @param run one that is not known
   * @returns its number: how many were known before
   */
  add(run: string): number {
    this.runs.push(run);
    this.hashes = withRoom(this.hashes, this.runs.length);
    this.hashes[this.runs.length - 1] = hashOf(run, 0, run.length);
    if (this.runs.length * ROOM > this.places.length) {
      this.places = new Uint32Array(this.places.length * 2);
      for (let number = 1; number <= this.runs.length; number += 1) this.place(number);
    } else this.place(this.runs.length);
    return this.runs.length - 1;
  }

  clear(): void {
    this.runs = [];
    this.places = new Uint32Array(128);
  }

  private place(number: number): void {
    const mask = this.places.length - 1;
    let place = (this.hashes[number - 1] ?? 0) & mask;
    while ((this.places[place] ?? 0) !== 0) place = (place + 1) & mask;
    this.places[place] = number;
  }
}

/** FNV-1a over UTF-16 units, mixed once more: only the last bits are used. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function isAt(run: string, text: string, start: number): boolean {
  for (let at = 0; at < run.length; at += 1) if (run.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
