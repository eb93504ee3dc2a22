import type { Alias, Aligner, Alignment } from '#language/alignment/aligner.ts';
import { alignParts } from '#language/alignment/alignParts.ts';
import { BUILT_IN_CALIBRATION } from '#language/alignment/calibration.ts';
import { openAligner } from '#language/alignment/openAligner.ts';
import {
  aligned,
  firstOf,
  readAlignmentSet,
  swedish,
  worstGroupFor,
  type Aligned,
  type AlignmentSet,
} from './alignmentSet.ts';
import type { Figure } from './figure.ts';

type Judged = Aligned & { readonly alignment: Alignment; readonly isRight: boolean };

/** Alignment with the product group told, what is accepted without asking, and how the group is found. */
export function figures(folder: string): Promise<readonly Figure[]> {
  const set = readAlignmentSet(folder);
  const aligner = openAligner(set.criteria, { analyser: swedish() });
  const judged = set.rows.map((row) => judgedBy(aligner, row, set));
  return Promise.resolve([
    ...found(judged, set),
    ...withoutGroup(aligner, set),
    ...withMemory(aligner, set),
    ...accepted(judged.filter(({ fold }) => fold === 'test')),
    ...groups(aligner, set.rows),
    ...composed(aligner, set),
  ]);
}

function judgedBy(aligner: Aligner, row: Aligned, set: AlignmentSet): Judged {
  const alignment = row.criterion === null ? worstGroupFor(aligner, row, set.groups) : aligned(aligner, row);
  return { ...row, alignment, isRight: placeOf(alignment, row, set) === 0 };
}

/** The place of the right criterion among the best, or −1. */
function placeOf({ best }: Alignment, { criterion, group }: Aligned, { templateOf, criteria }: AlignmentSet): number {
  return best.findIndex(
    (match) =>
      templateOf.get(match.criterion) === criterion &&
      (group == null || criteria.find(({ id }) => id === match.criterion)?.group === group),
  );
}

const AT_FIRST: Readonly<Record<string, number>> = { light: 0.99, medium: 0.97, free: 0.65 };

function found(judged: readonly Judged[], set: AlignmentSet): readonly Figure[] {
  const positive = judged.filter(({ criterion }) => criterion !== null);
  return [...new Set(positive.map(({ difficulty }) => difficulty ?? 'any'))].flatMap((difficulty) => {
    const own = positive.filter((row) => (row.difficulty ?? 'any') === difficulty);
    const atLeast = AT_FIRST[difficulty];
    const within = shareOf(own, (row) => placeOf(row.alignment, row, set) >= 0);
    return [
      { name: `alignment R@1 ${difficulty}`, ...bound(atLeast), value: shareOf(own, isRight), of: own.length },
      {
        name: `alignment R@5 ${difficulty}`,
        ...bound(difficulty === 'free' ? 0.9 : undefined),
        value: within,
        of: own.length,
      },
    ];
  });
}

function withoutGroup(aligner: Aligner, set: AlignmentSet): readonly Figure[] {
  const free = set.rows.filter(({ criterion, difficulty }) => criterion !== null && difficulty === 'free');
  const isFound = (row: Aligned) => placeOf(aligner.align({ text: row.text }), row, set) === 0;
  return [{ name: 'alignment R@1 free, group not told', value: shareOf(free, isFound), of: free.length }];
}

function withMemory(aligner: Aligner, set: AlignmentSet): readonly Figure[] {
  const free = set.rows.filter(({ criterion, difficulty }) => criterion !== null && difficulty === 'free');
  const others = set.rows.filter(({ criterion, difficulty }) => criterion !== null && difficulty !== 'free');
  const remembering = aligner.withAliases(others.flatMap((row) => aliasOf(row, set)));
  const isFound = (row: Aligned) => placeOf(aligned(remembering, row), row, set) === 0;
  return [{ name: 'alignment R@1 free, the other wordings confirmed', value: shareOf(free, isFound), of: free.length }];
}

function aliasOf(row: Aligned, { criteria, templateOf }: AlignmentSet): readonly Alias[] {
  const chosen = criteria.find(
    ({ id, group }) => templateOf.get(id) === row.criterion && (row.group == null || group === row.group),
  );
  return chosen === undefined ? [] : [{ text: row.text, criterion: chosen.id, verdict: 'confirmed' }];
}

