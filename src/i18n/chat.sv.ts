import { termsSv } from './terms.sv.ts';

const regions = (count: number) => `${count} ${count === 1 ? 'region' : 'regioner'}`;
const characters = (count: number) => `${count.toLocaleString('sv-SE')} tecken`;
const carried = (stance: string) => `${stance} (överförd från tidigare lydelse)`;

const card = {
  /** Stands beside everything that is not published. */
  draftMark: (status: string) => `${termsSv.draftMark} · ${status}`,
  draftHeading: `${termsSv.draftMark} – får inte användas i en upphandling än`,
  consultationSection: (title: string) => `Remiss: ${title}`,
  closesOn: (day: string) => `Svara senast ${day}.`,
  closedOn: (day: string) => `Remissen är inte öppen för svar. Sista svarsdag: ${day}.`,
  noText: 'Här finns bara titeln. Hela kravtexten finns hos källan.',
  noTextNoSource: 'Kravtexten är inte skriven än.',
  openSource: 'Öppna källan',
  openInSamsyn: 'Öppna i Samsyn',
  showWhole: (field: string) => `Visa hela texten: ${field}`,
  showLess: 'Visa mindre',
  tooLongForCard: (shown: number, whole: number) =>
    `Texten är för lång för ett kort: här visas ${characters(shown)} av ${characters(whole)}. Hela texten finns i Samsyn.`,
  dated: (day: string) => `Ändrad ${day}`,
  nationalSource: (id: string, version: number | undefined) =>
    `Upphandlingsmyndigheten, krav ${id}${version === undefined ? '' : `:${version}`}`,
  standing: 'Regionernas ståndpunkter',
  standingCount: (count: number, of: number) => `${count} av ${of} regioner har svarat.`,
  counted: (label: string, count: number) => `${label}: ${count}`,
  stale: (names: string) => `Svarade på en tidigare text: ${names}.`,
  unverified: (names: string) => `Ej bekräftade, räknas inte: ${names}.`,
  hidden: 'Regionernas svar visas när remissen är stängd.',
  carried,
  showRegions: 'Visa regionerna',
  hideRegions: 'Dölj regionerna',
  regionsInTab: 'Vad var och en har svarat står i Samsyn.',
  textChanged:
    'Texten har ändrats sedan regionerna fick den. Den nationella samordnaren frågar dem på nytt; tills dess kan ingen svara.',
  changedSince: {
    card: (version: number) => `Ändrat sedan version ${version}, som kortet visade:`,
    answer: (version: number, region: string) => `Ändrat sedan version ${version}, som ${region} svarade på:`,
    consultation: (version: number) => `Ändrat sedan version ${version}, som regionerna fick:`,
  },
  factChanged: (field: string, before: string, after: string) => `${field}: från ${before} till ${after}.`,
  /** Before the text itself, which has what went struck through and what came bold. */
  textChanges: {
    before: (field: string) => `${field} förut:`,
    after: (field: string) => `${field} nu:`,
    added: (field: string) => `${field}, tillagt:`,
    removed: (field: string) => `${field}, borttaget:`,
    moved: (field: string) => `${field}, flyttat:`,
    spacing: (field: string) => `${field}: bara mellanrum.`,
  },
  alsoChanged: (fields: string) => `Också ändrat: ${fields}.`,
  answerFor: (region: string) => `Svara för ${region}`,
  ownAnswer: (region: string, stance: string, isCarried: boolean) =>
    `${region} har svarat: ${isCarried ? carried(stance) : stance}.`,
  ownStale: (region: string) => `${region} svarade på en tidigare text och behöver svara igen.`,
  said: (region: string, stance: string, reason: string) =>
    `Sagt för ${region} på ett möte, inte bekräftat: ${stance}.${reason === '' ? '' : ` ${reason}`}`,
  chooseRegion: 'Region',
  chooseRegionMissing: 'Välj vilken region du svarar för.',
  chooseStance: 'Ståndpunkt',
  chooseStanceMissing: 'Välj en ståndpunkt.',
  reason: 'Motivering (behövs om regionen inte tillstyrker)',
  reasonHint: 'Skriv varför regionen svarar så.',
  reservation: 'Reservation (behövs inte)',
  reservationHint: 'Skriv det regionen vill ha antecknat vid beslutet.',
  send: 'Spara ståndpunkten',
  answerInCard: 'Svara för regionen',
  refresh: 'Uppdatera kortet',
  saved: (region: string) => `Sparat: ståndpunkten för ${region}.`,
  fallback: (id: string, title: string) =>
    `${id} ${title}. Kortet kan inte visas i den här versionen av Teams. Öppna kriteriet i Samsyn.`,
};

const reply = {
  help: 'Sök ett kriterium: välj Samsyn under skrivrutan och skriv några ord, eller skriv kriteriets id till mig, till exempel REG-INK-012. Är du kontaktperson för en region kan du svara på en remiss direkt i kortet. Fliken Kriterier har allt.',
  unknownCriterion: (id: string) => `Det finns inget kriterium ${id} som du får se. Kontrollera id:t eller sök på ord.`,
  notYours:
    'Du kan inte se det här kriteriet. Utkast ser bara de som arbetar med dem. Den nationella samordnaren kan ge dig en roll.',
  noRole: 'Du har ingen roll i Samsyn än. Den nationella samordnaren kan lägga till dig i listan Roller.',
  nothingFound: (query: string) => `Inget kriterium passar ”${query}”. Pröva färre eller andra ord.`,
  nothingYet: 'Det finns inga kriterier att visa än.',
  searchNotUnderstood: 'Samsyn förstår inte sökningen. Uppdatera appen Samsyn i Teams, eller sök i fliken.',
  notUnderstood:
    'Kortet skickade något som Samsyn inte förstår, och ingenting är sparat. Uppdatera kortet och försök igen, eller svara i fliken.',
  notAllowedHere: 'Samsyn svarar bara i Teams för de organisationer som har installerat appen.',
  signIn: 'Logga in på Samsyn',
  signInText: 'Logga in en gång, så kan Samsyn söka och svara åt dig.',
  failed: 'Något gick fel hos Samsyn, och ingenting är sparat. Försök igen. Om det upprepas, kontakta samordnaren.',
};

/** What a person reads in a chat: cards, search results and the bot's replies. */
export const chatSv = { card, reply, regions };
