import type { CommentedText } from '#domain/comment.ts';
import type { Criterion } from '#domain/criterion.ts';
import type { Day } from '#domain/ids.ts';
import { DEFAULT_SEVERITY, GATE_CHECKS, type GateCheck, type GateSetting, type Severity } from '#domain/qualityGate.ts';
import { dayOf } from '#domain/time.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { withoutEquivalent } from '#language/checklist/equivalents.ts';
import type { CheckedPassage } from '#language/checklist/passage.ts';
import { placeholdersIn } from '#language/checklist/placeholders.ts';
import { boundDatesIn, paidStandardsIn } from '#language/checklist/references.ts';
import { companyWideDemandsIn, vagueWordsIn } from '#language/checklist/vague.ts';
import { heldRole } from './actorOf.ts';

/** Something that is missing or doubtful in a criterion before the regions are asked, and where to mend it. */
export type GateFinding = {
  readonly check: GateCheck;
  readonly severity: Exclude<Severity, 'off'>;
  /** The text to mend; `level` for what is chosen instead of written. */
  readonly field: CommentedText | 'level';
  /** The words it is about; empty where something is missing. */
  readonly quote: string;
};

type Seen = Omit<GateFinding, 'severity'>;

/**
 * What the quality gate says of a criterion as it reads now, what blocks first. Rules X1–X12 in docs/spec/gate.md.
 *
 * @param on today: a date that has passed is told
 */
export function findingsOf(workspace: Workspace, criterion: Criterion, on: Day): readonly GateFinding[] {
  const severities = gateOf(workspace);
  const found = seenIn(criterion, on).flatMap((seen): readonly GateFinding[] => {
    const severity = severities[seen.check];
    return severity === 'off' ? [] : [{ ...seen, severity }];
  });
  return found.toSorted((a, b) => rank(a) - rank(b));
}

export function isBlocking({ severity }: Pick<GateFinding, 'severity'>): boolean {
  return severity === 'blocks';
}

const rank = (finding: GateFinding): number => (isBlocking(finding) ? 0 : 1);

type Gate = Readonly<Record<GateCheck, Severity>>;
/** By settings and roles: whether a row counts depends on both. */
const gates = new WeakMap<Workspace['gateSettings'], WeakMap<Workspace['roles'], Gate>>();

/** How severe each check is in this workspace. Of two settings of one check the one written last stands. */
export function gateOf(workspace: Workspace): Gate {
  const { gateSettings, roles } = workspace;
  const known = gates.get(gateSettings)?.get(roles);
  if (known !== undefined) return known;
  const set = new Map<GateCheck, Held<GateSetting>>();
  for (const row of gateSettings.all) {
    const earlier = set.get(row.value.check);
    if (!isCounted(workspace, row) || (earlier !== undefined && earlier.written.at > row.written.at)) continue;
    set.set(row.value.check, row);
  }
  const gate: Record<GateCheck, Severity> = { ...DEFAULT_SEVERITY };
  for (const check of GATE_CHECKS) gate[check] = set.get(check)?.value.severity ?? DEFAULT_SEVERITY[check];
  gates.set(gateSettings, (gates.get(gateSettings) ?? new WeakMap<Workspace['roles'], Gate>()).set(roles, gate));
  return gate;
}

/** A setting counts only if a coordinator wrote its row last. */
export function isCounted(workspace: Workspace, { written }: Held<GateSetting>): boolean {
  return heldRole(workspace, written.email, 'coordinator', dayOf(written.at));
}

const seenBefore = new WeakMap<Criterion, { readonly on: Day; readonly seen: readonly Seen[] }>();

/** Reading a text for limits and references takes a millisecond; a list of packages asks for hundreds. */
function seenIn(criterion: Criterion, on: Day): readonly Seen[] {
  const known = seenBefore.get(criterion);
  if (known?.on === on) return known.seen;
  const seen = [...missingIn(criterion), ...doubtfulIn(criterion, on)];
  seenBefore.set(criterion, { on, seen });
  return seen;
}

function missingIn({ text, rationale, evidence, followUp, level, kind }: Criterion): readonly Seen[] {
  const missing: readonly (readonly [boolean, GateCheck, Seen['field']])[] = [
    [text.trim() === '', 'textMissing', 'text'],
    [rationale.trim() === '', 'rationaleMissing', 'rationale'],
    [evidence.trim() === '', 'evidenceMissing', 'evidence'],
    [followUp.trim() === '', 'followUpMissing', 'followUp'],
    [level === undefined || kind === undefined, 'levelOrKindMissing', 'level'],
  ];
  return missing.flatMap(([isMissing, check, field]) => (isMissing ? [{ check, field, quote: '' }] : []));
}

const CHECKED = ['text', 'evidence', 'exemptions'] as const satisfies readonly (keyof Criterion & CommentedText)[];

function doubtfulIn(criterion: Criterion, on: Day): readonly Seen[] {
  const inTexts = CHECKED.flatMap((field) => {
    const told = (check: GateCheck, passages: readonly CheckedPassage[]): readonly Seen[] =>
      [...new Set(passages.map(({ quote }) => quote))].map((quote) => ({ check, field, quote }));
    const text = criterion[field];
    return [
      ...told('placeholderEmpty', placeholdersIn(text)),
      ...told('equivalentMissing', withoutEquivalent(text)),
      ...told('paidStandard', paidStandardsIn(text)),
      ...told(
        'dateDependent',
        boundDatesIn(text, on).filter(({ hasPassed }) => field !== 'exemptions' || hasPassed),
      ),
      ...(field === 'text' ? told('unmeasurable', vagueWordsIn(text)) : []),
      ...(field === 'text' && criterion.kind !== 'selection' ? told('subjectLink', companyWideDemandsIn(text)) : []),
    ];
  });
  return [...inTexts, ...disproportionate(criterion)];
}

/** What market and suppliers were thought of, in a rationale. */
const WEIGHED = /proportion|marknad|utbud|tillgång|leverantörer|konkurren/iu;

/**
 * The best that there is, demanded of everybody: supply is limited by what the level means, so the rationale has to
 * say that this was weighed (LOU 4 kap. 1 §).
 */
function disproportionate({ level, kind, rationale, text }: Criterion): readonly Seen[] {
  const isForAll = kind === 'technicalSpecification' || kind === 'selection';
  if (level !== 'spearhead' || !isForAll || text.trim() === '' || WEIGHED.test(rationale)) return [];
  return [{ check: 'proportionality', field: 'rationale', quote: '' }];
}
