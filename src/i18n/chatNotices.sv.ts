import type { Topic } from '#domain/conversation.ts';

const days = (count: number): string => {
  if (count === 0) return 'sista dagen i dag';
  return count === 1 ? '1 dag kvar' : `${count} dagar kvar`;
};
/** Something left to answer, and in how many days. */
type Waiting = { readonly region: string; readonly title: string; readonly left: number };

const criteria = (count: number): string => `${count} ${count === 1 ? 'kriterium' : 'kriterier'}`;

const topics: Readonly<Record<Topic, string>> = {
  digest: 'sammanfattning',
  consultations: 'remisser',
  packages: 'kravpaket',
  changes: 'ändringar',
};

/** Words that the bot understands, in lower case. The first of each is the one that it tells people. */
const commands = {
  help: ['hjälp', 'hjälp mig', 'vad kan du', 'hej'],
  mine: ['mina svar', 'mina remisser', 'våra svar', 'att göra'],
  digest: ['sammanfattning', 'sammanfatta', 'nyheter'],
  search: ['sök', 'sök efter', 'hitta', 'leta efter', 'visa'],
  mute: ['tysta', 'stäng av', 'pausa'],
  unmute: ['slå på', 'sätt på', 'aktivera'],
  topics: {
    digest: ['sammanfattning', 'sammanfattningen', 'sammanfattningar'],
    consultations: ['remisser', 'remiss', 'påminnelser'],
    packages: ['kravpaket', 'paket', 'datum'],
    changes: ['ändringar', 'ändring', 'nya utgåvor'],
  },
};

