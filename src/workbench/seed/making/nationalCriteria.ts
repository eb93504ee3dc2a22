import { codesOfNational } from './productGroups.ts';
import { COORDINATOR, fieldsOf, fixedKey, type SeedRow } from './row.ts';
import type { NationalCriterion } from './source.ts';

const LEVEL = { bas: 'Bas', avancerad: 'Avancerad', spjutspets: 'Spjutspets' } as const;

const KIND = {
  kvalificeringskrav: 'Kvalificeringskrav',
  teknisk_specifikation: 'Teknisk specifikation',
  tilldelningskriterium: 'Tilldelningskriterium',
  sarskilt_kontraktsvillkor: 'Särskilt kontraktsvillkor',
} as const;

/** The national criteria as they were read, faults included: what the product has to cope with in real life. */
export function nationalRows(criteria: readonly NationalCriterion[]): readonly SeedRow[] {
  const numberOf = new Map<string, number>();
  return criteria.map((criterion) => {
    const groups = groupsOf(criterion);
    const code = groups.slice(0, 3);
    const number = (numberOf.get(code) ?? 0) + 1;
    numberOf.set(code, number);
    return nationalRow(criterion, groups, `UHM-${code}-${String(number).padStart(3, '0')}`);
  });
}

function groupsOf({ area, group }: NationalCriterion): string {
  const codes = codesOfNational(group ?? area);
  return area === 'Giftfri förskola' ? `${codes}, FSK` : codes;
}

function nationalRow(criterion: NationalCriterion, groups: string, id: string): SeedRow {
  return {
    by: COORDINATOR,
    fields: fieldsOf({
      Title: criterion.title,
      Nyckel: fixedKey('Kriterier', id),
      KriterieId: id,
      Produktgrupper: groups,
      Ursprung: 'UHM oförändrat',
      UhmId: criterion.krav_id,
      UhmVersion: criterion.version,
      UhmAdress: criterion.source,
      Niva: criterion.level && LEVEL[criterion.level],
      Typ: criterion.type && KIND[criterion.type],
      Kravtext: criterion.text_sv ?? criterion.text_en,
      Verifikat: criterion.evidence,
      Uppfoljning: criterion.followup,
      Motiv: criterion.motive,
      Vagledning: criterion.banner,
      Status: 'Publicerad',
    }),
  };
}
