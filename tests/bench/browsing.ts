import { KINDS, LEVELS, CRITERION_STATUSES, type Criterion } from '#domain/criterion.ts';
import type { Held } from '#domain/workspace.ts';
import { browseCriteria, type BrowseQuery } from '#usecases/browseCriteria.ts';
import { aCriterion, anActor, aWorkspace, held } from '../factories/entities.ts';
import { aCriterionId, aGroup, aKey, anEmail, anInstant } from '../factories/values.ts';
import { percentile, report } from './report.ts';

const GROUPS = ['HAN', 'TEX', 'OLJ', 'MOB', 'INK', 'LIV', 'ITX', 'BEL', 'STA', 'KEM'].map((code) => aGroup(code));
const ROUNDS = 40;

/**
 * What a keystroke costs on the page once the words are answered: filter, facets and order over a library. The budget
 * is half a frame; the words themselves are sought beside the page.
 */
export function measureBrowsing(): void {
  measureWith(10_000, 8);
  measureWith(100_000);
}

function measureWith(count: number, budget?: number): void {
  const rows = Array.from({ length: count }, (_, index) => row(index));
  const actor = anActor('coordinator');
  const workspace = aWorkspace({ criteria: rows });
  const words = {
    ids: rows.filter((_, index) => index % 3 === 0).map(({ value }) => value.key),
    didYouMean: undefined,
  };
  const queries: readonly BrowseQuery[] = [
    { text: '', filters: {}, sort: 'relevance' },
    { text: '', filters: { level: ['core'] }, sort: 'title' },
    { text: 'krav', filters: {}, sort: 'relevance' },
    { text: 'krav', filters: { level: ['core', 'none'], productGroup: GROUPS.slice(0, 4) }, sort: 'relevance' },
    { text: 'krav', filters: { status: ['published', 'draft'] }, sort: 'title', descending: true },
  ];
  const browse = (query: BrowseQuery) => browseCriteria(workspace, actor, query, { words });
  const first = elapsed(() => queries.forEach(browse));
  const keystrokes = Array.from({ length: ROUNDS }, () => queries.map((query) => elapsed(() => browse(query)))).flat();
  const [changed, ...rest] = rows;
  const next = aWorkspace({
    criteria: changed === undefined ? rest : [...rest, held({ ...changed.value, title: 'Ö' })],
  });
  const again = elapsed(() => queries.slice(0, 2).forEach((query) => browseCriteria(next, actor, query, { words })));
  report({ name: `browse.${count}.first_ms`, value: first, unit: 'ms' });
  report({ name: `browse.${count}.after_a_change_ms`, value: again, unit: 'ms' });
  report({ name: `browse.${count}.p50_ms`, value: percentile(keystrokes, 0.5), unit: 'ms' });
  report({
    name: `browse.${count}.p95_ms`,
    value: percentile(keystrokes, 0.95),
    unit: 'ms',
    ...(budget && { budget }),
  });
}

function elapsed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** One of many whose values are spread unevenly, as they are in a library. */
function row(index: number): Held<Criterion> {
  const at = (index * 7919) % 100_003;
  const group = GROUPS[at % GROUPS.length] ?? aGroup();
  const criterion = aCriterion({
    key: aKey(10_000 + index),
    id: aCriterionId(`REG-${group}-${1000 + (at % 9000)}`),
    title: `Krav ${at} på ${group} från åkerbär`,
    productGroups: at % 7 === 0 ? [group, GROUPS[at % 3] ?? group] : [group],
    level: LEVELS[at % (LEVELS.length + 1)],
    kind: KINDS[at % (KINDS.length + 1)],
    status: CRITERION_STATUSES[at % CRITERION_STATUSES.length] ?? 'draft',
  });
  const writtenAt = anInstant(new Date(1_770_000_000_000 + at * 60_000).toISOString());
  return held(criterion, { written: { email: anEmail(), name: 'Arbetsgruppsmedlem', at: writtenAt } });
}
