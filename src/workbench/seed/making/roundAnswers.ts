import { CLOSED_ANSWERS, CLOSED_REASONS, OPEN_ANSWERS, OPEN_REASONS, type Answers, type Reasons } from './answers.ts';
import type { RoundName } from './rounds.ts';

const CODES = [
  ...['01', '03', '04', '05', '06', '07', '08', '09', '10', '12', '13'],
  ...['14', '17', '18', '19', '20', '21', '22', '23', '24', '25'],
] as const;

/** All regions endorse everything but what is named. */
function mostly(items: number, others: Answers): Answers {
  return Object.fromEntries(CODES.map((code) => [code, others[code] ?? 't'.repeat(items)]));
}

const FURNITURE_REASONS: Reasons = {
  'REG-MOB-005 m': ['Tiden för reservdelar bör vara tio år för möbler i vårdmiljö.'],
};

const FOOD_REASONS: Reasons = {
  'REG-KOT-003 m': [
    'Skriv ut hur betesperioden visas för importerat kött.',
    'Lägg kravet på avancerad nivå tills fler leverantörer kan visa det.',
  ],
  'REG-KOT-003 a': ['Utbudet i norra Sverige räcker inte året om.'],
  'REG-MEJ-002 o': ['Regionen köper måltider som tjänst och har inget eget avtal.'],
};

const WORKPLACE_REASONS: Reasons = {
  'REG-SKR-003 m': ['Ange även energiförbrukning i viloläge.'],
  'REG-DAT-002 o': ['Regionen avropar från statens inköpscentral och väljer inte kraven själv.'],
};

/** T004 drapes, T005 reusable, T071 floors, T082 tubes, T099 mattresses, T109 pigs, T126 air, T134 waste, T136 bags, T137 print. */
const READY_ANSWERS = mostly(10, {
  '04': 'tmtttttttt',
  '06': 'tattttttmt',
  '09': 'tttttottt-',
  '12': 'ttmttttttt',
  '17': 'tatttttttt',
  '21': '----------',
  '23': 'ttttt-tttt',
  '24': 'tttmtttttt',
});

const READY_REASONS: Reasons = {
  'T005 m': ['Ange hur många tvättar som textilierna ska klara.'],
  'T005 a': [
    'Regionen saknar sterilkapacitet för återanvändbara textilier före 2028.',
    'Transporterna till tvätteri väger tyngre än vinsten hos oss. Kravet bör vara frivilligt.',
  ],
  'T071 m': ['Undanta våtrum tills likvärdiga material finns.'],
  'T082 m': ['Kravet bör omfatta även kopplingar och trevägskranar.'],
  'T109 o': ['Livsmedelsnämnden har inte hunnit bereda frågan.'],
  'T136 m': ['Andelen återvunnen plast bör höjas stegvis.'],
};

/** What the regions answered in each consultation, and why. */
export const ROUND_ANSWERS: Readonly<Record<RoundName, { readonly answers: Answers; readonly reasons: Reasons }>> = {
  open: { answers: OPEN_ANSWERS, reasons: OPEN_REASONS },
  clothes: { answers: CLOSED_ANSWERS, reasons: CLOSED_REASONS },
  ready: { answers: READY_ANSWERS, reasons: READY_REASONS },
  furniture: { answers: mostly(3, { '10': 'ttm' }), reasons: FURNITURE_REASONS },
  food: {
    answers: mostly(5, { '08': 'tmttt', '09': 'tttto', '22': 'tmttt', '25': 'tattt' }),
    reasons: FOOD_REASONS,
  },
  workplace: { answers: mostly(5, { '13': 'ttttm', '20': 'tottt' }), reasons: WORKPLACE_REASONS },
};
