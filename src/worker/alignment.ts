import { alignParts } from '#language/alignment/alignParts.ts';
import type { AlignableCriterion, Aligner, Alias, RequirementToAlign } from '#language/alignment/aligner.ts';
import type { Readings } from '#language/alignment/library.ts';
import { alignerSteps } from '#language/alignment/openAligner.ts';
import type { CriteriaLibrary } from './criteriaLibrary.ts';
import type { KnownQuantities } from './knownQuantities.ts';
import type { LibraryCriterion, Progress } from './languageWork.ts';
import type { Answer } from './messages.ts';

/** So many alignments go back at once: the page copies them in some milliseconds. */
const PIECE = 25;

/** Aligns with the criteria of a library and with what people have decided. Both are read when they are first needed. */
export class Alignment {
  private readonly library: CriteriaLibrary;
  private readonly quantities: KnownQuantities;
  private aliases: readonly Alias[] = [];
  /** Criteria as they were read, as long as they are the same and words mean the same. */
  private readings: Readings = new WeakMap();
  private readonly alignables = new WeakMap<LibraryCriterion, AlignableCriterion>();
  private aligner: Aligner | undefined;
  private deciding: Aligner | undefined;
  /** Counts what has been forgotten, so that what was begun before is not taken for what there is now. */
  private age = 0;

  constructor(library: CriteriaLibrary, quantities: KnownQuantities) {
    this.library = library;
    this.quantities = quantities;
  }

  learnDecisions(aliases: readonly Alias[], isFirst: boolean): void {
    this.aliases = isFirst ? aliases : [...this.aliases, ...aliases];
    this.deciding = undefined;
    this.age += 1;
  }

  /** To be called when criteria have changed. */
  forget(): void {
    this.aligner = undefined;
    this.deciding = undefined;
    this.age += 1;
  }

  /** To be called when words mean something else. */
  forgetWords(): void {
    this.readings = new WeakMap();
    this.forget();
  }

  *align(
    requirements: readonly RequirementToAlign[],
    give: (answer: Answer) => void,
  ): Generator<Progress | undefined, void> {
    const aligner = yield* this.opened();
    for (let done = 0; done < requirements.length; done += PIECE) {
      const alignments = [];
      for (const requirement of requirements.slice(done, done + PIECE)) {
        alignments.push(alignParts(aligner, requirement));
        yield { done: done + alignments.length, of: requirements.length };
      }
      give({ kind: 'align', alignments });
    }
  }

  /** What changes while it is opened is seen by whoever asks next. */
  private *opened(): Generator<undefined, Aligner> {
    if (this.deciding !== undefined) return this.deciding;
    const { aliases, readings, age } = this;
    const aligner = this.aligner ?? (yield* this.read(readings));
    if (this.age === age) this.aligner = aligner;
    const deciding = aliases.length === 0 ? aligner : yield* aligner.withAliasesInSteps(aliases);
    if (this.age === age) this.deciding = deciding;
    return deciding;
  }

  private read(readings: Readings): Generator<undefined, Aligner> {
    const { criteria, analyser } = this.library;
    return alignerSteps(
      [...criteria.values()].map((criterion) => this.alignable(criterion)),
      { analyser, compareTexts: this.quantities.compare, readings },
    );
  }

  private alignable(criterion: LibraryCriterion): AlignableCriterion {
    const known = this.alignables.get(criterion) ?? alignableOf(criterion);
    this.alignables.set(criterion, known);
    return known;
  }
}

function alignableOf({ id, title, text, evidence, groups, cpv }: LibraryCriterion): AlignableCriterion {
  const [group, ...otherGroups] = groups;
  return {
    id,
    title,
    text,
    evidence,
    cpv,
    ...(group !== undefined && { group }),
    ...(otherGroups.length > 0 && { otherGroups }),
  };
}
