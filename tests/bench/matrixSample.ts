import { contentOf, hashOf } from '#domain/edition.ts';
import type { Consultation } from '#domain/consultation.ts';
import type { Criterion } from '#domain/criterion.ts';
import { STANCE_KINDS, stanceOf, type Position } from '#domain/position.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { CELL_KINDS, type StandingMatrix } from '#usecases/standingMatrix.ts';
import {
  aConsultation,
  aCriterion,
  anEdition,
  aPosition,
  aProductGroup,
  aRegion,
  aRoleAssignment,
  aWorkspace,
  held,
} from '../factories/entities.ts';
import { aCounty, aCriterionId, aGroup, aHash, aKey, anEmail, anInstant } from '../factories/values.ts';

/** The 21 regions by county code. */
const REGIONS = [
  ['01', 'Stockholm'],
  ['03', 'Uppsala'],
  ['04', 'Sörmland'],
  ['05', 'Östergötland'],
  ['06', 'Jönköpings län'],
  ['07', 'Kronoberg'],
  ['08', 'Kalmar län'],
  ['09', 'Gotland'],
  ['10', 'Blekinge'],
  ['12', 'Skåne'],
  ['13', 'Halland'],
  ['14', 'Västra Götaland'],
  ['17', 'Värmland'],
  ['18', 'Örebro län'],
  ['19', 'Västmanland'],
  ['20', 'Dalarna'],
  ['21', 'Gävleborg'],
  ['22', 'Västernorrland'],
  ['23', 'Jämtland Härjedalen'],
  ['24', 'Västerbotten'],
  ['25', 'Norrbotten'],
] as const;

/** Criteria asked about in one consultation. */
const ITEMS = 50;
const GROUPS = ['INK', 'HAN', 'MOB', 'BEL'] as const;
/** One in so many consultations is still open. */
const OPEN = 10;

/**
 * A workspace where 21 regions have answered on so many criteria, most of them alike: some have a wish, some are silent,
 * one in forty answered an older text, one in fifty was written by somebody else. The same at every call.
 */
export function matrixWorkspace(criteria: number): Workspace {
  const rows = Array.from({ length: criteria }, (_, at) => criterionAt(at));
  const editions = rows.map((criterion, at) => anEdition({ key: aKey(2_000_000 + at) }, criterion));
  const hashes = rows.map((criterion) => hashOf(contentOf(criterion)));
  const consultations = Array.from({ length: Math.ceil(criteria / ITEMS) }, (_, at): Consultation => {
    const items = rows.slice(at * ITEMS, (at + 1) * ITEMS).map(({ id }, index) => ({
      criterion: id,
      edition: hashes[at * ITEMS + index] ?? aHash(),
      carriedFrom: [],
    }));
    const state = at % OPEN === 0 ? 'open' : 'closed';
    return aConsultation({ key: aKey(3_000_000 + at), title: `Remiss ${at + 1}`, items, state });
  });
  return aWorkspace({
    regions: REGIONS.map(([code, name], at) =>
      aRegion({ key: aKey(100 + at), code: aCounty(code), name: `Region ${name}` }),
    ),
    roles: REGIONS.map(([code], at) =>
      aRoleAssignment({ key: aKey(1000 + at), email: contactOf(code), region: aCounty(code) }),
    ),
    productGroups: GROUPS.map((code, at) =>
      aProductGroup({ key: aKey(200 + at), code: aGroup(code), name: `Produktgrupp ${at + 1}` }),
    ),
    criteria: rows,
    editions,
    consultations,
    positions: rows.flatMap((criterion, at) =>
      REGIONS.flatMap((_, region) => positionAt(criterion, [at, region, hashes[at] ?? aHash()])),
    ),
  });
}

const contactOf = (code: string) => anEmail(`kontakt.${code}@samsyn.example`);

function criterionAt(at: number): Criterion {
  const group = GROUPS[Math.floor(at / 9000) % GROUPS.length] ?? 'INK';
  return aCriterion({
    key: aKey(1_000_000 + at),
    id: aCriterionId(`REG-${group}-${String((at % 9000) + 1000)}`),
    title: `Förnybart material i absorberande produkter, del ${at + 1}`,
    productGroups: [aGroup(group)],
    text: `Minst ${(at % 80) + 10} viktprocent av produkten ska vara av förnybart material, räknat på år ${2020 + (at % 9)}.`,
  });
}

function positionAt(
  { id }: Criterion,
  [at, region, edition]: readonly [number, number, Position['edition']],
): readonly Held<Position>[] {
  const chance = scattered(at * 31 + region * 7);
  if (chance % 9 === 0) return [];
  const code = REGIONS[region]?.[0] ?? '01';
  const kind = chance % 5 === 0 ? (STANCE_KINDS[chance % STANCE_KINDS.length] ?? 'endorses') : 'endorses';
  const value = aPosition({
    key: aKey(10_000_000 + at * REGIONS.length + region),
    consultation: aKey(3_000_000 + Math.floor(at / ITEMS)),
    criterion: id,
    edition: chance % 40 === 1 ? aHash('b') : edition,
    region: aCounty(code),
    stance: stanceOf(kind, 'Längre övergångstid behövs.'),
  });
  const email = chance % 50 === 2 ? anEmail('lasare@samsyn.example') : contactOf(code);
  const day = String((chance % 27) + 1).padStart(2, '0');
  const hour = String(chance % 24).padStart(2, '0');
  const writtenAt = anInstant(`2026-03-${day}T${hour}:15:00.000Z`);
  return [held(value, { written: { email, name: `Kontaktperson, ${code}`, at: writtenAt } })];
}

/** The same answers as numbers only, for what draws them. */
export function matrixSample(criteria: number): StandingMatrix {
  const regions = REGIONS.map(([code, name], at) =>
    aRegion({ key: aKey(100 + at), code: aCounty(code), name: `Region ${name}` }),
  );
  const cells = new Uint8Array(criteria * regions.length);
  const counts = new Uint8Array(criteria * CELL_KINDS.length);
  for (let at = 0; at < cells.length; at += 1) {
    const chance = scattered(at);
    const kind = chance % 5 === 0 ? (chance >>> 8) % CELL_KINDS.length : CELL_KINDS.indexOf('endorses');
    cells[at] = kind;
    const place = Math.floor(at / regions.length) * CELL_KINDS.length + kind;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const rows = Array.from({ length: criteria }, (_, at) => {
    const criterion = held(criterionAt(at));
    return { id: criterion.value.id, criterion, asked: undefined };
  });
  return { regions, rows, cells, marks: new Uint8Array(cells.length), counts };
}

/** A number that looks like chance and is the same at every call (a step of a 32-bit mixing function). */
function scattered(seed: number): number {
  const mixed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 12)) >>> 0;
}
