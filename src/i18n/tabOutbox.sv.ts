import type { ListName } from '#domain/workspace.ts';

const DAY_AND_TIME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});
const WEEKDAY_AND_TIME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  weekday: 'long',
  hour: '2-digit',
  minute: '2-digit',
});
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
};

/** What a person reads about changes on their way, edits that met, and lists that need a hand. */
export const tabOutboxSv = {
  /** Near enough for what was typed this week. */
  weekdayAndTime: (instant: string) => WEEKDAY_AND_TIME.format(new Date(instant)),
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
    since: (instant: string) => `Gjord ${DAY_AND_TIME.format(new Date(instant))}`,
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
      `${name} ändrade samma sak ${DAY_AND_TIME.format(new Date(when))}. Välj vad som ska gälla.`,
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
  /** Beside what is shown before it is in the list. */
  mark: { waiting: 'Väntar', stuck: 'Väntar på dig' },
  saved: {
    queued: 'Sparat här. Skickas när Microsoft 365 svarar.',
    merged: (name: string, columns: string) =>
      `Sparat. ${name} hade ändrat ${columns} under tiden; båda ändringarna är med.`,
    dismiss: 'Stäng',
  },
  stuck: {
    chooseTitle: 'Din ändring väntar på ditt val.',
    chooseBody: 'Den ligger kvar, också om du stänger sidan.',
    parkedTitle: 'SharePoint tog inte emot din ändring.',
    parkedBody: 'Den är inte sparad i listan men finns kvar hos dig.',
    behindTitle: 'Ändringen väntar bakom en tidigare.',
    behindBody: 'Den skickas när du har tagit hand om den tidigare ändringen av samma rad.',
    show: 'Visa under Att åtgärda',
  },
  draft: {
    found: (when: string) => `Du har ett osparat utkast från ${when}. Det är ifyllt här.`,
    newer: 'Raden har ändrats sedan dess. När du sparar visas skillnaderna.',
    drop: 'Kasta utkastet',
    leaveIt: 'Lämna som utkast',
    notKept: 'Det du skriver kan inte sparas på den här datorn. Spara innan du stänger fliken.',
  },
  conflict: {
    title: (title: string) => `Någon annan har ändrat ${title}`,
    body: (name: string, when: string) =>
      `${name} sparade ${DAY_AND_TIME.format(new Date(when))}, medan du skrev. Välj vad som ska gälla. Inget av ditt är förlorat.`,
    goneTitle: (title: string) => `${title} har tagits bort`,
    goneBody:
      'Raden togs bort ur listan medan du skrev. Du kan skapa den på nytt med det du skrev, eller låta den vara borta.',
    makeAgain: 'Skapa på nytt',
    letGo: 'Låt den vara borta',
    over: (column: string) => `Du ändrade detta medan ${column} ändrades av någon annan.`,
    base: 'Så stod det när ni båda började',
    showBase: 'Visa hur det stod från början',
    theirs: (name: string) => `${name} skrev`,
    mine: 'Du skrev',
    useTheirs: (name: string) => `Behåll det som ${name} skrev`,
    useMine: 'Använd mitt',
    useBoth: 'Redigera tillsammans',
    both: 'Gemensam text',
    bothHint: 'Börjar med båda texterna. Skriv den lydelse som ska gälla.',
    empty: '(tomt)',
    added: 'tillagt: ',
    removed: 'borttaget: ',
    legend: 'Understruket är tillagt och överstruket borttaget, jämfört med hur det stod från början.',
    save: 'Spara valet',
    saving: 'Sparar …',
    later: 'Välj senare',
    chooseAll: 'Välj för varje fält.',
    again: 'Någon hann ändra igen. Välj på nytt.',
    wholeAnswer: 'Svaret',
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
    askOwner: 'Den nationella samordnaren kan skapa den på nytt.',
  },
  drifts: {
    heading: 'Listor som har ändrats',
    off: 'Avstängt:',
    remedy: 'Gör så här:',
    check: 'Kontrollera igen',
  },
  limits: {
    noNewRows: (list: string) =>
      `Listan ${list} har ändrats i SharePoint, så nya rader kan inte skapas. Se Att åtgärda.`,
    noWriting: (list: string) => `Listan ${list} har ändrats i SharePoint och kan inte skrivas. Se Att åtgärda.`,
    column: 'Kolumnen har ändrats i SharePoint och kan inte skrivas just nu.',
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
