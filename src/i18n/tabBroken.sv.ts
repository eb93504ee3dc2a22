import type { Role } from '#domain/role.ts';
import type { RuleBroken, Support } from '#usecases/brokenRules/brokenRule.ts';
import type { Sentences } from './refusals.sv.ts';
import { termsSv } from './terms.sv.ts';

const whoever: Record<Role, string> = {
  steeringGroup: 'styrgruppen',
  coordinator: 'den nationella samordnaren',
  areaCoordinator: 'en områdessamordnare',
  regionContact: 'en kontaktperson',
  workingGroup: 'arbetsgruppen',
  reader: 'en läsare',
  external: 'en extern',
};
const anyOf = new Intl.ListFormat('sv', { type: 'disjunction' });
const lacks: Record<Support, string> = {
  openConsultation: 'det finns ingen öppen remiss om den',
  closedConsultation: 'det finns ingen stängd remiss om den',
  decision: 'det finns inget beslut som räknas',
  publishedEdition: 'det finns ingen publicerad utgåva',
  decidedText: 'texten är en annan än den som fastställdes',
};

const broken: Sentences<RuleBroken> = {
  notContact: ({ on }) => `Den som skrev raden var inte kontaktperson för regionen den ${on}.`,
  wrongRole: ({ needs, on }) =>
    `Den som skrev raden hade inte rätt roll den ${on}. Det krävs ${anyOf.format(needs.map((role) => whoever[role]))}.`,
  saidTwice: ({ later }) => `Regionen har en senare rad om samma sak, rad ${later}. Den senare gäller.`,
  reasonMissing: () => 'Motivering saknas.',
  tooLate: ({ closesOn }) => `Raden skrevs efter sista svarsdagen, ${closesOn}.`,
  notIntact: () => 'Innehållet har ändrats efter att det frystes: kontrollsumman stämmer inte.',
  frozenTwice: ({ earlier }) => `Det finns redan en likadan utgåva eller en med samma nummer, rad ${earlier}.`,
  editionMissing: () => 'Den utgåva som raden gäller finns inte.',
  pictureNotIntact: () => 'Bilden av ståndpunkterna har ändrats efter beslutet: kontrollsumman stämmer inte.',
  pictureMissing: () => 'Bilden av ståndpunkterna saknas.',
  deviationsMissing: () => 'Regionen har antagit med avsteg, men inget avsteg räknas.',
  levelTwice: ({ ids: [one, other] }) => `Samma kriterium finns två gånger på samma nivå: ${one} och ${other}.`,
  statusUnsupported: (rule) => `Status är ”${termsSv.status[rule.status]}”, men ${lacks[rule.lacks]}.`,
  presenceOfAnother: ({ email }) => `Raden säger att ${email} redigerar, men någon annan har skrivit den.`,
};

/** What a person reads of rows that stand against the rules. */
export const tabBrokenSv = {
  heading: 'Rader som strider mot reglerna',
  intro:
    'Någon har skrivit i listorna utanför Samsyn på ett sätt som reglerna inte medger. Raderna finns kvar men räknas inte. Allt annat fungerar som vanligt.',
  table: 'Rader som strider mot reglerna',
  column: { row: 'Rad', broken: 'Vad som är fel', written: 'Senast ändrad', todo: 'Vem kan rätta' },
  broken,
  row: (list: string, id: string) => `${list}, rad ${id}`,
  open: 'Öppna raden i SharePoint',
  contact: (region: string) => `Kontaktperson för ${region} kan svara på nytt i Samsyn.`,
  role: (role: Role): string =>
    role === 'steeringGroup'
      ? 'Styrgruppen kan återställa raden ur versionshistoriken eller registrera beslutet på nytt.'
      : 'Den nationella samordnaren kan rätta raden eller återställa den ur versionshistoriken.',
  more: (count: number) => `Visa ${count} till`,
};
