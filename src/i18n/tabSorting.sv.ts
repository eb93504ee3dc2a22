import type { ListName } from '#domain/workspace.ts';
import { swedishTime } from './swedishTime.ts';

const NUMBER = new Intl.NumberFormat('sv-SE');

const row: Record<ListName, { readonly made: string; readonly changed: string }> = {
  regions: { made: 'Ny region', changed: 'Ändrad region' },
  roles: { made: 'Ny roll', changed: 'Ändrad roll' },
  productGroups: { made: 'Ny produktgrupp', changed: 'Ändrad produktgrupp' },
  criteria: { made: 'Nytt kriterium', changed: 'Ändrat kriterium' },
  editions: { made: 'Ny utgåva', changed: 'Ändrad utgåva' },
  packages: { made: 'Nytt kravpaket', changed: 'Ändrat kravpaket' },
  consultations: { made: 'Ny remiss', changed: 'Ändrad remiss' },
  positions: { made: 'Nytt svar', changed: 'Ändrat svar' },
  regionalRequirements: { made: 'Nytt regionalt krav', changed: 'Ändrat regionalt krav' },
  terms: { made: 'Nytt ord i ordlistan', changed: 'Ändrat ord i ordlistan' },
  packageEditions: { made: 'Ny utgåva av kravpaket', changed: 'Ändrad utgåva av kravpaket' },
  comments: { made: 'Ny synpunkt', changed: 'Ändrad synpunkt' },
  decisions: { made: 'Nytt beslut', changed: 'Ändrat beslut' },
  adoptions: { made: 'Nytt antagande', changed: 'Ändrat antagande' },
  deviations: { made: 'Nytt avsteg', changed: 'Ändrat avsteg' },
  events: { made: 'Ny händelse', changed: 'Ändrad händelse' },
  gateSettings: { made: 'Ny inställning av en kontroll', changed: 'Ändrad inställning av en kontroll' },
  presences: { made: 'Ny uppgift om närvaro', changed: 'Ändrad uppgift om närvaro' },
  conversations: { made: 'Nytt samtal med boten', changed: 'Ändrat samtal med boten' },
  notices: { made: 'Nytt utskick', changed: 'Ändrat utskick' },
  meetings: { made: 'Nytt möte', changed: 'Ändrat möte' },
};

/** What a person reads on the page of what is to be sorted out. */
export const tabSortingSv = {
  sorting: {
    title: 'Att åtgärda',
    allWell: {
      title: 'Allt är i sin ordning',
      body: 'Inga ändringar väntar, alla rader går att läsa och listorna ser ut som Samsyn behöver.',
    },
    cancel: 'Avbryt',
    openList: (list: string) => `Öppna ${list} i SharePoint`,
  },
  pending: {
    heading: 'Dina ändringar som väntar',
    intro:
      'Det du har sparat finns kvar här tills SharePoint har tagit emot det. Det som inte väntar på dig skickas av sig självt.',
    row,
    since: (instant: string) => `Gjord ${swedishTime.dateTime(instant)}`,
    unnamed: 'Utan titel',
    sending: 'Skickas nu …',
    behind: 'Skickas efter en tidigare ändring som väntar.',
    waiting: {
      soon: 'Skickas så snart det går.',
      unreachable: 'Skickas när SharePoint går att nå igen.',
      busy: 'Skickas när Microsoft 365 hinner.',
      signInRequired: 'Skickas när du har loggat in igen.',
    },
    parked: 'SharePoint tog inte emot ändringen.',
    parkedRemedy: {
      accessDenied:
        'Be den nationella samordnaren om rätt att skriva i listan och försök igen, eller ta tillbaka ändringen.',
      other: 'Rätta och spara på nytt, försök igen, eller ta tillbaka ändringen.',
    },
    collision: (name: string, when: string) =>
      `${name} ändrade samma sak ${swedishTime.dateTime(when)}. Välj vad som ska gälla.`,
    gone: 'Raden har tagits bort ur listan. Välj om den ska skapas på nytt.',
    unreadable: 'Ändringen sparades av en äldre version av Samsyn och går inte att läsa. Ta tillbaka den och gör om.',
    notKept: 'Kunde inte sparas på den här datorn. Stäng inte fliken förrän den är skickad.',
    retry: 'Försök nu',
    retryAll: 'Försök skicka alla nu',
    difference: 'Visa skillnad',
    hideDifference: 'Dölj skillnad',
    choose: 'Välj vad som ska gälla',
    edit: 'Rätta',
    takeBack: 'Ta tillbaka',
    confirm: {
      title: 'Ta tillbaka ändringen?',
      body: (title: string) => `Det du skrev i ”${title}” kastas och kan inte hämtas tillbaka.`,
      more: 'Senare ändringar som bygger på den tas också tillbaka.',
      action: 'Ta tillbaka',
    },
  },
  sweep: {
    heading: 'Borttagningar att bekräfta',
    body: (removes: number, of: number, list: string) =>
      `${NUMBER.format(removes)} av ${NUMBER.format(of)} rader i ${list} fanns inte med när listan lästes om. De visas tills någon har sagt att de är borta.`,
    bodyForOthers: 'Den nationella samordnaren avgör.',
    readAnew: 'Läs listan på nytt',
    confirm: 'Ja, de är borttagna',
    ask: {
      title: (removes: number, list: string) => `Ta bort ${NUMBER.format(removes)} rader ur ${list}?`,
      body: 'De försvinner ur Samsyn på den här datorn. Det som ligger kvar i SharePoint påverkas inte.',
    },
  },
  gone: {
    heading: 'Listor som saknas',
    body: (list: string) => `Listan ${list} finns inte på webbplatsen. Det som fanns i den visas som det var senast.`,
    setUp: 'Gå till listor och kolumner',
    remedy:
      'Återställ listan ur papperskorgen i SharePoint. Finns den inte där kan den skapas på nytt, men då utan sina rader.',
    askOwner: 'Den nationella samordnaren kan återställa listan eller skapa den på nytt.',
  },
  toMake: {
    heading: 'Nya listor att skapa',
    body: (list: string) => `Listan ${list} kom med en senare version av Samsyn och finns inte på webbplatsen än.`,
    remedy:
      'Skapa dem under Listor och kolumner. Inget annat ändras, och till dess fungerar allt utom det som de är till för.',
  },
  drifts: {
    heading: 'Listor som har ändrats',
    off: 'Avstängt:',
    remedy: 'Gör så här:',
    check: 'Kontrollera igen',
  },
  unreadable: {
    heading: 'Rader som inte går att läsa',
    intro:
      'Ett värde i listan är sådant att Samsyn inte förstår det. Raden visas inte och räknas inte förrän den är rättad. Öppna listan, rätta kolumnerna och spara; inom några sekunder är raden tillbaka. Allt annat fungerar som vanligt.',
    column: { row: 'Rad', columns: 'Kolumner att rätta', written: 'Senast ändrad', todo: 'Gör så här' },
    untitled: 'Utan titel',
    rowNumber: (id: string) => `rad ${id}`,
    table: 'Rader som inte går att läsa',
  },
};
