import type { SeedConsultation, SeedPackage } from './consultations.ts';
import { contactOf } from './people.ts';
import { fieldsOf, fixedKey, on, type SeedDay, type SeedRow } from './row.ts';
import type { RoundName } from './rounds.ts';
import type { SourceRegion } from './source.ts';

/** By county code: p planned, a adopted, d adopted with deviations, n declined; of others nothing is known yet. */
const STATES: Readonly<Partial<Record<RoundName, Readonly<Record<string, string>>>>> = {
  furniture: letters('01a 03a 04a 05a 06a 07d 08a 09a 10a 12d 13a 14a 17a 18p 19a 20a 22a 24n'),
  food: letters('01a 03a 04d 05a 06d 08a 10a 12a 13d 14a 17p 18a 19a 21p 22n 24a 25d'),
  workplace: letters('01p 03a 05a 08a 12p 13d 14a 17p 19a 20n 23p 25a'),
};

const STATE = { p: 'Planerad', a: 'Antagen', d: 'Antagen med avsteg', n: 'Avstår' } as const;
type Letter = keyof typeof STATE;
const isLetter = (letter: string): letter is Letter => letter in STATE;

const DECLINED: Readonly<Record<string, string>> = {
  'furniture 24': 'Regionen har ett ramavtal för återbrukade möbler till och med 2028.',
  'food 22': 'Måltiderna upphandlas som tjänst av en gemensam nämnd.',
  'workplace 20': 'Regionen avropar från statens inköpscentral.',
};

type Departure = {
  readonly criterion: string;
  readonly kind: 'Skärpt' | 'Mildrat' | 'Omformulerat' | 'Används inte';
  readonly reason: string;
  readonly text?: string;
  /** Days from the loading. */
  readonly again: SeedDay;
};

const DEPARTURES: Readonly<Record<string, Departure>> = {
  'furniture 07': {
    criterion: 'REG-MOB-001',
    kind: 'Skärpt',
    reason: 'Regionfullmäktiges mål om hållbart skogsbruk går längre.',
    text: 'Virke i möbler ska vara legalt avverkat. Minst 90 procent av träråvaran ska komma från skogsbruk certifierat enligt FSC, PEFC eller motsvarande.',
    again: 4,
  },
  'furniture 12': {
    criterion: 'REG-MOB-005',
    kind: 'Skärpt',
    reason: 'Möbler i vårdmiljö används i minst tio år.',
    text: 'Reservdelar till möblerna ska kunna köpas under minst 10 år efter leverans. Ingående material ska kunna separeras.',
    again: 210,
  },
  'food 04': {
    criterion: 'REG-KOT-003',
    kind: 'Mildrat',
    reason: 'Utbudet räcker inte för regionens volymer.',
    text: 'Nötkreatur ska ha hållits på bete under minst 2 månader av vegetationsperioden.',
    again: 2,
  },
  'food 06': {
    criterion: 'REG-MEJ-002',
    kind: 'Skärpt',
    reason: 'Regionen har redan en högre andel.',
    text: 'Konsumtionsmjölk ska till minst 80 procent vara ekologiskt producerad. Korna ska ha haft tillgång till bete enligt svensk djurskyddslagstiftning.',
    again: 120,
  },
  'food 13': {
    criterion: 'REG-KOT-003',
    kind: 'Används inte',
    reason: 'Ingen leverantör i regionen kan visa betesperioden i dag.',
    again: -6,
  },
  'food 25': {
    criterion: 'REG-KOT-001',
    kind: 'Omformulerat',
    reason: 'Samma krav, med de ord som regionens avtal redan har.',
    text: 'Antibiotika får endast ges efter ordination av veterinär. Friska djur får inte behandlas i förebyggande syfte.',
    again: 45,
  },
  'workplace 13': {
    criterion: 'REG-SKR-003',
    kind: 'Mildrat',
    reason: 'Skrivarna hyrs, och nuvarande avtal medger inte bytet.',
    text: 'Nya multifunktionsskrivare ska uppfylla kraven i Svanen, Blaue Engel eller motsvarande avseende emissioner av ozon, partiklar och TVOC.',
    again: 30,
  },
};

/** What each region has made of the packages that are in force, written by its own contact. */
export function adoptionRows(
  consultations: readonly SeedConsultation[],
  regions: readonly SourceRegion[],
): readonly SeedRow[] {
  return statesIn(consultations, regions).map(({ name, region, letter, package: { key, hash } }) => {
    const { lanskod } = region;
    const planned = 6 + (Number(lanskod) % 5) * 12;
    const fields = fieldsOf({
      Title: `${lanskod} ${STATE[letter]}`,
      Nyckel: fixedKey('Antaganden', `${key} ${lanskod}`),
      Lanskod: lanskod,
      Kravpaket: key,
      Utgava: hash,
      Lage: STATE[letter],
      Datum: letter === 'n' ? undefined : on(letter === 'p' ? planned : -30 - Number(lanskod)),
      Diarienummer: letter === 'p' ? undefined : `RS 2026-${String(Number(lanskod) * 37).padStart(4, '0')}`,
      Motivering: DECLINED[`${name} ${lanskod}`],
    });
    return { by: contactOf(region), fields };
  });
}

export function deviationRows(
  consultations: readonly SeedConsultation[],
  regions: readonly SourceRegion[],
): readonly SeedRow[] {
  return statesIn(consultations, regions).flatMap(({ name, region, letter, package: { key }, asked }) => {
    const departure = DEPARTURES[`${name} ${region.lanskod}`];
    if (letter !== 'd' || departure === undefined) return [];
    const { criterion, kind, reason, text, again } = departure;
    const fields = fieldsOf({
      Title: `${criterion} ${region.lanskod}`,
      Nyckel: fixedKey('Avsteg', `${key} ${criterion} ${region.lanskod}`),
      Lanskod: region.lanskod,
      Kravpaket: key,
      KriterieId: criterion,
      Utgava: asked.find(({ id }) => id === criterion)?.hash,
      Slag: kind,
      Motivering: reason,
      LokalText: text,
      Omprovas: on(again),
      Avslutat: false,
    });
    return [{ by: contactOf(region), fields }];
  });
}

type Standing = Pick<SeedConsultation, 'name' | 'asked'> & {
  readonly region: SourceRegion;
  readonly letter: Letter;
  readonly package: SeedPackage;
};

function statesIn(consultations: readonly SeedConsultation[], regions: readonly SourceRegion[]): readonly Standing[] {
  return consultations.flatMap(({ name, asked, package: frozen }) =>
    regions.flatMap((region) => {
      const letter = STATES[name]?.[region.lanskod] ?? '';
      return frozen && isLetter(letter) ? [{ name, asked, region, letter, package: frozen }] : [];
    }),
  );
}

/** `"01a 03p"` by county code. */
function letters(listed: string): Readonly<Record<string, string>> {
  return Object.fromEntries(listed.split(' ').map((each) => [each.slice(0, 2), each.slice(2)]));
}
