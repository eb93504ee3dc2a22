import { termsSv } from './terms.sv.ts';

/** What a person reads in documents, and where they are fetched. */
export const documentsSv = {
  changes: {
    name: (from: number, to: number) => `ändringar v${from}–v${to}`,
    fileName: (id: string, from: number, to: number) => `${id} ändringar v${from}–v${to}.docx`,
    heading: (from: number, to: number) => `Ändringar från version ${from} till version ${to}`,
    howTo: (from: number, to: number) =>
      `Ändringarna är spårade. Under Granska i Word går de att godta eller avvisa, en och en eller alla: godtas alla står version ${to} kvar, avvisas alla står version ${from} kvar.`,
    changed: (labels: string) => `Ändrat: ${labels}.`,
    unchanged: (labels: string) => `Oförändrat: ${labels}.`,
    nothing: 'Inget skiljer de två versionerna åt.',
    draft: `${termsSv.draftMark} – får inte användas i en upphandling än`,
    identity: (id: string, version: number, status: string) => `${id} · ${termsSv.version(version)} · ${status}`,
    made: (day: string) => `Framtaget ${day}`,
    /** Before the page's number, and between it and how many there are. */
    page: 'Sida',
    of: 'av',
  },
  /** The status of an edition that another text has come after. */
  earlierEdition: 'Tidigare utgåva',
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
