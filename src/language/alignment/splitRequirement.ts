/** A part of a text, where it stands in UTF-16 units. */
export type RequirementPart = { readonly text: string; readonly start: number; readonly length: number };

/** Words that make a demand of their own: a clause without one belongs to its neighbour. */
const DEMANDS =
  'ska|skall|får|måste|bör|kan|krävs|gäller|accepteras|godtas|godkänns|tilldelas|ges|premieras|värderas|undviks|åligger';
const DEMAND = new RegExp(`(?<!\\p{L})(?:${DEMANDS})(?!\\p{L})`, 'iu');
/** `t.ex.`, `m.m.`, `nr.` and the like end no sentence, nor does the dot in a number. */
const ABBREVIATION =
  /(?:^|[\s(])(?:t\.ex|m\.m|bl\.a|d\.v\.s|dvs|osv|etc|ca|nr|resp|f\.n|s\.k|o\.d|fr\.o\.m|t\.o\.m|exkl|inkl|max|min|kap|st|jfr|enl|ev|u\.a)$/iu;
/** A line of a list: a bullet, a number or a letter before it. */
const LIST_ITEM = /^[ \t]*(?:[-–—•·*▪◦]|\(?\d{1,2}[.)]|\(?[a-zåäö]\))[ \t]+/iu;
/** A sentence that begins so speaks of what was said before it. */
const LEANING =
  /^(?:detta|dessa|denna|det|den|de|kravet|kraven|som bevis|verifiering|verifieras|bevis|undantag|likvärdig|motsvarande|i annat fall|annars|därefter|dock|saknas|om|med detta|förekommer|kan|finns|ju|uppgifterna|resultatet|resultaten|intyg|certifikat|redovisning sker|andelen|halten|mängden|gränsvärdet)(?!\p{L})/iu;
/** Two demands in one sentence: `…, samt ska …`, `… och får inte …`, `…; leverantören ska …`. */
const JOINT = new RegExp(
  `(?:,?\\s+(?:samt|och|men|dessutom)\\s+(?=(?:\\p{L}+\\s+){0,4}(?:${DEMANDS})(?!\\p{L}))|;\\s+)`,
  'iu',
);

/**
 * The demands that a text makes, in their order: its sentences and list items, and the clauses of a sentence that each have
 * a verb of their own. What only explains the one before it stays with it. A text of one demand is its own only part.
 */
export function splitRequirement(text: string): readonly RequirementPart[] {
  const parts: RequirementPart[] = [];
  for (const line of linesIn(text))
    for (const [at, sentence] of sentencesIn(line).entries()) {
      const previous = parts.at(-1);
      const isItem = line.isItem && at === 0;
      if (previous !== undefined && !isItem && leansOn(sentence))
        parts[parts.length - 1] = joined(text, previous, sentence);
      else parts.push(...clausesIn(sentence));
    }
  return parts;
}

type Line = RequirementPart & { readonly isItem: boolean };

/** A heading of a list (`Leverantören ska:`) has no end of its own: its items stand alone, as they are written. */
function linesIn(text: string): readonly Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const marker = LIST_ITEM.exec(line)?.[0].length ?? 0;
    const isItem = marker > 0;
    const previous = lines.at(-1);
    const own = trimmed({ text: line.slice(marker), start: at + marker, length: line.length - marker });
    at += line.length + 1;
    if (own.length === 0) continue;
    // A line that only goes on where the one before was full is no part of its own.
    const goesOn = previous !== undefined && !isItem && /^\p{Ll}/u.test(own.text) && !/[.:;!?]$/u.test(previous.text);
    if (goesOn) lines[lines.length - 1] = { ...joined(text, previous, own), isItem: previous.isItem };
    else if (isItem || !own.text.endsWith(':')) lines.push({ ...own, isItem });
  }
  return lines;
}

function sentencesIn(line: RequirementPart): readonly RequirementPart[] {
  const sentences: RequirementPart[] = [];
  let from = 0;
  for (const end of line.text.matchAll(/[.!?](?=\s+["”(]?[\p{Lu}\d])/gu)) {
    const before = line.text.slice(0, end.index);
    // `Repr. 1A`: a short word before a number is an abbreviation.
    const isShortened =
      ABBREVIATION.test(before) ||
      (/(?<!\p{L})\p{L}{1,4}$/u.test(before) && /^.\s+\d/u.test(line.text.slice(end.index)));
    if (isShortened) continue;
    sentences.push(cut(line, from, end.index + 1));
    from = end.index + 1;
  }
  sentences.push(cut(line, from, line.text.length));
  return sentences.filter(({ length }) => length > 0);
}

function clausesIn(sentence: RequirementPart): readonly RequirementPart[] {
  const joint = JOINT.exec(sentence.text);
  if (joint === null) return [sentence];
  const before = cut(sentence, 0, joint.index);
  const after = cut(sentence, joint.index + joint[0].length, sentence.text.length);
  if (!DEMAND.test(before.text) || !DEMAND.test(after.text)) return [sentence];
  return [before, ...clausesIn(after)];
}

/** Says nothing that could be asked for on its own. */
function leansOn({ text }: RequirementPart): boolean {
  return LEANING.test(text) || (!DEMAND.test(text) && text.split(/\s+/u).length < SHORTEST);
}

/** A sentence without a demand and of fewer words than this explains another. */
const SHORTEST = 4;

function cut(part: RequirementPart, from: number, to: number): RequirementPart {
  return trimmed({ text: part.text.slice(from, to), start: part.start + from, length: to - from });
}

function trimmed({ text, start }: RequirementPart): RequirementPart {
  const own = text.trim();
  return { text: own, start: start + (text.length - text.trimStart().length), length: own.length };
}

function joined(text: string, first: RequirementPart, second: RequirementPart): RequirementPart {
  const end = second.start + second.length;
  return { text: text.slice(first.start, end), start: first.start, length: end - first.start };
}
