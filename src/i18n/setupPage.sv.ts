import type { SetupTexts } from './setupTexts.ts';

const NUMBER = new Intl.NumberFormat('sv-SE');
const columns = (count: number): string => `${NUMBER.format(count)} ${count === 1 ? 'kolumn' : 'kolumner'}`;

const list = (choices: readonly string[]): string => choices.map((choice) => `”${choice}”`).join(', ');
const alternatives = (choices: readonly string[]): string =>
  `${choices.length === 1 ? 'Alternativet' : 'Alternativen'} ${list(choices)}`;

/** A step that has just been done. */
const made: SetupTexts['steps'] = {
  createList: ({ listName, columns: count }) => `Listan ${listName} är skapad med ${columns(count)}.`,
  nameList: ({ listName }) => `Listan heter nu ${listName}.`,
  addColumn: ({ listName, columnName }) => `Kolumnen ${columnName} finns nu i ${listName}.`,
  addIndex: ({ listName, columnName }) => `Kolumnen ${columnName} i ${listName} är indexerad.`,
  makeUnique: ({ listName, columnName }) => `Kolumnen ${columnName} i ${listName} tar inte längre dubbletter.`,
  addChoices: ({ listName, columnName, choices }) =>
    `${alternatives(choices)} finns igen i kolumnen ${columnName} i ${listName}.`,
};

/** What a person reads on the page that shows the lists, and makes what is missing. */
export const setupPageSv = {
  title: 'Listor och kolumner',
  intro:
    'Allt i Samsyn finns i vanliga SharePoint-listor. Här syns om de är som Samsyn behöver dem, och det som saknas kan skapas. Inget som finns tas bort eller byter namn.',
  site: 'Webbplats',
  looking: 'Läser listorna i SharePoint …',
  lookAgain: 'Kontrollera igen',
  cannotLook: 'Listorna gick inte att läsa.',
  siteNotFound: (site: string) => `Webbplatsen ${site} finns inte, eller så har du inte åtkomst till den.`,

  listsHeading: 'Listorna',
  summary: {
    complete: 'Inget saknas.',
    allMissing: 'Listorna är inte skapade än.',
    lacks: (lists: number) =>
      lists === 1 ? 'Något saknas i en av listorna.' : `Något saknas i ${NUMBER.format(lists)} av listorna.`,
  },
  standing: {
    complete: 'Komplett',
    missing: 'Saknas',
    incomplete: 'Ska kompletteras',
    waiting: 'Väntar',
    working: 'Pågår',
    done: 'Klar',
  },
  step: {
    createList: (count: number) => `Skapas med ${columns(count)}`,
    nameList: (name: string) => `Får namnet ${name}`,
    addColumn: (column: string) => `Kolumnen ${column} läggs till`,
    addIndex: (column: string) => `Kolumnen ${column} indexeras`,
    makeUnique: (column: string) => `Kolumnen ${column} ska inte ta dubbletter`,
    addChoices: (column: string, choices: readonly string[]) =>
      `${alternatives(choices)} läggs tillbaka i kolumnen ${column}`,
  },

  create: 'Skapa det som saknas',
  goOn: 'Fortsätt där det stannade',
  mayAsk: 'Teams kan fråga om du tillåter att Samsyn skapar och ändrar listor. Det används bara på den här sidan.',
  working: (number: number, of: number) => `${NUMBER.format(number)} av ${NUMBER.format(of)} steg klara`,
  made,
  beginning: 'Börjar …',
  cancel: 'Avbryt',
  stopping: 'Avbryter efter det här steget …',

  done: {
    title: 'Klart.',
    body: (steps: number) => `${NUMBER.format(steps)} steg gjordes.`,
    nothing: 'Allt fanns redan.',
  },
  partly: {
    title: 'En del gick inte att göra.',
    body: (refused: number) =>
      refused === 1
        ? 'SharePoint tog inte emot ett av stegen. Resten är gjort.'
        : `SharePoint tog inte emot ${NUMBER.format(refused)} av stegen. Resten är gjort.`,
  },
  refusedStep: (step: string, reason: string) => `”${step}” gick inte. SharePoint svarade: ${reason}`,
  cancelled: {
    title: 'Avbrutet.',
    body: 'Det som hann göras finns kvar. Nästa gång går det vidare där det stannade.',
  },
  halted: {
    title: 'Det gick inte att fortsätta.',
    kept: 'Det som hann göras finns kvar.',
    mayNotManage:
      'Du får inte skapa eller ändra listor på webbplatsen. Be den som äger webbplatsen öppna den här sidan, eller ge kommandot nedan till it.',
    consentMissing:
      'Samsyn fick inte behörigheten Sites.Manage.All för din räkning. Försök igen och tillåt den. Får du ingen fråga behöver organisationens administratör godkänna behörigheten, eller it köra kommandot nedan.',
  },

  next: {
    heading: 'Nästa steg',
    intro:
      'Listorna är tomma. Den som äger webbplatsen fyller i de här två i SharePoint; därefter sköts resten i Samsyn.',
    regions: 'Regionerna som ska tillfrågas, en rad var.',
    roles: 'Vem som är samordnare, kontaktperson och så vidare. Börja med dig själv som nationell samordnare.',
    open: 'Öppna listan',
  },

  leftovers: {
    heading: 'Ändringar som någon har gjort i SharePoint',
    intro: 'Samsyn ändrar aldrig tillbaka det här av sig självt. Den som äger webbplatsen kan rätta det i SharePoint.',
    limiting: 'Begränsar',
    harmless: 'Upplysning',
    off: 'Avstängt:',
    remedy: 'Gör så här:',
  },

  command: {
    heading: 'Om någon annan ska göra det',
    body: 'Den som äger webbplatsen kan göra samma sak här. It kan i stället köra kommandot från Samsyns mapp. Båda behöver behörigheten Sites.Manage.All, som den som administrerar Microsoft 365 kan ge för tillfället och sedan ta tillbaka.',
    label: 'Kommando för it',
    copy: 'Kopiera',
    copied: 'Kommandot är kopierat.',
    copyFailed: 'Det gick inte att kopiera. Markera kommandot och kopiera det för hand.',
  },
};
