import { tabFormsSv } from './tabForms.sv.ts';

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });
const DAY_AND_TIME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});
const TIME = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', timeStyle: 'short' });
const NUMBER = new Intl.NumberFormat('sv-SE');

const criteria = (count: number): string => `${NUMBER.format(count)} ${count === 1 ? 'kriterium' : 'kriterier'}`;

/** What a person reads in the tab. */
export const tabSv = {
  format: {
    /** Instant → calendar day in Sweden, ÅÅÅÅ-MM-DD. */
    date: (instant: string) => DAY.format(new Date(instant)),
    dateTime: (instant: string) => DAY_AND_TIME.format(new Date(instant)),
    /** Time of day for an instant of today, with the day before it otherwise. */
    timeOrDay: (instant: string | number, now: string | number) =>
      (DAY.format(new Date(instant)) === DAY.format(new Date(now)) ? TIME : DAY_AND_TIME).format(new Date(instant)),
    number: (value: number) => NUMBER.format(value),
  },
  frame: {
    skipToContent: 'Gå till innehållet',
    navigation: 'Samsyn',
    criteria: 'Kriterier',
    consultations: 'Remisser',
    problems: 'Att åtgärda',
    settings: 'Fler val',
    language: 'Språk',
    swedish: 'Svenska',
    english: 'English',
    reload: 'Hämta på nytt',
    setup: 'Listor och kolumner',
    breadcrumb: 'Sökväg',
    noRole: 'Ingen roll i Samsyn',
    notFound: {
      title: 'Det finns ingen sådan sida',
      body: 'Länken kan vara gammal eller felskriven.',
      action: 'Visa alla kriterier',
    },
  },
  freshness: {
    pulling: 'Hämtar från SharePoint …',
    fresh: 'Uppdaterat nyss',
    reading: (rows: string) => `Läser in, ${rows} rader hittills`,
    unreached: (time: string) => `Inte nådd sedan ${time}`,
    neverReached: 'SharePoint går inte att nå',
    paused: (time: string) => `Microsoft 365 ber oss vänta till ${time}`,
    signIn: 'Inloggningen har gått ut',
    waiting: (count: number) => (count === 1 ? '1 ändring väntar' : `${count} ändringar väntar`),
    retry: 'Försök igen',
  },
  start: {
    loading: 'Öppnar Samsyn …',
    retry: 'Försök igen',
    signIn: 'Logga in',
    setUp: 'Visa listorna',
    notInTeams: {
      title: 'Samsyn öppnas i Teams',
      body: 'Den här sidan visar sitt innehåll när den är en flik i Microsoft Teams.',
      action: 'Öppna i Teams',
    },
    misconfigured: {
      title: 'Samsyn är inte färdiginstallerat',
      body: 'Servern skickade inga giltiga inställningar till fliken. Kontakta den som förvaltar Samsyn.',
    },
    signInRequired: {
      title: 'Du behöver logga in',
      body: 'Teams kunde inte logga in dig i Samsyn. Logga in, så fortsätter du där du var. Hjälper det inte: be den som förvaltar Samsyn i din organisation att godkänna appen.',
    },
    accessDenied: {
      title: 'Du har inte tillgång till Samsyn',
      body: 'Kriterierna ligger på en SharePoint-webbplats som ditt konto inte får läsa. Be den nationella samordnaren om behörighet till webbplatsen och öppna sedan fliken igen.',
    },
    notFound: {
      title: 'Listorna finns inte',
      body: 'Samsyn hittade inte sin SharePoint-webbplats, eller så är listorna inte skapade än. Den som äger webbplatsen kan skapa dem.',
    },
    unreachable: {
      title: 'Kunde inte nå SharePoint',
      body: 'Kontrollera nätet och försök igen. Inget du har sparat har gått förlorat.',
    },
    broken: {
      title: 'Något gick fel i fliken',
      body: 'Det är ett fel i Samsyn, inte något du gjorde. Det du har sparat finns kvar i SharePoint.',
    },
  },
  list: {
    title: 'Kriterier',
    create: 'Nytt kriterium',
    search: 'Sök bland kriterierna',
    searchPlaceholder: 'Sök på ord, id eller produktgrupp',
    facet: { level: 'Nivå', kind: 'Typ', productGroup: 'Produktgrupp', status: 'Status' },
    chosen: (facet: string, count: number) => `${facet}, ${count} valda`,
    removeFilter: (label: string) => `Ta bort filtret ${label}`,
    clear: 'Rensa',
    sortedBy: (order: string) => `Sortera: ${order}`,
    sortBy: { relevance: 'Bästa träff', title: 'Titel', id: 'Id', changed: 'Senast ändrat', status: 'Status' },
    count: criteria,
    countOf: (count: number, all: number) => `${NUMBER.format(count)} av ${criteria(all)}`,
    table: 'Kriterier',
    column: { criterion: 'Kriterium', level: 'Nivå', kind: 'Typ', status: 'Status', changed: 'Ändrat' },
    nothingFound: {
      title: 'Inget kriterium stämmer',
      body: 'Pröva färre eller andra ord, eller ta bort ett filter.',
      action: 'Rensa sökning och filter',
    },
    nothingYet: {
      title: 'Här finns inga kriterier än',
      body: 'När det första kriteriet är sparat i listan Kriterier visas det här.',
      readerBody: 'Inget kriterium är publicerat än. Det som är publicerat visas här.',
    },
  },
  criterion: {
    back: 'Kriterier',
    version: (version: number) => `Version ${version}`,
    draftExplained: 'Kriteriet är inte publicerat. Använd det inte i en upphandling.',
    missing: 'Saknas än.',
    onlyTitleKnown: 'Bara titeln är känd. Läs texten hos Upphandlingsmyndigheten.',
    facts: 'Om kriteriet',
    sourceName: (id: string | undefined, version: number | undefined) =>
      `Upphandlingsmyndigheten${id === undefined ? '' : ` ${id}`}${version === undefined ? '' : `, version ${version}`}`,
    changed: 'Senast ändrat',
    changedBy: (date: string, name: string) => `${date} av ${name}`,
    edit: 'Redigera',
    share: 'Dela',
    copyLink: 'Kopiera länk',
    linkCopied: 'Länken är kopierad.',
    copyFailed: 'Det gick inte att kopiera. Markera och kopiera länken:',
    missingPage: {
      title: (id: string) => `Kriteriet ${id} finns inte`,
      body: 'Det kan vara borttaget, eller så får du inte se det: läsare ser bara publicerade kriterier.',
      action: 'Visa alla kriterier',
    },
    history: 'Historik',
    versions: 'Ändringar i SharePoint',
    showVersions: 'Visa varje sparad ändring i SharePoint',
    loadingVersions: 'Hämtar ändringarna …',
    versionsFailed: 'Ändringarna gick inte att hämta. Försök igen.',
    versionLine: (when: string, name: string) => `${when} av ${name}`,
    historyEdited: 'Senast sparat',
    historyEdition: (version: number, change: string, comment: string) =>
      `Utgåva ${version} frystes: ${[change.toLocaleLowerCase('sv-SE'), comment].filter((part) => part !== '').join(', ')}`,
    historyOpened: (title: string) => `Remissen ”${title}” öppnades`,
    historyPosition: (region: string, stance: string) => `${region}: ${stance}`,
    moreHistory: (count: number) => `Visa ${count} till`,
  },
  standing: {
    heading: 'Regionernas svar',
    answered: (count: number, all: number) => `${count} av ${all} har svarat`,
    was: (stance: string) => `Tidigare: ${stance}`,
    staleExplained: 'Svaret gäller en äldre lydelse och räknas inte.',
    unverifiedExplained: (name: string) =>
      `Raden skrevs senast av ${name}, som inte är kontaktperson för regionen. Svaret räknas inte förrän kontaktpersonen har bekräftat det.`,
    bar: (parts: string) => `Fördelning: ${parts}`,
  },
  consultations: {
    title: 'Remisser',
    open: 'Öppna en remiss',
    isOpen: 'Öppna',
    isClosed: 'Stängda',
    empty: {
      title: 'Ingen remiss är öppen',
      body: 'När samordnaren skickar kriterier på remiss till de 21 regionerna visas de här.',
    },
    closesOn: (day: string) => `Stänger ${day}`,
    closedOn: (day: string) => `Stängd, sista svarsdag ${day}`,
    opened: (day: string) => `Öppnade ${day}`,
    overdue: 'Sista svarsdagen har passerat',
    items: criteria,
    regionsDone: (count: number, all: number) => `${count} av ${all} regioner har svarat på allt`,
    yourAnswers: (count: number, all: number) => `Ni har svarat på ${count} av ${all}`,
    column: { criterion: 'Kriterium', answers: 'Regionernas svar', yours: 'Ert svar' },
    table: 'Kriterier i remissen',
    back: 'Remisser',
    missingCriterion: 'Kriteriet finns inte längre',
    package: 'Kravpaket',
    missingPage: {
      title: 'Remissen finns inte',
      body: 'Den kan vara borttagen, eller så får du inte se den.',
      action: 'Visa alla remisser',
    },
    nextUnanswered: 'Svara på nästa',
  },
  ...tabFormsSv,
};
