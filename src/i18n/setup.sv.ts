import type { SetupTexts } from './setupTexts.ts';

const counted = (steps: number) => `${steps} ${steps === 1 ? 'sak' : 'saker'}`;

export const setupSv: SetupTexts = {
  steps: {
    createList: ({ listName, columns }) => `Skapa listan ${listName} med ${columns} kolumner`,
    nameList: ({ list, listName }) => `Låt listan ${list} heta ${listName}`,
    addColumn: ({ listName, columnName }) => `Lägg till kolumnen ${columnName} i ${listName}`,
    addIndex: ({ listName, columnName }) => `Indexera kolumnen ${columnName} i ${listName}`,
    makeUnique: ({ listName, columnName }) => `Kräv olika värden i kolumnen ${columnName} i ${listName}`,
    addChoices: ({ listName, columnName, choices }) =>
      `Lägg tillbaka alternativ i kolumnen ${columnName} i ${listName}: ${choices.join(', ')}`,
  },
  complete: 'Listorna är kompletta. Inget saknas.',
  missing: (steps) => `${counted(steps)} saknas på webbplatsen:`,
  done: (steps) => `Klart: ${counted(steps)} gjordes.`,
  cancelled: 'Avbrutet. Det som hann göras finns kvar; kör igen så fortsätter det där.',
  refused: (step, reason) => `Gick inte: ${step}. SharePoint svarade: ${reason}`,
  remaining: 'Det här behöver någon rätta för hand i SharePoint:',
  command: {
    usage: `Användning: npm run provision -- --site <adress> [val]

Skapar Samsyns listor på en SharePoint-webbplats, eller lägger till det som saknas. Inget som finns tas bort.

  --site <adress>      webbplatsen, till exempel https://contoso.sharepoint.com/sites/samsyn (eller SHAREPOINT_SITE)
  --dry-run            visa bara vad som saknas
  --emit <mapp>        skriv site script och kommandon för vyer, formatering och validering till mappen
  --tenant <id>        katalog att logga in i (eller TENANT_ID)
  --client-id <id>     appregistrering att logga in med (eller CLIENT_ID); annars Microsoft Graph Command Line Tools
  --token-file <fil>   läs åtkomsttoken ur en fil i stället för att logga in (eller GRAPH_TOKEN)
  --graph <adress>     en annan Graph än Microsofts, till exempel provmiljöns
  --language sv|en     språk`,
    wrongOption: (what) => `Valet går inte att förstå: ${what}`,
    siteMissing: 'Ange webbplatsen med --site.',
    siteMalformed: (site) =>
      `”${site}” är ingen webbplats. Skriv adressen som https://contoso.sharepoint.com/sites/samsyn.`,
    tokenUnreadable: (file) => `Det finns ingen åtkomsttoken i filen ${file}.`,
    folderUnwritable: (folder) => `Det går inte att skriva i mappen ${folder}.`,
    written: (file) => `Skrev ${file}`,
    signIn: (address, code) => `Logga in: öppna ${address} och skriv koden ${code}`,
    signInFailed: (code) =>
      `Inloggningen gick inte (${code}). Försök igen. Om det upprepas kan organisationens administratör behöva godkänna appen.`,
    looking: (site) => `Läser listorna på ${site} …`,
    siteNotFound: (site) =>
      `Webbplatsen ${site} finns inte, eller så har du inte åtkomst till den. Kontrollera adressen.`,
    mayNotManage:
      'Du får inte ändra listor på webbplatsen. Det kan den som äger webbplatsen göra, med behörigheten Sites.Manage.All.',
    dryRun: 'Inget har ändrats. Kör utan --dry-run för att göra det.',
    stopping: 'Avbryter efter det här steget …',
  },
};
