import { alignParts } from '#language/alignment/alignParts.ts';
import type { AlignableCriterion, Aligner, Alias, RequirementToAlign } from '#language/alignment/aligner.ts';
import { openAligner } from '#language/alignment/openAligner.ts';
import { compareTexts } from '#language/quantities/compareTexts.ts';
import type { CriteriaLibrary } from './criteriaLibrary.ts';
import type { LibraryCriterion, Progress } from './languageWork.ts';
import type { Answer } from './messages.ts';

/** So many alignments go back at once: the page copies them in some milliseconds. */
const PIECE = 25;

/** Aligns with the criteria of a library and with what people have decided. Both are read when they are first needed. */
export class Alignment {
  private readonly library: CriteriaLibrary;
  private aliases: readonly Alias[] = [];
  private aligner: Aligner | undefined;
  private withDecisions: Aligner | undefined;

  constructor(library: CriteriaLibrary) {
    this.library = library;
  }

  learnDecisions(aliases: readonly Alias[], isFirst: boolean): void {
    this.aliases = isFirst ? aliases : [...this.aliases, ...aliases];
    this.withDecisions = undefined;
  }

  /** To be called when criteria or words have changed. */
  forget(): void {
    this.aligner = undefined;
    this.withDecisions = undefined;
  }

  *align(
    requirements: readonly RequirementToAlign[],
    give: (answer: Answer) => void,
  ): Generator<Progress | undefined, void> {
    const aligner = this.opened();
    for (let done = 0; done < requirements.length; done += PIECE) {
      const alignments = [];
      for (const requirement of requirements.slice(done, done + PIECE)) {
        alignments.push(alignParts(aligner, requirement));
        yield { done: done + alignments.length, of: requirements.length };
      }
      give({ kind: 'align', alignments });
    }
  }

  private opened(): Aligner {
    this.aligner ??= openAligner([...this.library.criteria.values()].map(alignable), {
      analyser: this.library.analyser,
      compareTexts,
    });
    this.withDecisions ??= this.aliases.length === 0 ? this.aligner : this.aligner.withAliases(this.aliases);
    return this.withDecisions;
  }
}

function alignable({ id, title, text, evidence, groups: [group], cpv }: LibraryCriterion): AlignableCriterion {
  return { id, title, text, evidence, cpv, ...(group === undefined ? {} : { group }) };
}
