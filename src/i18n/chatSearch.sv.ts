const regions = (count: number) => `${count} ${count === 1 ? 'region' : 'regioner'}`;
const criteria = (count: number) => `${count} ${count === 1 ? 'kriterium' : 'kriterier'}`;
const age = (seconds: number) => (seconds < 90 ? `${seconds} sekunder` : `${Math.round(seconds / 60)} minuter`);

const search = {
  /** Before everything else in the line of a hit. */
  readAgo: (seconds: number) => `läst för ${age(seconds)} sedan`,
  /** In the card. */
  cardReadAgo: (seconds: number) =>
    `Uppgifterna lästes för ${age(seconds)} sedan. SharePoint svarar långsamt; uppdatera kortet för att se vad som gäller nu.`,
  nothingInGroup: (name: string) =>
    `Ingen produktgrupp heter något med ”${name}”. Skriv en del av namnet, till exempel ”handskar”.`,
  notThere: 'Kriteriet finns inte längre, eller så får du inte se det. Sök igen.',
  allAsList: (count: number) => `Alla ${count} i ett kort`,
  allAsTexts: (count: number) => `Alla ${count} med hela texten`,
};

const basket = {
  title: 'Min korg',
  heading: (count: number) => `Utvalt: ${criteria(count)}`,
  search: 'Sök kriterier',
  searchHint: 'Ord eller id, flera id med mellanrum',
  find: 'Sök',
  found: 'Träffar. Bocka för det du vill ha',
  recent: 'Senast ändrade. Bocka för det du vill ha',
  nothingFound: 'Inget mer passar. Pröva färre eller andra ord.',
  picked: 'I korgen. Ta bort bocken för det du inte vill ha',
  form: 'Infoga som',
  forms: { list: 'En lista med länkar', texts: 'Hela texterna' },
  insert: 'Infoga i meddelandet',
  nothingPicked: 'Korgen är tom. Sök, bocka för minst ett kriterium och infoga sedan.',
  full: (limit: number) => `Korgen tar högst ${limit} kriterier. De första är kvar.`,
  gone: (ids: string) => `Finns inte, eller får du inte se: ${ids}.`,
  leftOut: (ids: string) => `Fick inte plats i kortet: ${ids}. Alla finns i Samsyn.`,
  hasDrafts: (count: number) => `${criteria(count)} är utkast – får inte användas i en upphandling än`,
  open: (id: string) => `Öppna ${id}`,
};

const linked = {
  draft: 'UTKAST – får inte användas i en upphandling än',
  replaced: 'Ersatt – använd inte i nya upphandlingar',
  repealed: 'Upphävd – använd inte i nya upphandlingar',
  newerEdition: (version: number, shown: number) =>
    `Nyare utgåva finns: version ${version}. Kortet visade version ${shown}.`,
  inForce: (version: number) => `Version ${version} gäller medan den här texten arbetas om.`,
  package: 'Kravpaket',
  consultation: 'Remiss',
  decision: 'Beslut',
  criteria,
  mandatory: (count: number) => `${count} obligatoriska`,
  validFrom: (day: string) => `gäller från ${day}`,
  validTo: (day: string) => `gäller till ${day}`,
  state: { open: 'Öppen för svar', closed: 'Stängd' },
  closesOn: (day: string) => `svara senast ${day}`,
  closedOn: (day: string) => `sista svarsdag ${day}`,
  asked: (count: number) => `${regions(count)} tillfrågade`,
  allAnswered: (count: number, of: number) => `${count} av ${of} regioner har svarat på allt.`,
  standingOn: (verdict: string, count: number, of: number) => `${verdict}, ${count} av ${of} har svarat`,
  changed: 'texten har ändrats sedan regionerna fick den',
  more: (count: number) => `och ${count} till i Samsyn`,
  moreGroups: (count: number) => `${count} produktgrupper till`,
  moreDecisions: (count: number) => `${count} ärenden till`,
  scope: 'Omfattning',
  content: 'Innehåll',
  notDecided: 'inte beslutat än',
  outcome: { decided: 'Fastställt', referredBack: 'Återremiss', rejected: 'Avslag', repealed: 'Upphävt' },
  decidedOn: (outcome: string, day: string) => `${outcome} ${day}`,
  decidedCount: (count: number, of: number) => `${count} av ${of} är beslutade.`,
  updatedOn: (day: string) => `ändrad ${day}`,
  open: 'Öppna i Samsyn',
  notSeen: 'Samsyn kan inte visa den här länken för dig. Öppna den i Samsyn.',
};

/** What a person reads in the message extension: search, basket, and what a shared link shows. */
export const chatSearchSv = { search, basket, linked };
