import type { Clause } from './clauses.ts';
import type { Stretch } from './patterns.ts';

/** Small words, words of limits and verbs that fit everything: they do not tell what is limited. */
const SMALL = new Set(
  `och eller samt är vara ska skall får måste bör kan inte ej icke aldrig att som en ett den det de av på i om med till för från
  efter vid under över inom per än enligt minst högst lägst max maximalt min minimum maximum upp mer mindre högre lägre fler färre
  längre kortare större ca cirka ungefär exakt totalt hela alla varje sin sitt sina dess deras vilket vilka där när ha har
  innehålla innehåller överstiga överstiger understiga understiger överskrida överskrider underskrida uppgå uppgår utgöra utgör
  tåla uppfylla uppfyller ange anges mellan motsvarande likvärdig minsta högsta lägsta största maximal minimal maximala halt halter
  halten andel andelen värde värdet nivå nivåer gräns gränsvärde gränsvärdet gälla gäller inklusive dock men även heller antal
  räknat beräknat mätt respektive annan andra ingen inga inget varken denna detta dessa eventuella senast tidigast bestå består
  procent viktprocent volymprocent`.split(/\s+/u),
);

/** Words that tell what a quantity limits: those before it, and those after it up to the next matter. */
export function subjectsOf(
  text: string,
  clause: Clause,
  { one, all }: { one: Stretch; all: readonly Stretch[] },
): readonly string[] {
  const at = all.findIndex(({ start }) => start === one.start);
  const [previous, next] = [all[at - 1], all[at + 1]];
  const before = text.slice(previous?.end ?? clause.start, one.start);
  const after = text.slice(one.end, next?.start ?? clause.end);
  // Between two quantities the words up to `och` or a comma belong to the one before.
  const ownAfter = next === undefined ? after : (after.split(/,|(?<!\p{L})(?:och|samt|eller|men)(?!\p{L})/u)[0] ?? '');
  const ownBefore =
    previous === undefined ? before : before.replace(/^[^,]*?(?:,|(?<!\p{L})(?:och|samt|eller|men)(?!\p{L}))/u, '');
  const own = wordsIn(`${ownBefore} ${ownAfter}`);
  return own.length > 0 ? own : wordsIn(text.slice(clause.start, clause.end));
}

/** Lower-case words that are not small, each once. */
export function wordsIn(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\d-]*\p{L}|\p{L}\d+/gu) ?? [];
  return [...new Set(words.filter((word) => !SMALL.has(word)))];
}