/** What the bot says of itself, by itself and when asked in plain words. */
export const chatNoticesSv = {
  commands,
  topics,
  welcome: {
    personal: [
      'Hej! Jag är Samsyn och hjälper regionerna att enas om hållbarhetskriterier.',
      'Skriv ”mina svar” så visar jag vad din region har kvar, eller några ord så söker jag.',
      'Jag skriver på vardagsmorgnar när något väntar på dig. Skriv ”tysta sammanfattning” om du inte vill det.',
    ],
    groupChat: [
      'Hej! Jag är Samsyn och hjälper regionerna att enas om hållbarhetskriterier.',
      'Välj Samsyn under skrivrutan för att söka och dela ett kriterium här, så kan var och en svara i kortet.',
      'Nämn mig och skriv några ord, till exempel ”@Samsyn sök latex”. Jag skriver inget av mig själv här.',
    ],
    channel: [
      'Hej! Jag är Samsyn och hjälper regionerna att enas om hållbarhetskriterier.',
      'Lägg till fliken Samsyn överst i kanalen, så har alla kriterier, remisser och kravpaket nära.',
      'Nämn mig och skriv några ord, till exempel ”@Samsyn sök latex”. Jag skriver inget av mig själv här.',
    ],
    meeting: [
      'Hej! Jag är Samsyn och hjälper er att gå igenom kriterier på mötet.',
      'Öppna Samsyn i sidopanelen för dagordningen, och dela till scenen när alla ska se samma text.',
      'Nämn mig och skriv ett id, till exempel ”@Samsyn REG-INK-012”, så visar jag kriteriet i chatten.',
    ],
  },
  help: {
    title: 'Det här kan jag',
    lines: [
      'sök latex – hittar kriterier på ord',
      'REG-INK-012 – visar kriteriet',
      'mina svar – det din region har kvar att svara på',
      'sammanfattning – allt som väntar på dig',
      'tysta remisser / slå på remisser – väljer vad jag skriver om (sammanfattning, remisser, kravpaket, ändringar)',
    ],
  },
  openTab: 'Öppna Samsyn',
  openToDo: 'Öppna Att göra',
  openConsultation: 'Öppna remissen',
  openPackage: 'Öppna kravpaketet',
  answerHere: (id: string) => `Svara här på ${id}`,
  digest: {
    title: (day: string) => `Det här väntar på dig ${day}`,
    nothing: 'Inget väntar på dig just nu.',
    answers: 'Att svara på',
    packages: 'Kravpaket',
    changes: 'Ändrat i det ni använder',
    /** @param isAll whether nothing else is told */
    others: (count: number, isAll: boolean) =>
      `${count} ${count === 1 ? 'sak' : 'saker'}${isAll ? '' : ' till'} väntar i Att göra.`,
    answer: ({ region, title, due, left }: Waiting & { readonly due: number }) =>
      `${region}, ${title}: ${criteria(due)} kvar, ${days(left)}`,
    consider: (region: string, name: string) => `${region} har inte tagit ställning till ${name}`,
    planPassed: (region: string, name: string, day: string) =>
      `${region} skulle ha antagit ${name} ${day}. Uppdatera antagandet.`,
    reconsider: (region: string, name: string, { id, day }: { readonly id: string; readonly day: string }) =>
      `${region}, ${name}: avsteget från ${id} ska omprövas senast ${day}`,
    outdated: (region: string, name: string) => `${region} använder en äldre utgåva av ${name}`,
    stale: (region: string, title: string, count: number) =>
      `${region}, ${title}: texten är ändrad i ${criteria(count)} som ni har svarat på`,
    silent: 'Remisser som du samordnar',
    silentOn: (title: string, count: number, left: number) =>
      `${title}: ${count} ${count === 1 ? 'region har' : 'regioner har'} kvar att svara, ${days(left)}`,
    more: (count: number) => `… och ${count} till`,
  },
  mine: {
    title: 'Dina regioners svar',
    noRegion:
      'Du är inte kontaktperson för någon region, så här finns inga svar att visa. Samordnaren kan lägga till dig.',
    allDone: (region: string) => `${region} har svarat på allt som går att svara på.`,
    left: ({ region, title, given, of, left }: Waiting & { readonly given: number; readonly of: number }) =>
      `${region}, ${title}: ${given} av ${of} besvarade, ${days(left)}`,
  },
  search: {
    title: (words: string) => `Träffar på ”${words}”`,
    guessed: (words: string) => `Jag kände inte igen det som ett kommando, så jag sökte på ”${words}”.`,
    more: (count: number) => `${count} träffar till finns i Samsyn.`,
    nothing: (words: string) => `Inget kriterium passar ”${words}”. Pröva färre eller andra ord, eller skriv ”hjälp”.`,
  },
  reminder: {
    title: (title: string) => `Påminnelse: ${title}`,
    body: (day: string, left: number) => `Sista svarsdag är ${day}, ${days(left)}.`,
    region: (region: string, due: number) => `${region}: ${criteria(due)} kvar att svara på`,
    from: 'Skickat av Samsyn åt den som samordnar remissen.',
  },
  /** What a coordinator reads before and after regions are reminded from a card. */
  reminding: {
    open: 'Påminn de som inte svarat',
    openFor: (title: string) => `Påminn i ${title}`,
    title: (title: string) => `Påminn i remissen ${title}`,
    who: 'Får påminnelsen av Samsyn',
    region: (region: string, people: string) => `${region}: ${people}`,
    others: 'Får ingen påminnelse av Samsyn',
    unreached: (regions: string) =>
      `${regions}: kontaktpersonen har inte lagt till appen eller har tystat remisser. Skriv till dem från remissens sida.`,
    noContact: (regions: string) => `${regions}: ingen kontaktperson i listan Roller.`,
    lately: (regions: string) => `${regions}: påmindes det senaste dygnet.`,
    text: 'Så här skriver Samsyn, var och en ser sina egna regioner',
    nobody: 'Ingen påminnelse att skicka just nu.',
    send: (count: number) => `Skicka till ${count} ${count === 1 ? 'kontaktperson' : 'kontaktpersoner'}`,
    back: 'Tillbaka',
    sent: (count: number) =>
      `Påminnelsen går ut till ${count} ${count === 1 ? 'kontaktperson' : 'kontaktpersoner'} inom någon minut. Den står i remissens logg.`,
    wasSent: 'Inget mer skickas: de som valdes har redan påmints, eller har svarat sedan dess.',
  },
  newEdition: {
    title: (name: string) => `En ny utgåva av ${name} gäller`,
    body: (regions: string) => `${regions} använder en äldre utgåva. Ta ställning till den nya.`,
  },
  askedAgain: {
    title: (id: string) => `Texten i ${id} är ändrad`,
    body: (regions: string, title: string) =>
      `${regions} svarade på en tidigare text i remissen ”${title}” och kan svara igen.`,
  },
  muting: {
    muted: (topic: string) =>
      `Jag skriver inte mer om ${topic} av mig själv. Skriv ”slå på ${topic}” när du vill ha det igen.`,
    unmuted: (topic: string) => `Jag skriver om ${topic} igen.`,
    which:
      'Vad gäller det? Skriv till exempel ”tysta remisser”. Det går med sammanfattning, remisser, kravpaket och ändringar.',
    notKept:
      'Jag kan inte spara valet, för Samsyns server får inte skriva i listorna. Den skriver därför inget av sig själv.',
  },
  onlyPersonal: 'Det svarar jag bara på i vår egen chatt, så att ingen annan ser det. Skriv det till mig där.',
  fallback: (title: string) => `${title}. Kortet kan inte visas i den här versionen av Teams. Öppna Samsyn.`,
};
