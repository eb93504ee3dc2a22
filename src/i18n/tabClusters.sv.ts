const NUMBER = new Intl.NumberFormat('sv-SE');
/** Limits are small at times: 0,0001 % is not nothing. */
const EXACT = new Intl.NumberFormat('sv-SE', { maximumSignificantDigits: 12 });
const SHARE = new Intl.NumberFormat('sv-SE', { style: 'percent' });

const requirements = (count: number): string => `${NUMBER.format(count)} krav`;
const regions = (count: number): string => `${NUMBER.format(count)} ${count === 1 ? 'region' : 'regioner'}`;
const wordings = (count: number): string => `${NUMBER.format(count)} ${count === 1 ? 'lydelse' : 'lydelser'}`;
const groups = (count: number): string => `${NUMBER.format(count)} ${count === 1 ? 'grupp' : 'grupper'}`;

/** Units of the unit table that are written otherwise after one than after several. */
const ONE: Readonly<Record<string, string>> = {
  månader: 'månad',
  veckor: 'vecka',
  dagar: 'dag',
  arbetsdagar: 'arbetsdag',
  timmar: 'timme',
  minuter: 'minut',
  sekunder: 'sekund',
  gånger: 'gång',
  cykler: 'cykel',
  tvättar: 'tvätt',
  turer: 'tur',
  personer: 'person',
  sidor: 'sida',
  användningar: 'användning',
  fraktioner: 'fraktion',
  portioner: 'portion',
  procentenheter: 'procentenhet',
};
const WRITTEN: Readonly<Record<string, string>> = { 'vikt%': 'viktprocent', 'volym%': 'volymprocent' };

