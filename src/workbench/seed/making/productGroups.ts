import type { ExpandedCriterion } from './source.ts';
import { COORDINATOR, fieldsOf, fixedKey, type SeedRow } from './row.ts';

/** Coverage by the national library: 2 covered, 1 partly, 0 missing. */
type Coverage = 0 | 1 | 2;
type Owner = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | '';
/** Code, Swedish name, owner, coverage. */
type Category = readonly [code: string, name: string, owner: Owner, coverage: Coverage];
/** Code, Swedish name, category, owner, coverage, and its name in the source data if it is there. */
type Group = readonly [code: string, name: string, category: string, owner: Owner, coverage: Coverage, source?: string];

const COVERAGE = ['Saknas', 'Delvis', 'Finns'] as const;

/** Owners as in regions.json, `categories_by_upphandlingsregion`, where one of those categories fits. */
const CATEGORIES: readonly Category[] = [
  ['MEA', 'Medicinska engångsartiklar', 'F', 1],
  ['LKM', 'Läkemedel', 'E', 1],
  ['MET', 'Medicinteknik', 'G', 1],
  ['ITT', 'IT och telekom', 'C', 2],
  ['INR', 'Möbler och inredning', '', 2],
  ['TEX', 'Textil och tvätt', 'H', 2],
  ['REN', 'Rengöring och hygien', 'B', 2],
  ['PAP', 'Papper och tryck', 'A', 1],
  ['LIV', 'Livsmedel och måltidstjänster', 'B', 2],
  ['FOR', 'Fordon och transport', '', 2],
  ['FAS', 'Bygg och fastighet', '', 2],
  ['ENE', 'Energi', '', 1],
  ['ATV', 'Avfall och återvinning', '', 1],
  ['EMB', 'Förpackningar och emballage', '', 1],
  ['FSK', 'Giftfri förskola', '', 2],
];

