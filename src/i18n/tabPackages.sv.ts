import type { MovePackageRefusal, PackageVerb } from '#usecases/movePackage.ts';
import type { PackageFact } from '#usecases/packageChanges.ts';
import type { PublishPackageRefusal } from '#usecases/publishPackage.ts';
import type { SavePackageRefusal } from '#usecases/savePackage.ts';
import type { Sentences } from './refusals.sv.ts';
import { termsSv } from './terms.sv.ts';

const characters = (count: number): string => `${count.toLocaleString('sv-SE')} tecken`;
const criteria = (count: number): string => `${count} ${count === 1 ? 'kriterium' : 'kriterier'}`;

const fact: Readonly<Record<PackageFact | 'productGroup' | 'replaces', string>> = {
  name: 'Namn',
  productGroup: 'Produktgrupp',
  scope: 'Omfattning',
  definitions: 'Definitioner',
  guidance: 'Tillämpningsstöd',
  transition: 'Övergång',
  validFrom: 'Gäller från',
  validTo: 'Gäller till',
  replaces: 'Ersätter',
};
const verb: Readonly<Record<PackageVerb, string>> = {
  sendForReview: 'Skicka på granskning',
  returnToDraft: 'Tillbaka till utkast',
  rest: 'Lägg vilande',
  wake: 'Ta upp igen',
  revise: 'Börja revidera',
};

const savePackage: Sentences<SavePackageRefusal> = {
  mayNotEdit: () =>
    'Du får inte ändra kravpaket. Arbetsgruppen, områdessamordnare och den nationella samordnaren får det.',
  notEditable: ({ status }) =>
    `Kravpaketet har status ”${termsSv.status[status]}” och kan inte ändras. Under en remiss står det still; det som är beslutat ersätts av en ny utgåva.`,
  nameMissing: () => 'Ge kravpaketet ett namn.',
  nameTooLong: ({ limit }) => `Namnet är för långt. Korta det till högst ${characters(limit)}.`,
  textTooLong: ({ field, limit }) => `${fact[field]} är för lång. Korta till högst ${characters(limit)}.`,
  noteTooLong: ({ id, limit }) => `Anteckningen till ${id} är för lång. Korta den till högst ${characters(limit)}.`,
  packageTooLong: ({ limit }) =>
    `Texterna och kriterierna är tillsammans för mycket för en utgåva. Korta till högst ${characters(limit)} sammanlagt.`,
  productGroupUnknown: ({ code }) => `Produktgruppen ${code} finns inte i listan Produktgrupper. Välj en annan.`,
  criterionMissing: ({ id }) => `${id} finns inte längre. Ta bort det ur paketet.`,
  outOfForce: ({ id, status }) =>
    `${id} är ${termsSv.status[status].toLocaleLowerCase('sv-SE')}. Ta bort det ur paketet.`,
  itemTwice: ({ id }) => `${id} är med två gånger. Ta bort det ena.`,
  sameNationalTwice: ({ ids, level }) =>
    `${ids.join(' och ')} är samma nationella kriterium på nivån ${termsSv.level[level].toLocaleLowerCase('sv-SE')}. Behåll ett av dem.`,
  endsBeforeItBegins: () => 'Sista giltighetsdagen ligger före den första. Ändra en av dem.',
  replacesItself: () => 'Ett kravpaket kan inte ersätta sig självt. Välj ett annat.',
  replacedMissing: () => 'Paketet som ska ersättas finns inte längre. Välj ett annat.',
  nothingChanged: () => 'Inget är ändrat, så det finns inget att spara.',
};
const movePackage: Sentences<MovePackageRefusal> = {
  mayNotMove: ({ verb: wanted }) =>
    wanted === 'revise'
      ? 'Bara den nationella samordnaren kan börja revidera.'
      : 'Arbetsgruppen, områdessamordnare och den nationella samordnaren kan ändra status.',
  wrongStatus: ({ status }) => `Kravpaketet har redan fått status ”${termsSv.status[status]}”. Läs om sidan.`,
  packageEmpty: () => 'Lägg till minst ett kriterium först.',
};
const publishPackage: Sentences<PublishPackageRefusal> = {
  mayNotPublish: () => 'Bara den nationella samordnaren kan publicera.',
  wrongStatus: ({ status }) => `Kravpaketet har status ”${termsSv.status[status]}”. Bara det fastställda publiceras.`,
  notDecided: () => 'Det finns inget gällande beslut om paketet. Styrgruppen registrerar beslutet på remissens sida.',
  textChanged: () =>
    'Paketet lyder inte som det beslutades: någon har ändrat raden i SharePoint. Återställ raden eller ta upp paketet igen.',
  criteriaNotDecided: ({ ids }) =>
    `Inte beslutat eller ändrat sedan beslutet: ${ids.join(', ')}. Styrgruppen beslutar.`,
  validFromDecided: ({ on }) => `Det är beslutat att paketet gäller från ${on}.`,
  endsBeforeItBegins: ({ validTo }) => `Paketet gäller till ${validTo}. Välj en tidigare dag.`,
};

