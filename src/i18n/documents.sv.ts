import type { Consultation } from '#domain/consultation.ts';
import type { Decision } from '#domain/decision.ts';
import { termsSv } from './terms.sv.ts';

type Asked = Pick<Consultation, 'title' | 'opensOn' | 'closesOn'>;
type Minutes = Pick<Decision, 'body' | 'on' | 'caseNumber'>;

/** What a person reads in documents, and where they are fetched. */
export const documentsSv = {
  page: {
    draft: `${termsSv.draftMark} – får inte användas i en upphandling än`,
    made: (day: string) => `Framtaget ${day}`,
    /** Before the page's number, and between it and how many there are. */
    number: 'Sida',
    of: 'av',
  },
  changes: {
    name: (from: number, to: number) => `ändringar v${from}–v${to}`,
    fileName: (id: string, from: number, to: number) => `${id} ändringar v${from}–v${to}.docx`,
    heading: (from: number, to: number) => `Ändringar från version ${from} till version ${to}`,
    howTo: (from: number, to: number) =>
      `Ändringarna är spårade. Under Granska i Word går de att godta eller avvisa, en och en eller alla: godtas alla står version ${to} kvar, avvisas alla står version ${from} kvar.`,
    changed: (labels: string) => `Ändrat: ${labels}.`,
    unchanged: (labels: string) => `Oförändrat: ${labels}.`,
    nothing: 'Inget skiljer de två versionerna åt.',
    identity: (id: string, version: number, status: string) => `${id} · ${termsSv.version(version)} · ${status}`,
  },
  /** The status of an edition that another text has come after. */
  earlierEdition: 'Tidigare utgåva',
  package: {
    name: (name: string, version: number) => `${name}, ändringar i utgåva ${version}`,
    fileName: (name: string, version: number) => `${name} ändringar utgåva ${version}.docx`,
    heading: (from: number | undefined, to: number) =>
      from === undefined ? `Första utgåvan (${to})` : `Ändringar från utgåva ${from} till utgåva ${to}`,
    identity: (name: string, version: number, status: string) => `${name} · utgåva ${version} · ${status}`,
    howTo:
      'Nya kriterier står med full text. I ändrade kriterier är ändringarna spårade: under Granska i Word går de att godta eller avvisa. Borttagna kriterier räknas upp.',
    nothing: 'Inget skiljer utgåvorna åt.',
    facts: 'Om paketet',
    part: { new: 'Nya kriterier', changed: 'Ändrade kriterier', removed: 'Borttagna kriterier' },
    gone: 'Ingår inte längre i paketet.',
    unchanged: (ids: string) => `Oförändrade kriterier: ${ids}.`,
  },
  decision: {
    name: (title: string, isDecided: boolean) => `${isDecided ? 'Beslut' : 'Beslutsunderlag'}: ${title}`,
    fileName: (title: string, isDecided: boolean) => `${isDecided ? 'Beslut' : 'Beslutsunderlag'} ${title}.docx`,
    state: { working: 'Arbetsmaterial', made: 'Upprättad handling' },
    caseNumber: (caseNumber: string) => `Dnr ${caseNumber}`,
    noCaseNumber: 'Dnr saknas',
    asked: ({ title, opensOn, closesOn }: Asked, regions: number) =>
      `Remissen ”${title}” var öppen från ${opensOn} till ${closesOn}. ${regions} regioner tillfrågades. Tystnad räknas inte som ett ja.`,
    overview: 'Översikt',
    column: {
      criterion: 'Kriterium',
      picture: 'Regionernas svar',
      outcome: 'Utfall',
      region: 'Region',
      answer: 'Svar',
      said: 'Motivering och reservation',
    },
    proposed: 'Att besluta',
    decidedBy: (outcome: string, { body, on, caseNumber }: Minutes) =>
      `${outcome} av ${body} ${on}, dnr ${caseNumber}.`,
    package: (name: string, version: number) => `Kravpaketet ${name}, utgåva ${version}`,
    regions: 'Regionernas svar',
    frozen: 'Bilden som den frystes vid beslutet.',
    reservation: (text: string) => `Reservation: ${text}`,
    facts: 'Nivå och typ',
  },
  fetching: {
    fetch: 'Hämta som Word med spårade ändringar',
    versions: (from: number, to: number) => `Version ${from} till ${to}`,
    fetchOnly: (from: number, to: number) => `Hämta v${from}–v${to} som Word med spårade ändringar`,
    making: 'Gör dokumentet …',
    fetched: (name: string) =>
      `${name} är hämtad. Syns den inte bland dina hämtade filer: öppna Samsyn i webbläsare och hämta den där.`,
    failed: 'Dokumentet gick inte att göra. Kontrollera nätet och försök igen. Hjälper det inte: ladda om fliken.',
  },
};
