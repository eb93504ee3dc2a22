import { quantitiesOf } from '../quantities/quantitiesOf.ts';
import { passageAt, sentenceAround, type CheckedPassage } from './passage.ts';

const EQUIVALENT =
  /(?<!\p{L})(?:likvärdig\p{L}*|motsvarande|jämförbar\p{L}*|ekvivalent\p{L}*|equivalent)(?!\p{L})|(?<!\p{L})eller (?:annan?t? |ett |en )?(?:bevis|sätt|märkning|intyg|dokumentation|testrapport\p{L}*|provningsrapport\p{L}*|redovisning)/iu;

/**
 * Labels and standards that are asked for without room for equal ones. The words may stand in the same sentence, in
 * the next one, or in the line that introduces the list. LOU 9 kap. 2 och 12 §§: who refers to a standard or a label
 * takes what is equivalent.
 */
export function withoutEquivalent(text: string): readonly CheckedPassage[] {
  const named = quantitiesOf(text).filter(({ kind }) => kind === 'label' || kind === 'standard');
  if (named.length === 0) return [];
  const introduction = EQUIVALENT.test(firstLine(text));
  return named.flatMap((one) => {
    const sentence = sentenceAround(text, one.start);
    const following = sentenceAround(text, Math.min(text.length, sentence.end + 1));
    const room = text.slice(sentence.start, Math.max(sentence.end, following.end));
    return introduction || EQUIVALENT.test(room) ? [] : [passageAt(text, one)];
  });
}

function firstLine(text: string): string {
  const [line = ''] = text.split('\n', 1);
  return /:\s*$/u.test(line) ? line : '';
}
