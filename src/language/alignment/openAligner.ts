import type { Analyser } from '../analysis/analyser.ts';
import { finished } from '../finished.ts';
import type {
  AlignableCriterion,
  Aligner,
  Alias,
  Alignment,
  CompareTexts,
  GroupFound,
  RequirementToAlign,
} from './aligner.ts';
import { BUILT_IN_CALIBRATION, probabilityOf, sharpened, type Calibration, type Sharpening } from './calibration.ts';
import { candidatesFor, type Candidate } from './candidates.ts';
import { shelveAll, type Library, type Readings } from './library.ts';
import { memorySteps, openMemory, type Memory, type MemorySources, type Remembered } from './memory.ts';
import { openReasons, type ReasonsFor } from './reasons.ts';
import { tellingWords } from './tellingWords.ts';
import { readText, withSynonyms, type ReadText, type TermBag } from './termBag.ts';

export type AlignerParts = {
  readonly analyser: Analyser;
  /** Fitted on other decisions than the built-in one. */
  readonly calibration?: Calibration;
  /** Adds shared limits to the reasons, and most of the time that alignment takes. */
  readonly compareTexts?: CompareTexts;
  /** What is remembered of criteria from one library to the next. */
  readonly readings?: Readings;
};

type Opened = {
  readonly analyser: Analyser;
  readonly calibration: Calibration;
  readonly library: Library;
  readonly reasonsFor: ReasonsFor;
  readonly sources: MemorySources;
  readonly memory: Memory;
};

/** Reads the national criteria once; each requirement is then compared with all of them. */
export function openAligner(criteria: readonly AlignableCriterion[], parts: AlignerParts): Aligner {
  return finished(alignerSteps(criteria, parts));
}

/** The same in steps of some milliseconds, so that who waits for something else need not wait for all. */
export function* alignerSteps(
  criteria: readonly AlignableCriterion[],
  { analyser, calibration = BUILT_IN_CALIBRATION, compareTexts, readings }: AlignerParts,
): Generator<undefined, Aligner> {
  const library = yield* shelveAll(criteria, analyser, readings);
  const { rarityOf } = library.index;
  const reasonsFor = openReasons({ analyser, rarityOf, compareTexts });
  const sources = { analyser, rarityOf, bags: new Map<string, TermBag>() };
  return alignerOver({ analyser, calibration, library, reasonsFor, sources, memory: openMemory([], sources) });
}

function alignerOver(opened: Opened): Aligner {
  return {
    align: (requirement) => align(requirement, opened),
    groupsOf: (requirement) => groupsOf(requirement, opened).slice(0, MOST_GROUPS),
    withAliases: (aliases) => finished(withAliases(aliases, opened)),
    withAliasesInSteps: (aliases) => withAliases(aliases, opened),
  };
}

function* withAliases(aliases: readonly Alias[], opened: Opened): Generator<undefined, Aligner> {
  return alignerOver({ ...opened, memory: yield* memorySteps(aliases, opened.sources) });
}

const MOST_GROUPS = 5;

function align(requirement: RequirementToAlign, opened: Opened): Alignment {
  const { analyser, library, memory, calibration, reasonsFor } = opened;
  const text = readText(requirement.text, analyser);
  const remembered = memory(requirement.text, text);
  const groups = hasContext(requirement) ? groupsOf(requirement, opened, text) : [];
  const candidates = candidatesFor(
    {
      text,
      telling: tellingWords(text, analyser),
      bag: withSynonyms(text, analyser),
      groups,
      isGroupKnown: requirement.group !== undefined,
      remembered: remembered.confirmed,
    },
    library,
  );
  const weighed = candidates
    .map((candidate) => ({ candidate, probability: weighedBy(remembered, candidate, calibration) }))
    .sort((a, b) => b.probability - a.probability);
  const { shares, none } = sharesOf(
    weighed.map(({ probability }) => probability),
    calibration.sharpening,
  );
  const explain = reasonsFor(requirement.text, text);
  return {
    best: weighed.map(({ candidate }, at) => ({
      criterion: candidate.criterion.id,
      probability: shares[at] ?? 0,
      reasons: explain(candidate),
      evidence: candidate.evidence,
    })),
    none,
  };
}

/**
 * Probabilities that with that of none make 1. Each is fitted as if there were no others; what the first one is put right
 * by is taken from the rest in proportion.
 *
 * @param weighed the highest first
 */
function sharesOf(
  weighed: readonly number[],
  sharpening: Sharpening,
): { readonly shares: readonly number[]; readonly none: number } {
  const total = weighed.reduce((sum, probability) => sum + probability, 0);
  const scale = Math.max(1, total);
  const [first = 0, ...others] = weighed.map((probability) => probability / scale);
  if (first === 0) return { shares: weighed, none: 1 };
  const right = sharpened(first, sharpening);
  const rest = first < 1 ? (1 - right) / (1 - first) : 0;
  const shares = [right, ...others.map((probability) => Math.min(right, probability * rest))];
  return { shares, none: Math.max(0, 1 - shares.reduce((sum, share) => sum + share, 0)) };
}

/** A rejection of the same text, or the word that there is nothing like it, leaves next to nothing. */
function weighedBy(remembered: Remembered, { criterion, evidence }: Candidate, calibration: Calibration): number {
  const against = Math.max(remembered.rejected.get(criterion.id) ?? 0, remembered.none - evidence.remembered);
  return probabilityOf(evidence, calibration) * (1 - STRENGTH * against ** 2);
}

/** People err as well: of what they have ruled out this much is left. */
const STRENGTH = 0.98;

/**
 * The words of a requirement have had their say when it is compared: only what its document tells besides brings something
 * new. Taken from the text alone, the group made free rewrites worse (54 → 43 %).
 */
function hasContext({ group, headings = [], fileName, cpv = [] }: RequirementToAlign): boolean {
  return group !== undefined || headings.length > 0 || fileName !== undefined || cpv.length > 0;
}

/** A group that the library does not have tells nothing. */
function groupsOf(requirement: RequirementToAlign, opened: Opened, text?: ReadText): readonly GroupFound[] {
  const { analyser, library } = opened;
  const bagOf = (part: string) => readText(part, analyser).bag;
  if (requirement.group !== undefined)
    return library.groups.groups.includes(requirement.group) ? [{ group: requirement.group, probability: 1 }] : [];
  return library.groups.find({
    text: (text ?? readText(requirement.text, analyser)).bag,
    headings: (requirement.headings ?? []).map(bagOf),
    fileName: requirement.fileName === undefined ? undefined : bagOf(spaced(requirement.fileName)),
    cpv: requirement.cpv ?? [],
  });
}

/** `Kravspec_handskar-2026.docx` is read as words. */
function spaced(fileName: string): string {
  return fileName.replace(/\.[\p{L}\d]{1,5}$/u, '').replace(/[_.+()-]+/gu, ' ');
}
