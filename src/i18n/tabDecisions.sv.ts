import type { DecisionOutcome } from '#domain/decision.ts';
import type { RecordDecisionsRefusal } from '#usecases/recordDecisions.ts';
import type { PublishCriteriaRefusal } from '#usecases/publishCriteria.ts';
import type { Sentences } from './refusals.sv.ts';
import { termsSv } from './terms.sv.ts';

const outcome: Readonly<Record<DecisionOutcome, string>> = {
  decided: 'Fastställt',
  referredBack: 'Återremiss',
  rejected: 'Avslag',
  repealed: 'Upphävt',
};
const characters = (count: number): string => `${count.toLocaleString('sv-SE')} tecken`;
const named = (count: number): string => `${count} ${count === 1 ? 'kriterium' : 'kriterier'}`;

const refusal: Sentences<RecordDecisionsRefusal> = {
  mayNotDecide: () => 'Bara styrgruppen registrerar beslut. Lägg till dig i listan Roller om du hör dit.',
  nothingChosen: () => 'Välj utfall för minst ett kriterium eller för paketet.',
  chosenTwice: () => 'Något är med två gånger. Läs om sidan och försök igen.',
  bodyMissing: () => 'Skriv vem som har beslutat.',
  caseNumberMissing: () => 'Skriv beslutets diarienummer.',
  lineTooLong: ({ field, limit }) =>
    `${field === 'body' ? 'Beslutsfattaren' : 'Diarienumret'} är för långt. Korta till högst ${characters(limit)}.`,
  commentTooLong: ({ limit }) => `Kommentaren är för lång. Korta den till högst ${characters(limit)}.`,
  decidedInFuture: ({ today }) => `Beslutet kan inte vara senare än i dag, ${today}.`,
  subjectMissing: ({ name }) => `${name} finns inte längre. Läs om sidan.`,
  wrongStatus: ({ name, outcome: wanted, status }) =>
    `${name} har status ”${termsSv.status[status]}” och kan inte få utfallet ”${outcome[wanted].toLocaleLowerCase('sv-SE')}”.`,
  notConsulted: ({ name }) => `${name} har inte varit på remiss. Samordnaren öppnar remisser.`,
  consultationOpen: ({ name }) => `Remissen om ${name} är öppen. Samordnaren stänger den först.`,
  decidedTooEarly: ({ name, earliest }) => `Regionerna tillfrågades om ${name} först ${earliest}. Välj en senare dag.`,
  otherEdition: ({ name }) => `${name} har en annan utgåva än den som visas här. Läs om sidan och försök igen.`,
  textChanged: ({ name }) =>
    `${name} lyder inte som den text regionerna svarade på. Välj återremiss, eller låt samordnaren fråga igen.`,
  pictureTooLong: ({ name, region }) =>
    `Motiveringar och reservationer om ${name} får inte plats i beslutet. ${region} har skrivit mest: be dem korta sitt svar.`,
  nothingLeft: ({ name }) => `Inget kriterium i ${name} är fastställt, så paketet kan inte fastställas.`,
};

const publishCriteria: Sentences<PublishCriteriaRefusal> = {
  mayNotPublish: () => 'Bara den nationella samordnaren kan publicera.',
  nothingChosen: () => 'Välj minst ett kriterium.',
  criterionMissing: ({ id }) => `${id} finns inte längre. Läs om sidan.`,
  wrongStatus: ({ id, status }) =>
    `${id} har status ”${termsSv.status[status]}”. Bara det fastställda publiceras. Läs om sidan.`,
  notDecided: ({ id }) =>
    `${id} lyder inte som det beslutades, eller så räknas inte beslutet. Återställ raden i SharePoint, eller be styrgruppen besluta igen.`,
  supersedesItself: ({ id }) => `${id} kan inte ersätta sig självt. Ta bort det ur urvalet.`,
  notInForce: ({ id, status }) =>
    `${id} har status ”${termsSv.status[status]}” och gäller inte. Ta bort det ur urvalet.`,
};

