import { workbenchActionsSv } from './workbenchActions.sv.ts';
import { workbenchMeetingSv } from './workbenchMeeting.sv.ts';

const NUMBER = new Intl.NumberFormat('sv-SE');
const TIME = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});

/** What the workbench's own window says. Not part of the product's catalogue: nobody sees it in a real Teams. */
export const workbenchSv = {
  appName: 'Samsyn',
  windowTitle: 'Samsyn – arbetsbänk',
  starting: 'Startar …',
  unreachable: 'Arbetsbänken svarar inte. Kontrollera att npm start körs och ladda om sidan.',
  close: 'Stäng',
  cancel: 'Avbryt',
  save: 'Spara',
  window: { content: 'Innehåll' },
  rail: {
    label: 'Appar',
    chat: 'Chatt',
    team: 'Team',
    meeting: 'Möte',
    samsyn: 'Samsyn',
    sharepoint: 'SharePoint',
    faults: 'Störningar',
  },
  topBar: {
    title: 'Samsyns arbetsbänk',
    titleNote: ' – inte Microsoft Teams',
    appearance: 'Utseende och språk',
    theme: 'Tema',
    themes: { default: 'Ljust', dark: 'Mörkt', contrast: 'Hög kontrast' },
    language: 'Språk',
    languages: { sv: 'Svenska', en: 'English' },
    person: (name: string) => `Inloggad: ${name}. Byt person`,
    signInAs: 'Du arbetar som',
  },
  siteRole: {
    owner: 'Ägare av webbplatsen',
    member: 'Medlem, kan skriva i listorna',
    visitor: 'Besökare, kan läsa',
    none: 'Saknar åtkomst till webbplatsen',
  },
  actions: workbenchActionsSv,
  meeting: workbenchMeetingSv,
  addTab: {
    open: 'Lägg till en flik',
    title: (app: string) => `Lägg till ${app} som flik`,
    remove: (name: string) => `Ta bort fliken ${name}`,
  },
  shareContent: { title: 'Dela i Teams', to: 'Till', message: 'Meddelande', send: 'Dela' },
  channel: { tabs: 'Flikar i kanalen', posts: 'Inlägg' },
  guide: {
    title: 'Välkommen till arbetsbänken',
    what:
      'Det här fönstret står i stället för Microsoft Teams och SharePoint, så att Samsyn kan provas utan något konto. ' +
      'Fliken, boten och listorna är desamma som i skarp drift, och det du matar in finns kvar till nästa gång.',
    tab: { link: 'Öppna fliken Samsyn', text: ' och lämna en regions ståndpunkt i en pågående remiss.' },
    chat: { link: 'Gå till chatten', text: ', sök fram ett kriterium med knappen Samsyn och skicka kortet.' },
    lists: { link: 'Ändra direkt i en SharePoint-lista', text: ' och se hur fliken uppfattar ändringen.' },
    persons:
      'Uppe till höger byter du person: nationell samordnare, kontaktperson i någon av de 21 regionerna, läsare eller gäst.',
  },
  tab: {
    frame: 'Fliken Samsyn',
    loading: 'Läser in Samsyn …',
    failed: 'Det gick inte att öppna fliken',
    silent: 'Fliken har inte svarat på 30 sekunder.',
    retry: 'Försök igen',
  },
  consent: {
    title: (app: string) => `${app} ber om en behörighet till`,
    managing: 'Skapa, ändra och ta bort listor på de webbplatser som du själv kan ändra.',
    forWhom: (person: string, scope: string) => `Behörigheten heter ${scope} och gäller ${person}.`,
    allow: 'Tillåt',
    deny: 'Neka',
  },
  share: {
    title: 'Kopiera länk',
    hint: 'Länken fungerar i Teams. Här i arbetsbänken kan du klistra in den i chatten.',
    copy: 'Kopiera',
    copied: 'Länken är kopierad.',
  },
  chat: {
    transcript: 'Meddelanden',
    empty: 'Inga meddelanden än. Skriv något, eller sök fram ett kriterium med knappen Samsyn här nedanför.',
    you: 'Du',
    write: 'Skriv ett meddelande',
    send: 'Skicka',
    removeCard: 'Ta bort kortet',
    working: 'Väntar på svar',
    notSent: 'Meddelandet kunde inte skickas. Försök igen.',
    botFailed: 'Det gick inte att nå appen. Försök igen.',
    signedIn: 'Du är inloggad.',
  },
  extension: {
    open: 'Sök kriterium och infoga det i chatten',
    parameters: { query: 'Sök', productGroup: 'Produktgrupp', level: 'Nivå' },
    placeholder: { query: 'Sök kriterium', productGroup: 'En del av produktgruppens namn' },
    chooseLevel: 'Välj nivå',
    levels: { core: 'Bas', advanced: 'Avancerad', spearhead: 'Spjutspets' },
    more: 'Visa fler',
    searching: 'Söker …',
    results: 'Sökresultat',
    none: 'Inga träffar.',
    failed: 'Det gick inte att nå appen. Försök igen.',
    signIn: 'Appen vill att du loggar in.',
    settings: 'Inställningar',
  },
  lists: {
    title: 'Listor på webbplatsen',
    intro:
      'Samsyns uppgifter ligger i vanliga SharePoint-listor. Här visas de i en enkel vy där du kan ändra dem för hand, ' +
      'förbi Samsyn, med samma behörighet som du har på webbplatsen.',
    honest: 'SharePoint-lista (arbetsbänk)',
    loading: 'Läser in listan …',
    noSite: (message: string) => `Du kommer inte åt webbplatsen. ${saidBySharePoint(message)}`,
    notRead: (message: string) => `Listan kunde inte läsas. ${saidBySharePoint(message)}`,
    graphSays: saidBySharePoint,
    problem: { refused: 'Ändringen sparades inte.', conflict: 'Någon annan har ändrat raden sedan du läste den.' },
    count: (shown: number, all: number) => (shown === all ? rows(all) : `${NUMBER.format(shown)} av ${rows(all)}`),
    filter: 'Filtrera',
    add: 'Nytt objekt',
    remove: 'Ta bort',
    reload: 'Läs in på nytt',
    empty: 'Inga rader att visa.',
    changedBy: 'Ändrad av',
    changedAt: 'Ändrad',
    deleteTitle: 'Ta bort raden?',
    deleteQuestion: (title: string) => `”${title}” tas bort ur listan. Det går inte att ångra här.`,
  },
  faults: {
    title: 'Störningar',
    intro:
      'Här blir förbindelsen mellan Samsyn och Microsoft 365 dålig med avsikt. Det gäller alla fönster mot den här arbetsbänken, tills du stänger av eller arbetsbänken startas om. Inget som Samsyn har sagt är sparat får gå förlorat.',
    presetsLabel: 'Färdiga störningar',
    presets: {
      badLine: { name: 'Dålig lina', what: 'Avbrott, väntan och halva svar' },
      throttling: { name: 'Strypning', what: 'Microsoft 365 ber om paus' },
      everything: { name: 'Allt på en gång', what: 'Lite av varje' },
    },
    own: 'Egen blandning',
    turnOn: 'Slå på störningarna',
    turnOff: 'Stäng av störningarna',
    apply: 'Använd ändringarna',
    notChanged: 'Arbetsbänken tog inte emot ändringen. Försök igen.',
    total: (percent: number) => `${NUMBER.format(percent)} % av anropen störs.`,
    tooMuch: (percent: number) => `${NUMBER.format(percent)} % av anropen kan inte störas. Sänk något.`,
    times: (count: number) => `${NUMBER.format(count)} ggr`,
    groups: {
      throttling: 'Strypning',
      server: 'Fel på servern',
      line: 'Dålig lina',
      answer: 'Trasiga svar',
    },
    kinds: {
      '429': { name: '429 För många anrop', what: 'Svaret säger hur länge man ska vänta' },
      '503': { name: '503 Upptagen', what: 'Svaret säger hur länge man ska vänta' },
      '500': { name: '500 Internt fel', what: 'Inget har gjorts' },
      '502': { name: '502 Dålig gateway', what: 'En webbsida i stället för svar' },
      '504': { name: '504 Gateway gav upp', what: 'En webbsida i stället för svar' },
      'drop-before': { name: 'Avbrott före', what: 'Linan bryts innan något har gjorts' },
      'drop-after': { name: 'Avbrott efter', what: 'Det är gjort, men svaret kommer inte fram' },
      delay: { name: 'Fördröjning', what: 'Svaret kommer sent' },
      stall: { name: 'Svaret stannar', what: 'Halva svaret, sedan tystnad' },
      truncate: { name: 'Avhugget svar', what: 'Halva svaret, som om det vore helt' },
      html: { name: 'Inloggningssida', what: 'En webbsida med status 200' },
    },
    seed: 'Frö',
    retryAfter: 'Paus vid strypning',
    delay: 'Fördröjning',
    seconds: 's',
    alsoSteps: 'Även enskilda steg i en sats ($batch)',
    banner: {
      label: 'Störningar är på',
      on: (name: string) => `Störningar är på: ${name}.`,
      struck: (count: number) =>
        count === 1 ? '1 störning hittills.' : `${NUMBER.format(count)} störningar hittills.`,
      show: 'Visa',
    },
  },
  /** @param instant ISO 8601 */
  time: (instant: string) => TIME.format(Date.parse(instant)),
  day: (instant: string) => DAY.format(Date.parse(instant)),
};

function rows(count: number): string {
  return count === 1 ? '1 rad' : `${NUMBER.format(count)} rader`;
}

function saidBySharePoint(message: string): string {
  return message === '' ? '' : `SharePoint svarade: ${message}`;
}