const GROUPS: readonly Group[] = [
  ['HAN', 'Undersökningshandskar', 'MEA', 'F', 1, 'handskar'],
  ['OPT', 'Operationstextilier', 'MEA', 'H', 0, 'optextil'],
  ['INK', 'Inkontinensskydd', 'MEA', 'F', 1, 'inkontinens'],
  ['KAT', 'Katetrar och sonder', 'MEA', 'F', 1, 'kateter'],
  ['INF', 'Infusion och transfusion', 'MEA', 'F', 1, 'infusion'],
  ['SPR', 'Sprutor och kanyler', 'MEA', 'F', 1, 'sprutor'],
  ['SAR', 'Sårvård och förband', 'MEA', 'D', 0, 'forband'],
  ['FBA', 'Medicintekniska förbrukningsartiklar, generella', 'MEA', 'F', 2],
  ['LAK', 'Rekvisitionsläkemedel', 'LKM', 'E', 1, 'lakemedel'],
  ['KYL', 'Medicinska kylar och frysar', 'MET', 'G', 0, 'medkyl'],
  ['RON', 'Bilddiagnostik', 'MET', 'C', 1, 'rontgen'],
  ['MTU', 'Medicinteknisk utrustning', 'MET', 'G', 2],
  ['DAT', 'Datorer', 'ITT', 'C', 2, 'datorer'],
  ['SKM', 'Bildskärmar', 'ITT', 'C', 2, 'skarmar'],
  ['STB', 'Storbildsskärmar', 'ITT', 'C', 2],
  ['TEL', 'Mobiltelefoner', 'ITT', 'C', 2, 'mobiler'],
  ['SKR', 'Skrivare och multifunktionsmaskiner', 'ITT', 'C', 2, 'skrivare'],
  ['SRV', 'Servrar', 'ITT', 'C', 1, 'servrar'],
  ['MOB', 'Möbler', 'INR', '', 2, 'mobler'],
  ['VSG', 'Vårdsängar', 'INR', 'A', 0, 'vardsang'],
  ['MAD', 'Madrasser', 'INR', 'A', 1, 'madrass'],
  ['ARB', 'Arbetskläder', 'TEX', 'H', 2, 'arbetsklader'],
  ['TVA', 'Tvätt- och textilservice', 'TEX', 'H', 2, 'tvatt'],
  ['STD', 'Städtjänster', 'REN', 'B', 2, 'stad'],
  ['KEM', 'Rengöringsmedel', 'REN', 'B', 2, 'stadkem'],
  ['HUD', 'Hudvård och handhygien', 'REN', 'F', 2, 'hudvard'],
  ['MJP', 'Mjukpapper', 'PAP', 'A', 2, 'mjukpapper'],
  ['KOP', 'Kopieringspapper', 'PAP', '', 2, 'kontorspapper'],
  ['TRY', 'Trycksaker', 'PAP', '', 1, 'tryck'],
  ['KOT', 'Kött och chark', 'LIV', 'B', 2, 'kott'],
  ['GRI', 'Griskött', 'LIV', 'B', 2],
  ['LAM', 'Lamm- och fårkött', 'LIV', 'B', 2],
  ['FIS', 'Fisk och skaldjur', 'LIV', 'B', 2, 'fisk'],
  ['KAF', 'Kaffe, te och kakao', 'LIV', 'B', 2, 'kaffe'],
  ['FRU', 'Frukt och grönsaker', 'LIV', 'B', 2, 'frukt'],
  ['MEJ', 'Mejeri och ägg', 'LIV', 'B', 2, 'mejeri'],
  ['MAL', 'Måltidstjänster', 'LIV', 'B', 2, 'maltid'],
  ['BIL', 'Personbilar', 'FOR', '', 2, 'bilar'],
  ['MIN', 'Minibussar och storbilar', 'FOR', '', 2],
  ['LLB', 'Lätta lastbilar', 'FOR', '', 2],
  ['TUN', 'Tunga fordon', 'FOR', '', 2],
  ['BUS', 'Busstrafik', 'FOR', '', 1, 'bussar'],
  ['AMB', 'Ambulanser', 'FOR', '', 0, 'ambulans'],
  ['SJU', 'Sjukresor', 'FOR', '', 1, 'sjukresor'],
  ['GOD', 'Godstransporter', 'FOR', '', 2, 'gods'],
  ['TRP', 'Transporttjänster', 'FOR', '', 2],
  ['DRV', 'Drivmedel', 'FOR', '', 2],
  ['DRF', 'Fossila drivmedel', 'FOR', '', 2],
  ['DRN', 'Förnybara drivmedel', 'FOR', '', 2],
  ['BEL', 'Belysning', 'FAS', '', 2, 'belysning'],
  ['VEN', 'Ventilation', 'FAS', '', 1, 'ventilation'],
  ['BYG', 'Vårdbyggnader', 'FAS', '', 1, 'bygg'],
  ['GOL', 'Golv', 'FAS', '', 1, 'golv'],
  ['PRK', 'Park och utemiljö', 'FAS', '', 1, 'park'],
  ['ENT', 'Utförandeentreprenader', 'FAS', '', 2],
  ['LNY', 'Lokaler, nybyggnad', 'FAS', '', 2],
  ['LOM', 'Lokaler, ombyggnad', 'FAS', '', 2],
  ['FLB', 'Flerbostadshus, nybyggnad', 'FAS', '', 2],
  ['ANL', 'Anläggningsbyggande', 'FAS', '', 2],
  ['SCH', 'Schaktning och masshantering', 'FAS', '', 2],
  ['ELE', 'El', 'ENE', '', 2, 'el'],
  ['AVF', 'Avfallshantering', 'ATV', '', 1, 'avfall'],
  ['FPK', 'Förpackningar', 'EMB', '', 0, 'forpackning'],
  ['FPB', 'Förpackningar, bygg och anläggning', 'EMB', '', 2],
  ['FPL', 'Förpackningar, livsmedel', 'EMB', '', 2],
];