/** What matches nothing stands in the product group where it looks most as if it did. */
function accepted(judged: readonly Judged[]): readonly Figure[] {
  const taken = judged.filter(({ alignment }) => firstOf(alignment) >= BUILT_IN_CALIBRATION.acceptAt);
  const positive = judged.filter(({ criterion }) => criterion !== null);
  const recall = taken.filter(isRight).length / Math.max(1, positive.length);
  return [
    { name: 'accepted without asking, precision', value: shareOf(taken, isRight), atLeast: 0.97, of: taken.length },
    { name: 'accepted without asking, recall', value: recall, atLeast: 0.65, of: positive.length },
    { name: 'calibration error', value: calibrationError(judged), atMost: 0.06, of: judged.length },
    { name: 'calibration error of one that is right but for chance', value: chanceError(judged), of: judged.length },
  ];
}

const BINS = 10;

/** Expected calibration error over ten bins of equal width. */
function calibrationError(judged: readonly Judged[]): number {
  const bins = Array.from({ length: BINS }, (_, bin) =>
    judged.filter(({ alignment }) => Math.min(BINS - 1, Math.floor(firstOf(alignment) * BINS)) === bin),
  );
  const gaps = bins.map((own) =>
    Math.abs(own.reduce((sum, row) => sum + firstOf(row.alignment) - Number(row.isRight), 0)),
  );
  return gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, judged.length);
}

/** The same of probabilities that are true, on as many: what is left is chance, by the mean deviation of a sum of draws. */
function chanceError(judged: readonly Judged[]): number {
  const gaps = Array.from({ length: BINS }, (_, bin) => {
    const own = judged
      .map(({ alignment }) => firstOf(alignment))
      .filter((p) => Math.min(BINS - 1, Math.floor(p * BINS)) === bin);
    return Math.sqrt((2 / Math.PI) * own.reduce((sum, p) => sum + p * (1 - p), 0));
  });
  return gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, judged.length);
}

function groups(aligner: Aligner, rows: readonly Aligned[]): readonly Figure[] {
  const known = rows.filter(({ group }) => group != null);
  const isFirst = ({ text, group }: Aligned) => aligner.groupsOf({ text })[0]?.group === group;
  return [{ name: 'product group from the text alone', value: shareOf(known, isFirst), of: known.length }];
}

/**
 * Two requirements of one product group written as one; and single ones, which are to stay single. What the set does not
 * label is left out: a part that matches a third criterion counts as wrong.
 */
function composed(aligner: Aligner, { rows, templateOf }: AlignmentSet): readonly Figure[] {
  const clear = rows.filter(({ criterion, difficulty }) => criterion !== null && difficulty !== 'free');
  const pairs = clear.flatMap((first, at) => {
    const second = clear.slice(at + 1).find((row) => row.group === first.group && row.criterion !== first.criterion);
    return second === undefined ? [] : [{ first, second }];
  });
  const acceptedFor = (text: string, group: string | null | undefined) =>
    alignParts(aligner, { text, ...(group == null ? {} : { group }) }).accepted.map((id) => templateOf.get(id));
  const hasBoth = ({ first, second }: (typeof pairs)[number]) => {
    const found = acceptedFor(`${first.text} ${second.text}`, first.group);
    return found.includes(first.criterion ?? '') && found.includes(second.criterion ?? '');
  };
  const isSingle = ({ text, group, criterion }: Aligned) =>
    acceptedFor(text, group).every((template) => template === criterion);
  return [
    { name: 'both criteria of two requirements in one', value: shareOf(pairs, hasBoth), of: pairs.length },
    { name: 'single requirements given no other criterion', value: shareOf(clear, isSingle), of: clear.length },
  ];
}

function isRight(row: Judged): boolean {
  return row.isRight;
}

function bound(atLeast: number | undefined): { readonly atLeast?: number } {
  return atLeast === undefined ? {} : { atLeast };
}

function shareOf<Row>(rows: readonly Row[], isSo: (row: Row) => boolean): number {
  return rows.filter(isSo).length / Math.max(1, rows.length);
}