/** What a person reads where the regions' like requirements are put together. */
export const tabClustersSv = {
  panel: 'Lika krav',
  number: (value: number) => EXACT.format(value),
  share: (value: number) => SHARE.format(value),
  /** As it is written after its number. */
  unit: (unit: string, value: number) => (value === 1 ? ONE[unit] : undefined) ?? WRITTEN[unit] ?? unit,
  requirements,
  regions,
  wordings,
  method:
    'Här står krav tillsammans som stämmer med samma nationella kriterium eller har nästan samma ord. Ord jämförs, inte innebörd: läs innan du använder.',
  found: (alike: number, of: number, from: number) =>
    `${groups(alike)} av lika krav, ${requirements(of)} från ${regions(from)}`,
  working: {
    aligning: (done: string, of: string) => `Söker nationella kriterier: ${done} av ${of} krav`,
    comparing: (done: string, of: string) => `Jämför lydelser: ${done} av ${of}`,
    beginning: 'Jämför kraven …',
    cancel: 'Avbryt',
  },
  stopped: {
    title: 'Jämförelsen avbröts',
    body: 'Inget är ändrat. Börja om när du vill, eller välj färre krav med filtren.',
    again: 'Jämför kraven',
  },
  failed: {
    title: 'Kraven kunde inte jämföras',
    body: 'Det som läser språket svarade inte. Försök igen. Hjälper det inte: ladda om fliken. Dina texter är kvar.',
    again: 'Försök igen',
  },
  nothing: {
    title: 'Här finns inga krav att jämföra',
    body: 'Importera regionernas krav, eller ta bort ett filter, så jämförs de här.',
  },
  noneAlike: {
    title: 'Inga krav liknar varandra',
    body: 'Varje krav i urvalet står för sig självt. Välj fler regioner eller produktgrupper med filtren.',
  },
  order: {
    label: (order: string) => `Sortera: ${order}`,
    by: { size: 'Flest regioner', spread: 'Mest olika ord', limits: 'Flest olika gränser' },
  },
  list: 'Grupper av lika krav',
  more: (count: number) => `Visa ${NUMBER.format(count)} till`,
  ownMatter: 'Utan nationellt kriterium',
  anchor: {
    title: 'Nationellt kriterium',
    none: 'Inget nationellt kriterium säger detta, så långt orden räcker. Gruppen bygger på att kraven liknar varandra.',
    gone: 'Kriteriet finns inte längre.',
    confirmed: (count: number, of: number) =>
      count === 0
        ? 'Ingen har bekräftat kopplingen än. Den är beräknad.'
        : `Kopplingen är bekräftad för ${NUMBER.format(count)} av ${requirements(of)}.`,
  },
  middle: {
    title: 'Lydelsen i mitten',
    explained: (region: string) => `Den lydelse som är mest lik de andra. ${region} skriver så:`,
    notes: 'Markerat i lydelsen',
    /** Before a marked passage, for those who listen. */
    marked: (note: number) => `not ${note}: `,
    words: (count: number, of: number) => `${NUMBER.format(count)} av ${requirements(of)} säger så`,
    limit: (count: number, of: number) => `gräns som ${NUMBER.format(count)} av ${requirements(of)} har`,
    agreed: 'Inget skiljer sig så mycket att det är markerat.',
  },
  proposal: {
    title: 'Förslag till gemensam lydelse',
    label: 'Gemensam lydelse',
    hint: 'Börjar med lydelsen i mitten. Det du skriver finns kvar på den här datorn.',
    restore: 'Återställ',
    undo: 'Ångra återställningen',
    copy: 'Kopiera',
    copied: 'Texten är kopierad.',
    copyFailed: 'Det gick inte att kopiera. Markera texten och kopiera den själv.',
    makeDraft: 'Skapa utkast',
    draftFailed: 'Utkastet kunde inte sparas på den här datorn. Kopiera texten i stället.',
  },
  limits: {
    title: 'Gränser',
    none: 'Kraven anger inga gränser i tal.',
    counted: 'Tal med samma enhet och riktning räknas ihop. Om de gäller samma sak avgör du.',
    differ: 'Gränserna skiljer sig. Räkna dem inte som samma krav: läs vad varje gräns gäller innan du väljer.',
    differing: 'Olika gränser',
    direction: {
      min: 'minst',
      max: 'högst',
      lessThan: 'mindre än',
      moreThan: 'mer än',
      between: 'intervall',
      exactly: 'exakt',
      about: 'ungefär',
      none: 'nämner',
    },
    times: (count: number) => `×${NUMBER.format(count)}`,
    line: (count: number, of: number, from: number) =>
      `${NUMBER.format(count)} av ${requirements(of)}, ${regions(from)}`,
  },
  references: {
    title: 'Hänvisningar',
    line: (name: string, count: number) => `${name}: ${requirements(count)}`,
  },
  likeness: {
    title: 'Regionernas lydelser',
    explained: 'Längst från lydelsen i mitten först. Talet säger hur lika orden är.',
    like: (share: string) => `likhet ${share}`,
    show: 'Visa',
    hide: 'Dölj',
    showOf: (region: string) => `Visa skillnaden mot ${region}`,
    hideOf: (region: string) => `Dölj skillnaden mot ${region}`,
    showAll: 'Visa alla skillnader',
    hideAll: 'Dölj alla skillnader',
    legend: 'Understruket finns bara hos regionen, överstruket bara i lydelsen i mitten.',
    isMiddle: 'Lydelsen i mitten.',
    same: 'Samma text som lydelsen i mitten.',
    otherWords: 'Nästan alla ord är andra än i lydelsen i mitten. Därför är skillnaden inte markerad.',
  },
  /** Where a requirement stands; what its link says. */
  source: (document: string, place: string) =>
    [document, place].filter((part) => part !== '').join(', ') || 'Öppna kravet',
  alone: {
    title: (count: number) => `${requirements(count)} står för sig ${count === 1 ? 'självt' : 'själva'}`,
    show: 'Visa dem',
    hide: 'Dölj dem',
    list: 'Krav som står för sig själva',
  },
};
