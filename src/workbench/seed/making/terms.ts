import { COORDINATOR, fieldsOf, fixedKey, type SeedRow } from './row.ts';

type Kind = 'Synonymer' | 'Begrepp';

/** Words of care that Samsyn does not know by itself, as coordinators add them when a search misses something. */
const TERMS: readonly (readonly [kind: Kind, name: string, words: readonly string[], note: string])[] = [
  [
    'Synonymer',
    'hygienunderlägg',
    ['sängskydd', 'sängunderlägg', 'absorberande underlägg'],
    'Heter olika i regionernas sortiment.',
  ],
  ['Synonymer', 'rondskål', ['njurskål', 'engångsskål'], ''],
  [
    'Synonymer',
    'britspapper',
    ['britsrulle', 'undersökningspapper', 'undersökningsrulle'],
    'Saknades vid sökning efter mjukpapper.',
  ],
  ['Synonymer', 'medicinkopp', ['medicinbägare', 'doseringsbägare', 'läkemedelsbägare'], ''],
  [
    'Begrepp',
    'Beredskap',
    ['beredskapslager*', 'krisberedskap*', 'höjd beredskap', 'försörjningsberedskap'],
    'Inget miljökrav, men står i många av regionernas dokument.',
  ],
  [
    'Begrepp',
    'Patientsäkerhet',
    ['patientsäkerhet*', 'vårdskad*', 'vårdrelaterad infektion'],
    'Används som skäl för undantag från krav på flergångsprodukter.',
  ],
];

export function termRows(): readonly SeedRow[] {
  return TERMS.map(([Slag, Title, words, Anmarkning]) => ({
    by: COORDINATOR,
    fields: fieldsOf({ Title, Nyckel: fixedKey('Ordlista', Title), Slag, Ord: words.join('\n'), Anmarkning }),
  }));
}
