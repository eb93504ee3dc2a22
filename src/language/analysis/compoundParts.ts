import data from '../data/compoundParts.json' with { type: 'json' };
import { stemOfWord } from './stem.ts';

/** What the domain itself knows of compounds: all there is when no dictionary is at hand, and first when there is. */
export type CompoundParts = {
  /** The word behind a form that opens or continues a compound (`arbets` → `arbete`). */
  readonly headOf: (text: string) => string | undefined;
  readonly isTail: (text: string) => boolean;
  /** Compounds that nobody reads as such any longer, and words that only look like one (`bomull`, `läkemedel`). */
  readonly isWhole: (text: string) => boolean;
  /** Opens verbs and what is made of them (`upp`, `till`): no part of a compound in front of those. */
  readonly isParticle: (text: string) => boolean;
};

/** Inflection lengthens a word by at most this many letters beyond its stem (`-heternas`). */
const LONGEST_INFLECTION = 5;

function loadParts(): CompoundParts {
  const heads = new Map(
    listed(data.heads).map((entry) => {
      const [form = '', base = form] = entry.split('=');
      return [form, base];
    }),
  );
  const tails = new Set(listed(data.tails).map(stemOfWord));
  const whole = new Set(listed(data.whole).map(stemOfWord));
  const particles = new Set(listed(data.particles));
  return {
    headOf: (text) => heads.get(text),
    isTail: (text) => {
      const stem = stemOfWord(text);
      return tails.has(stem) && text.length - stem.length <= LONGEST_INFLECTION;
    },
    isWhole: (text) => whole.has(stemOfWord(text)),
    isParticle: (text) => particles.has(text),
  };
}

function listed(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' '));
}

export const COMPOUND_PARTS: CompoundParts = loadParts();
