import type { SeedDay } from './row.ts';
import { CLOSED_ITEMS, OPEN_ITEMS, READY_ITEMS } from './status.ts';

/** A package and the consultation on it; or a consultation on criteria that are in none. */
export type Round = {
  readonly title: string;
  readonly package: PackagePlan | undefined;
  /** Ids of criteria, or of the templates that they are made from. */
  readonly items: readonly string[];
  readonly opens: SeedDay;
  readonly closes: SeedDay;
  readonly anchoringUntil?: SeedDay;
  readonly state: 'Öppen' | 'Stängd';
};

export type PackagePlan = {
  readonly name: string;
  readonly group: string;
  readonly status: string;
  readonly scope: string;
  readonly definitions?: string;
  readonly guidance: string;
  readonly transition?: string;
  /** A day of the calendar: it is part of what is frozen. */
  readonly validFrom?: string;
  /** How a criterion is used in the package, by id. */
  readonly notes?: Readonly<Record<string, string>>;
  readonly decided?: { readonly on: SeedDay; readonly caseNumber: string; readonly comment: string };
};

const OPEN: Round = {
  title: 'Handskar och inkontinensskydd',
  package: {
    name: 'Handskar och inkontinensskydd',
    group: 'MEA',
    status: 'Remiss',
    scope: 'Upphandling av undersökningshandskar och absorberande skydd. Operationshandskar ingår inte.',
    guidance:
      'Basnivån kan användas i alla upphandlingar. Stäm av utbudet av acceleratorfria handskar i marknadsdialogen innan den avancerade nivån väljs.',
  },
  items: OPEN_ITEMS,
  opens: -18,
  closes: 21,
  anchoringUntil: 12,
  state: 'Öppen',
};

const CLOTHES: Round = {
  title: 'Arbetskläder',
  package: {
    name: 'Arbetskläder',
    group: 'ARB',
    status: 'Fastställd',
    scope: 'Nyinköp av arbetskläder för vård och service.',
    guidance: 'Kraven avser nyinköp. För hyrda kläder används kravpaketet för tvätt- och textilservice.',
    decided: {
      on: -60,
      caseNumber: 'SHU 2026-031',
      comment: 'Paketet fastställs i sin helhet. Nivån för ekologisk bomull följs upp efter ett år.',
    },
  },
  items: CLOSED_ITEMS,
  opens: -140,
  closes: -91,
  state: 'Stängd',
};

const READY: Round = {
  title: 'Byggvaror, textil, livsmedel och papper',
  package: undefined,
  items: READY_ITEMS,
  opens: -75,
  closes: -15,
  state: 'Stängd',
};

const FURNITURE: Round = {
  title: 'Möbler',
  package: {
    name: 'Möbler för kontor och vårdmiljö',
    group: 'MOB',
    status: 'Publicerad',
    scope: 'Nyinköp av möbler. Återbrukade möbler upphandlas för sig.',
    definitions: 'Med träråvara avses massivt trä, faner och träbaserade skivor.',
    guidance: 'Begär produktdatablad redan i anbudet; övriga verifikat kan begäras in vid avtalsstart.',
    transition: 'Upphandlingar som annonserats före ikraftträdandet slutförs enligt tidigare krav.',
    validFrom: '2026-01-01',
    notes: { 'REG-MOB-005': 'används även vid avrop' },
    decided: { on: '2025-11-06', caseNumber: 'SHU 2025-044', comment: '' },
  },
  items: ['REG-MOB-001', 'REG-MOB-002', 'REG-MOB-005'],
  opens: '2025-08-25',
  closes: '2025-10-10',
  state: 'Stängd',
};

const FOOD: Round = {
  title: 'Kött, mejeri och ägg',
  package: {
    name: 'Kött, mejeri och ägg',
    group: 'LIV',
    status: 'Publicerad',
    scope: 'Livsmedel av animaliskt ursprung till patientmåltider och restauranger.',
    definitions: 'Med nötkött avses även beredningar med minst 50 procent nötkött.',
    guidance: 'Avancerad nivå för betesdrift väljs där marknadsdialogen visar att utbudet räcker.',
    transition: 'Löpande avtal berörs inte.',
    validFrom: '2026-03-01',
    notes: { 'REG-MEJ-002': 'andelen får höjas lokalt' },
    decided: {
      on: '2026-01-29',
      caseNumber: 'SHU 2026-003',
      comment: 'Styrgruppen vill se en uppföljning av priserna.',
    },
  },
  items: ['REG-KOT-001', 'REG-KOT-003', 'REG-KOT-004', 'REG-MEJ-001', 'REG-MEJ-002'],
  opens: '2025-10-20',
  closes: '2025-12-12',
  state: 'Stängd',
};

const WORKPLACE: Round = {
  title: 'IT-arbetsplats',
  package: {
    name: 'IT-arbetsplats',
    group: 'ITT',
    status: 'Publicerad',
    scope: 'Datorer, bildskärmar och skrivare för administrativa arbetsplatser.',
    guidance: 'Märkningarna förnyas ofta. Kontrollera vilken generation som gäller när upphandlingen annonseras.',
    transition: 'Avrop på ramavtal från tiden före ikraftträdandet görs enligt avtalet.',
    validFrom: '2026-05-01',
    decided: { on: '2026-03-26', caseNumber: 'SHU 2026-012', comment: '' },
  },
  items: ['REG-DAT-001', 'REG-DAT-002', 'REG-SKM-001', 'REG-SKM-003', 'REG-SKR-003'],
  opens: '2026-01-12',
  closes: '2026-03-02',
  state: 'Stängd',
};

export const ROUNDS = {
  open: OPEN,
  clothes: CLOTHES,
  ready: READY,
  furniture: FURNITURE,
  food: FOOD,
  workplace: WORKPLACE,
};
export type RoundName = keyof typeof ROUNDS;

type Asked = { readonly id: string; readonly template: { readonly id: string } };

/** The consultation that the regions were asked about a criterion in; none for those decided before there were any. */
export function consultedOn({ id, template }: Asked): Round | undefined {
  return Object.values(ROUNDS).find(({ items }) => items.includes(id) || items.includes(template.id));
}
