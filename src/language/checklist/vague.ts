import { quantitiesOf } from '../quantities/quantitiesOf.ts';
import { passageAt, type CheckedPassage } from './passage.ts';

/** Words that two readers measure differently. */
const VAGUE =
  /(?<!\p{L})(?:i möjligaste mån|så långt (?:som )?(?:det är )?möjligt|om möjligt|i görligaste mån|strävar? efter|miljövänlig\p{L}*|klimatsmart\p{L}*|tillräcklig\p{L}*|lämplig\p{L}*|god (?:miljö|kvalitet)|goda? miljöegenskaper|låg miljöpåverkan|liten miljöpåverkan|minimera\p{L}*|skälig\p{L}*|rimlig\p{L}*|regelbundet|löpande|vid behov)(?!\p{L})/giu;

/**
 * Words that cannot be followed up, in a text that holds nothing measurable beside them: no number, no ban, no label,
 * standard or act. Where there is a limit as well, the limit is what is followed up.
 */
export function vagueWordsIn(text: string): readonly CheckedPassage[] {
  const found = [...text.matchAll(VAGUE)];
  if (found.length === 0 || quantitiesOf(text).length > 0) return [];
  return found.map((match) => passageAt(text, { start: match.index, length: match[0].length }));
}

const WHOLE_COMPANY =
  /(?<!\p{L})(?:(?:hela|all|samtlig\p{L}*) (?:sin |leverantörens |anbudsgivarens |företagets )?(?:verksamhet\p{L}*|produktion\p{L}*|sortiment\p{L}*)|(?:leverantören|anbudsgivaren|företaget)s? (?:ska ha|har) (?:en )?(?:miljöpolicy|hållbarhetspolicy|miljöledningssystem|hållbarhetsredovisning|klimatmål)|all sin produktion)(?!\p{L})/giu;
const SUBJECT =
  /(?<!\p{L})(?:avtal\p{L}*|kontrakt\p{L}*|uppdrag\p{L}*|upphandling\p{L}*|offererad\p{L}*|levererad\p{L}*|som omfattas|utförandet|fullgörande\p{L}*)(?!\p{L})/iu;

/** Demands on all that a company does, in a text that never says what they have to do with what is bought. */
export function companyWideDemandsIn(text: string): readonly CheckedPassage[] {
  if (SUBJECT.test(text)) return [];
  return [...text.matchAll(WHOLE_COMPANY)].map((match) =>
    passageAt(text, { start: match.index, length: match[0].length }),
  );
}
