import { unitNamed } from './compare.ts';
import type { Found } from './found.ts';
import { LIMIT_KINDS, type LimitKind } from './limitKind.ts';
import { NAMED_BEFORE } from './units.ts';

/** The kinds of limits among what was found in a text, each once, in the order of `LIMIT_KINDS`. */
export function limitKindsOf(found: readonly Found[]): readonly LimitKind[] {
  const kinds = new Set(
    found.flatMap((one): readonly LimitKind[] => {
      if (one.kind === 'absence') return ['absence'];
      return one.kind === 'quantity' && one.direction !== 'none' ? [kindOf(one.unit)] : [];
    }),
  );
  return LIMIT_KINDS.filter((kind) => kinds.has(kind));
}

const known = new Map<string, LimitKind>();
/** Nouns that are counted are as many as there are nouns. */
const MOST_KNOWN = 2_000;

function kindOf(unit: string): LimitKind {
  const before = known.get(unit);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const kind = kindOfUnit(unit);
  known.set(unit, kind);
  return kind;
}

/** Per cent of anything; smaller parts of a whole are told as concentrations. */
const PER_CENT = /%|procentenheter/u;

function kindOfUnit(unit: string): LimitKind {
  const { dimensions } = unitNamed(unit);
  const names = Object.keys(dimensions);
  if (names.length === 0 || 'percentagePoint' in dimensions) return PER_CENT.test(unit) ? 'share' : 'concentration';
  const by = (...wanted: readonly string[]) => wanted.some((name) => name in dimensions);
  if (by('carbonEquivalents', 'carbonDioxide')) return 'climate';
  if (by('energy', 'peakPower', 'apparentPower')) return 'energy';
  if (by('money', 'moneyEuro', 'moneyDollar', 'baseAmount')) return 'money';
  if (by('level', 'levelA', 'levelC')) return 'sound';
  if (by('temperature')) return 'temperature';
  if (by('mol', 'cfu') || isInVolume(dimensions)) return 'concentration';
  if (by('mass') && names.every((name) => name === 'mass' || name === 'length')) return 'weight';
  if (names.length > 1) return 'other';
  if (by('length')) return 'size';
  if (by('time', 'calendar', 'workingTime')) return dimensions[names[0] ?? ''] === 1 ? 'time' : 'other';
  const isCounted = names[0]?.startsWith('count:') === true && !NAMED_BEFORE.some((named) => named.unit.id === unit);
  return isCounted ? 'count' : 'other';
}

function isInVolume({ mass, length, ...others }: Readonly<Record<string, number>>): boolean {
  return mass === 1 && length === -3 && Object.keys(others).length === 0;
}
