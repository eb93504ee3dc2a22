import type { GateFinding } from '#usecases/qualityGate.ts';

export type FindingGroup = Omit<GateFinding, 'quote'> & { readonly quotes: readonly string[] };

/** Findings of one check in one text together, in the order of the first. */
export function findingGroups(findings: readonly GateFinding[]): readonly FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const { quote, ...finding } of findings) {
    const name = `${finding.check} ${finding.field}`;
    const quotes = quote === '' ? [] : [quote];
    groups.set(name, { ...finding, quotes: [...(groups.get(name)?.quotes ?? []), ...quotes] });
  }
  return [...groups.values()];
}