/** Groups (or, where the national listing shows none, areas) of the national library in our tree. */
const NATIONAL: Readonly<Record<string, string>> = {
  Möbler: 'MOB',
  'Möbler (engelsk titel)': 'MOB',
  Transporttjänster: 'TRP',
  'Entreprenad - utförandeentreprenader': 'ENT',
  Kött: 'KOT',
  Storbildsskärmar: 'STB',
  'Lokaler ombyggnad': 'LOM',
  'Frukt och grönt': 'FRU',
  'Flerbostadshus nybyggnad': 'FLB',
  'Medicinteknisk utrustning': 'MTU',
  'Villkor för utförande av städtjänsten': 'STD',
  'Miljömärkta städkemikalier och tjänster': 'STD, KEM',
  'Förpackningar bygg och anläggning': 'FPB',
  'Datorer och bildskärmar': 'DAT, SKM',
  Textil: 'TEX',
  'Schaktning och masshantering': 'SCH',
  'Kemiska produkter': 'KEM',
  'Förpackningar livsmedel': 'FPL',
  Anläggningsbyggande: 'ANL',
  'Lokaler nybyggnad': 'LNY',
  'Kosmetiska produkter': 'HUD',
  'IT-utrustning': 'ITT',
  Drivmedel: 'DRV',
  Belysningsprojektering: 'BEL',
  Inomhusbelysning: 'BEL',
  Belysningsentreprenad: 'BEL',
  Belysningsprodukter: 'BEL',
  'Kravpaket lamm- och fårkött': 'LAM',
  'Lätta lastbilar': 'LLB',
  Distribution: 'TVA',
  'Fossila drivmedel': 'DRF',
  Griskött: 'GRI',
  'Minibussar och storbilar': 'MIN',
  Personbilar: 'BIL',
  'Förnybara drivmedel': 'DRN',
  'Nyanskaffning av textilier under avtalsperioden': 'TVA',
  'Medicintekniska förbrukningsartiklar – generella': 'FBA',
  Tvättkemikalier: 'TVA',
  'Tunga fordon': 'TUN',
  Läkemedel: 'LAK',
  'Villkor för utförande av tjänsten - stora tvättvolymer': 'TVA',
  'Fordon och transport': 'FOR',
  'Livsmedel och måltidstjänster': 'LIV',
};

/**
 * @param name group of the national library, or its area where no group is shown
 * @returns codes as the column Produktgrupper holds them, e.g. `"DAT, SKM"`
 */
export function codesOfNational(name: string): string {
  const codes = NATIONAL[name];
  if (codes === undefined) throw new Error(`No product group for the national group ${name}.`);
  return codes;
}

/** @param source name of the group in the language data, e.g. `"handskar"` */
export function codeOfSource(source: string): string {
  const group = GROUPS.find((candidate) => candidate[5] === source);
  if (group === undefined) throw new Error(`No product group for ${source}.`);
  return group[0];
}

/** @param code of a product group, e.g. `"HAN"` */
export function nameOfGroup(code: string): string {
  const group = GROUPS.find((candidate) => candidate[0] === code);
  if (group === undefined) throw new Error(`No product group ${code}.`);
  return group[1];
}

/** @param expanded the 2,000 expanded criteria, which say which CPV code a group has */
export function productGroupRows(expanded: readonly ExpandedCriterion[]): readonly SeedRow[] {
  const cpvOf = new Map(expanded.map(({ group, cpv }) => [group, cpv]));
  const categories = CATEGORIES.map(([code, name, owner, coverage]) =>
    row(name, { Kod: code, Agare: owner }, coverage),
  );
  const groups = GROUPS.map(([code, name, category, owner, coverage, source]) => {
    const CpvKoder = source === undefined ? undefined : cpvOf.get(source);
    return row(name, { Kod: code, Overordnad: category, CpvKoder, Agare: owner }, coverage);
  });
  return [...categories, ...groups];
}

type Columns = { Kod: string; Overordnad?: string; CpvKoder?: string | undefined; Agare: Owner };

function row(Title: string, columns: Columns, coverage: Coverage): SeedRow {
  const Nyckel = fixedKey('Produktgrupper', columns.Kod);
  return { by: COORDINATOR, fields: fieldsOf({ Title, Nyckel, ...columns, UhmTackning: COVERAGE[coverage] }) };
}