/** What a person reads on the pages about packages. */
export const tabPackagesSv = {
  fact,
  verb,
  refusal: { savePackage, movePackage, publishPackage },
  criteria,
  list: {
    title: 'Kravpaket',
    create: 'Nytt kravpaket',
    inForce: 'I kraft',
    underWay: 'På gång',
    over: 'Ersatta, upphävda och vilande',
    inForceSince: (day: string) => `I kraft sedan ${day}`,
    inForceFrom: (day: string) => `I kraft från ${day}`,
    adopted: (count: number, all: number) => `${count} av ${all} regioner har antagit`,
    revised: 'Revideras',
    empty: {
      title: 'Här finns inga kravpaket än',
      body: 'Ett kravpaket samlar kriterier för en produktgrupp som regionerna svarar på, beslutar om och antar tillsammans.',
      readerBody: 'Inget kravpaket är publicerat än. Det som är publicerat visas här.',
    },
  },
  page: {
    back: 'Kravpaket',
    version: (version: number) => `Utgåva ${version}`,
    edit: 'Redigera',
    open: 'Skicka på remiss',
    matrix: 'Läget region för region',
    showConsultation: 'Visa remissen',
    decide: 'Registrera beslut',
    decisionPaper: 'Beslutsunderlag',
    more: 'Fler åtgärder',
    mandatory: 'Obligatoriskt',
    optional: 'Valfritt',
    counts: (all: number, mandatory: number) => `${criteria(all)}, varav ${mandatory} obligatoriska`,
    validFrom: (day: string) => `Gäller från ${day}`,
    validTo: (day: string) => `till ${day}`,
    replaces: (name: string) => `Ersätter ${name}`,
    draftExplained: 'Kravpaketet är inte publicerat. Använd det inte i en upphandling.',
    revisedExplained: (version: number) => `Utgåva ${version} är i kraft. Det här är arbetsexemplaret av nästa.`,
    criteria: 'Kriterier',
    allInForce:
      'Alla kriterier i paketet är redan publicerade, så det finns inget att fråga regionerna om, och utan remiss inget beslut. Lägg till ett kriterium som inte är publicerat, eller börja revidera ett av dem.',
    noCriteria: 'Inga kriterier än. Lägg till dem under Redigera.',
    gone: 'Kriteriet finns inte längre',
    about: 'Om paketet',
    noTexts: 'Omfattning, definitioner och stöd är inte skrivna än.',
    notMoved: 'Statusen är inte ändrad.',
    notMovedConflict: 'Någon annan har ändrat paketet. Läs om sidan och försök igen.',
    missingPage: {
      title: 'Kravpaketet finns inte',
      body: 'Det kan vara borttaget, eller så får du inte se det: läsare ser bara publicerade kravpaket.',
      action: 'Visa alla kravpaket',
    },
  },
  form: {
    titleNew: 'Nytt kravpaket',
    titleEdit: (name: string) => `Redigera ${name}`,
    hint: {
      name: 'Så att regionerna känner igen det, till exempel Inkontinenshjälpmedel, bas.',
      scope: 'Vad paketet är till för, och vad det inte gäller.',
      definitions: 'Ord som behöver en bestämd betydelse.',
      guidance: 'Hur paketet används i en upphandling.',
      transition: 'Vad som gäller för upphandlingar som har börjat med den förra utgåvan.',
    },
    choose: 'Välj',
    chooseGroup: 'Välj en produktgrupp.',
    nothingReplaced: 'Inget',
    criteria: 'Kriterier',
    add: 'Lägg till kriterier',
    searchPlaceholder: 'Sök på ord, id eller produktgrupp',
    found: 'Kriterier att lägga till',
    nothingFound: 'Inget kriterium stämmer, eller så är de redan med.',
    addOne: (name: string) => `Lägg till ${name}`,
    added: (name: string) => `${name} är tillagt sist.`,
    up: (name: string) => `Flytta upp ${name}`,
    down: (name: string) => `Flytta ner ${name}`,
    remove: (name: string) => `Ta bort ${name}`,
    removed: (name: string) => `${name} är borttaget ur paketet.`,
    moved: (name: string, place: number, all: number) => `${name} är nu nummer ${place} av ${all}.`,
    drag: 'Dra för att flytta',
    use: (name: string) => `Användning av ${name}`,
    note: (name: string) => `Anteckning till ${name}`,
    notePlaceholder: 'Anteckning',
    save: 'Spara',
    saving: 'Sparar …',
    cancel: 'Avbryt',
    refused: 'Kravpaketet är inte sparat.',
  },
  next: {
    draft: 'Arbetsgruppen skriver. När paketet är klart skickas det på granskning eller remiss.',
    inReview: 'Paketet granskas. Samordnaren skickar det på remiss.',
    inConsultation: 'Regionerna svarar. Samordnaren stänger remissen.',
    readyForDecision: 'Remissen är stängd. Styrgruppen beslutar.',
    decided: 'Paketet är fastställt och kan publiceras.',
    published: 'Paketet är publicerat. Varje region beslutar för sig om det antas.',
    referredBack: 'Styrgruppen har återremitterat paketet. Arbetsgruppen tar det vidare.',
    superseded: 'Ett nyare paket har ersatt det här.',
    repealed: 'Paketet är upphävt.',
    dormant: 'Paketet är vilande.',
  },
  gate: {
    heading: 'Kvalitetskontroll',
    fine: 'inget att anmärka på kriterierna.',
    blocks: (count: number) => `${criteria(count)} stoppas`,
    warns: (count: number) => `${criteria(count)} har varningar`,
    findings: (blocks: number, warns: number) =>
      [blocks > 0 ? `${blocks} stoppar` : '', warns > 0 ? `${warns} varnar` : '']
        .filter((part) => part !== '')
        .join(', '),
  },
  editions: {
    heading: 'Utgåvor och ändringar',
    none: 'Ingen utgåva är fryst än. Det sker när paketet skickas på remiss.',
    compare: 'Jämför',
    with: 'med',
    working: 'Arbetsexemplaret',
    named: (version: number, day: string) => `Utgåva ${version}, ${day}`,
    inForce: 'i kraft',
    first: 'Ingenting (allt är nytt)',
    same: 'Inget skiljer dem åt.',
    reordered: 'Kriterierna står i en annan ordning.',
    kind: { new: 'Nytt', changed: 'Ändrat', removed: 'Borttaget', unchanged: 'Oförändrat' },
    count: (kind: string, count: number) => `${kind}: ${count}`,
    use: (before: string, after: string) => `${before} → ${after}`,
    note: 'Anteckning',
    unread: 'Texten i den utgåvan går inte att läsa.',
    facts: 'Paketets egna texter',
  },
  decisions: {
    heading: 'Beslut',
    none: 'Inget är beslutat om paketet än.',
    line: (body: string, day: string, caseNumber: string) => `${body}, ${day}, dnr ${caseNumber}`,
    notCounted: 'Räknas inte: raden är inte senast skriven av styrgruppen, eller så är bilden ändrad.',
  },
  publishing: {
    heading: 'Publicera',
    intro: 'Det här träder i kraft när du publicerar.',
    introFirst: 'Paketet har inte varit i kraft tidigare: allt är nytt.',
    validFrom: 'Gäller från',
    decidedDay: 'Dagen är beslutad.',
    publish: 'Publicera',
    publishing: 'Publicerar …',
    confirm: (name: string) => `Publicera ${name}?`,
    confirmBody: (count: number) =>
      count === 0
        ? 'Paketet blir det som gäller, och regionerna kan anta det.'
        : `Paketet och ${criteria(count)} blir det som gäller, och regionerna kan anta det.`,
    cancel: 'Avbryt',
    onlyCoordinator: 'Den nationella samordnaren publicerar.',
    refused: 'Paketet är inte publicerat.',
    document: 'Ändringsdokument i Word',
  },
};
