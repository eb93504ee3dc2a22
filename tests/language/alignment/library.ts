import type { AlignableCriterion } from '#language/alignment/aligner.ts';
import { openAnalyser } from '#language/analysis/openAnalyser.ts';
import { BUILT_IN_VOCABULARY } from '#language/analysis/vocabulary.ts';

/** Swedish without a dictionary: the domain's own lists. */
export const ANALYSER = openAnalyser({ lexicon: undefined, vocabulary: BUILT_IN_VOCABULARY });

const criterion = (id: string, group: string, [title, text, evidence]: readonly [string, string, string]) => ({
  id,
  group,
  title,
  text,
  evidence,
});

/** A small national library. */
export const CRITERIA: readonly AlignableCriterion[] = [
  {
    ...criterion('gloves-pvc', 'handskar', [
      'PVC-fria undersökningshandskar',
      'Undersökningshandskarna får inte innehålla PVC. Ftalater får inte förekomma över 0,1 viktprocent.',
      'Materialdeklaration.',
    ]),
    cpv: ['33141420-0'],
  },
  {
    ...criterion('gloves-work', 'handskar', [
      'Arbetsvillkor vid tillverkning av handskar',
      'Leverantören ska säkerställa att handskarna tillverkas enligt ILO:s kärnkonventioner om barnarbete och föreningsfrihet.',
      'Redogörelse.',
    ]),
    cpv: ['33141420-0'],
  },
  {
    ...criterion('catheter-pvc', 'kateter', [
      'PVC-fria katetrar',
      'Katetrar får inte innehålla PVC. Ftalater får inte förekomma över 0,1 viktprocent.',
      'Produktblad.',
    ]),
    cpv: ['33141200-2'],
  },
  {
    ...criterion('computer-energy', 'datorer', [
      'Energieffektiva datorer',
      'Bärbara datorer ska uppfylla kraven i ENERGY STAR version 8.0.',
      'Utdrag ur databasen.',
    ]),
    cpv: ['30213100-6'],
  },
  {
    ...criterion('computer-parts', 'datorer', [
      'Reservdelar till datorer',
      'Reservdelar till datorerna ska finnas i minst 5 år efter att modellen slutat tillverkas.',
      'Servicemanual.',
    ]),
    cpv: ['30213100-6'],
  },
  {
    ...criterion('lamp-light', 'belysning', [
      'Ljusutbyte för armaturer',
      'LED-armaturer ska ha ett ljusutbyte på minst 120 lm/W mätt enligt SS-EN 13032-4.',
      'Mätprotokoll.',
    ]),
    cpv: ['31500000-1'],
  },
  {
    id: 'any-management',
    title: 'Miljöledningssystem',
    text: 'Anbudsgivaren ska ha ett miljöledningssystem enligt ISO 14001 eller EMAS.',
    evidence: 'Certifikat.',
  },
];
