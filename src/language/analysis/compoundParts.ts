import data from '../data/compoundParts.json' with { type: 'json' };
import { stemOfFolded } from './snowball.ts';

/** What the domain itself knows of compounds: all there is when no dictionary is at hand, and first when there is. */
export type CompoundParts = {
  /** The word behind a form that opens or continues a compound (`arbets` → `arbete`). */
  readonly headOf: (text: string) => string | undefined;
  /** All forms that `headOf` knows. */
  readonly heads: () => Iterable<string>;
  readonly isTail: (text: string) => boolean;
  /** Words that only look like compounds, or that nobody reads as such any longer (`bomull`). */
  readonly isWhole: (text: string) => boolean;
  /** Compounds that stay together when they are part of a longer one (`läkemedel` in `läkemedelskylskåp`). */
  readonly isUnit: (text: string) => boolean;
  /** A word by itself that behind another only makes a form of it (`bar`, `het`, `are`): closes no compound. */
  readonly isEnding: (text: string) => boolean;
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
  const tails = new Set(listed(data.tails).map(stemOfFolded));
  const whole = new Set(listed(data.whole).map(stemOfFolded));
  const units = new Set(listed(data.units).map(stemOfFolded));
  const endings = new Set(listed(data.endings));
  const particles = new Set(listed(data.particles));
  return {
    headOf: (text) => heads.get(text),
    heads: () => heads.keys(),
    isTail: (text) => {
      const stem = stemOfFolded(text);
      return tails.has(stem) && text.length - stem.length <= LONGEST_INFLECTION;
    },
    isWhole: (text) => whole.has(stemOfFolded(text)),
    isUnit: (text) => units.has(stemOfFolded(text)),
    isEnding: (text) => endings.has(text),
    isParticle: (text) => particles.has(text),
  };
}

function listed(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' '));
}

export const COMPOUND_PARTS: CompoundParts = loadParts();