/** What a person reads where decisions are prepared, recorded and put in force. */
export const tabDecisionsSv = {
  outcome,
  refusal,
  page: {
    title: (title: string) => `Beslut om ${title}`,
    back: (title: string) => `Remissen ${title}`,
    intro: (asked: number) =>
      `Regionernas svar från remissen, ${asked} tillfrågade. När beslutet registreras fryses bilden med det.`,
    onlySteering: 'Styrgruppen registrerar beslutet. Underlaget nedan kan alla hämta som får läsa utkast.',
    stillOpen: 'Remissen är öppen. Beslut kan registreras när samordnaren har stängt den.',
    nothingLeft: 'Allt i remissen är beslutat.',
    missingPage: {
      title: 'Remissen finns inte',
      body: 'Den kan vara borttagen, eller så får du inte se den.',
      action: 'Visa alla remisser',
    },
  },
  table: {
    label: 'Kriterier att besluta om',
    column: { subject: 'Kriterium', picture: 'Regionernas svar', outcome: 'Utfall' },
    package: 'Kravpaket',
    packageOf: (count: number) => `Paketet som det var på remiss, ${named(count)}`,
    reservations: (count: number) => (count === 1 ? '1 reservation' : `${count} reservationer`),
    outcomeOf: (name: string) => `Utfall för ${name}`,
    none: 'Inget beslut nu',
    /** After the consultation nothing is waited for. */
    notAll: 'Alla har inte svarat',
    all: 'Samma för alla',
    already: (status: string) => `Redan: ${status.toLocaleLowerCase('sv-SE')}`,
    changed: 'Texten har ändrats sedan regionerna svarade: kan inte fastställas.',
    without: (ids: string) => `Paketet fastställs utan ${ids}.`,
  },
  form: {
    heading: 'Beslutet',
    body: 'Beslutsfattare',
    usualBody: 'Styrgruppen',
    on: 'Beslutsdag',
    caseNumber: 'Diarienummer',
    comment: 'Kommentar',
    commentHint: 'Motivering eller det som ska till protokollet. Kan vara tomt.',
    chooseDay: 'Välj en dag.',
    record: 'Registrera beslutet',
    recording: 'Registrerar …',
    confirm: 'Registrera beslutet?',
    confirmBody: (count: number) =>
      `${count === 1 ? 'Ett beslut' : `${count} beslut`} skrivs med regionernas svar som de är nu. Det som är beslutat ändras inte, det ersätts eller upphävs.`,
    cancel: 'Avbryt',
    refused: 'Beslutet är inte registrerat.',
    recorded: (count: number) => (count === 1 ? 'Beslutet är registrerat.' : `${count} beslut är registrerade.`),
    conflict: 'Någon annan ändrade samtidigt. Läs om sidan och kontrollera vad som är registrerat.',
  },
  paper: {
    heading: 'Beslutsunderlag',
    intro: 'Ett Worddokument med full text, bilden av de 21 regionerna och reservationerna.',
    fetch: 'Hämta beslutsunderlag i Word',
    fetchDecided: 'Hämta beslutet i Word',
  },
  repeal: {
    open: 'Upphäv',
    title: (name: string) => `Upphäv ${name}?`,
    intro: 'Styrgruppens beslut registreras och börjar gälla genast. Det går inte att ångra.',
    criterion: {
      regions:
        'Kriteriet slutar gälla nationellt och ska inte användas i nya upphandlingar. Regionernas pågående avtal berörs inte.',
      neverInForce: 'Kriteriet är fastställt men inte publicerat. Det kommer inte att publiceras.',
      packages: (names: readonly string[]) =>
        `Det ingår i ${names.map((name) => `”${name}”`).join(', ')}. Vad som är i kraft där ändras inte förrän samordnaren reviderar och publicerar igen.`,
    },
    package: {
      regions: (adopted: number) =>
        `Paketet slutar gälla, och ingen region kan anta det längre. ${adopted === 0 ? 'Ingen region har antagit det.' : `${adopted} ${adopted === 1 ? 'region har' : 'regioner har'} antagit det: deras beslut finns kvar i listan men räknas inte mer.`}`,
      neverInForce: 'Paketet är fastställt men inte publicerat. Det kommer inte att publiceras.',
      criteria: 'Kriterierna i paketet gäller som förut, var för sig.',
    },
    stays: 'Texten, utgåvorna och besluten finns kvar att läsa.',
    confirm: 'Upphäv',
    recorded: 'Upphävandet är registrerat.',
    by: (body: string, day: string, caseNumber: string) => `Upphävt av ${body}, ${day}, dnr ${caseNumber}.`,
    byNobody: 'Upphävt, men inget beslut som räknas säger det. Se efter under Att åtgärda.',
    notToUse: 'Använd det inte i nya upphandlingar.',
  },
  publish: {
    heading: 'Publicera',
    decidedBy: (body: string, day: string, caseNumber: string) => `Fastställt av ${body}, ${day}, dnr ${caseNumber}.`,
    first: (version: number) =>
      `Utgåva ${version} gäller från den dag du publicerar. Kriteriet har inte gällt tidigare.`,
    next: (version: number, before: number) =>
      `Utgåva ${version} gäller från den dag du publicerar, i stället för utgåva ${before}.`,
    comesWith: 'Det ingår i ett kravpaket som också är fastställt. Publicerar du paketet följer kriteriet med:',
    supersedes: (count: number) => (count === 0 ? 'Ersätter andra kriterier' : `Ersätter andra kriterier (${count})`),
    other: (id: string, title: string) => `${id} ${title}`,
    supersedesHint: 'Välj de som slutar gälla när det här träder i kraft. De finns kvar att läsa.',
    publish: 'Publicera',
    publishing: 'Publicerar …',
    confirm: (id: string) => `Publicera ${id}?`,
    confirmBody: (day: string) => `Kriteriet gäller från i dag, ${day}, och alla regioner ser det.`,
    endsEdition: (version: number) => `Utgåva ${version} slutar gälla. Den finns kvar att läsa.`,
    endsOthers: (ids: readonly string[]) => `${ids.join(', ')} slutar gälla och får status Ersatt.`,
    packages: 'Kravpaket som är i kraft behåller den utgåva som de publicerades med.',
    published: 'Kriteriet är publicerat.',
    onlyCoordinator: 'Den nationella samordnaren publicerar.',
    refusal: publishCriteria,
  },
};
