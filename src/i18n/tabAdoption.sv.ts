import type { DeviationKind } from '#domain/adoption.ts';
import type { BoardState } from '#usecases/adoptionBoard.ts';
import type { EndDeviationRefusal } from '#usecases/endDeviation.ts';
import type { RecordAdoptionRefusal } from '#usecases/recordAdoption.ts';
import type { Sentences } from './refusals.sv.ts';

const NUMBER = new Intl.NumberFormat('sv-SE');
const characters = (count: number) => `${NUMBER.format(count)} tecken`;
const deviations = (count: number) => `${NUMBER.format(count)} avsteg`;

const state: Record<BoardState, string> = {
  planned: 'Planerad',
  adopted: 'Antagen',
  adoptedWithDeviations: 'Antagen med avsteg',
  declined: 'Avstår',
  notConsidered: 'Ej behandlad',
  outdated: 'Inaktuell',
  unverified: 'Ej bekräftad',
  incomplete: 'Ofullständig',
};
const kind: Record<DeviationKind, string> = {
  stricter: 'Skärpt',
  laxer: 'Mildrat',
  reworded: 'Omformulerat',
  notUsed: 'Används inte',
};

const recordAdoption: Sentences<RecordAdoptionRefusal> = {
  notContactOf: () => 'Du kan bara föra in beslut för den region där du är kontaktperson.',
  packageMissing: () => 'Kravpaketet finns inte längre. Läs om och försök igen.',
  notPublished: () =>
    'Kravpaketet är inte publicerat. Det kan antas när den nationella samordnaren har publicerat det.',
  packageChanged: () => 'En ny utgåva av kravpaketet gäller sedan du började. Läs den och spara igen.',
  adoptionReasonMissing: () => 'Skriv varför regionen avstår.',
  adoptionReasonTooLong: ({ limit }) => `Texten är för lång. Korta den till högst ${characters(limit)}.`,
  caseNumberTooLong: ({ limit }) => `Diarienumret är för långt. Korta det till högst ${characters(limit)}.`,
  deviationsMissing: () => 'Lägg till minst ett avsteg, eller välj ”Antagen”.',
  deviationsNotTaken: () => 'Välj ”Antagen med avsteg” för att ange avsteg.',
  adoptionUnchanged: () => 'Inget är ändrat, så det finns inget att spara.',
  criterionNotInPackage: ({ id }) => `${id} ingår inte i kravpaketet längre. Ta bort avsteget.`,
  deviationTwice: ({ id }) => `${id} finns med två gånger. Ta bort det ena avsteget.`,
  deviationReasonMissing: ({ id }) => `Skriv varför regionen avviker från ${id}.`,
  deviationReasonTooLong: ({ id, limit }) =>
    `Skälet för ${id} är för långt. Korta det till högst ${characters(limit)}.`,
  localTextMissing: ({ id }) => `Skriv regionens lydelse av ${id}, eller välj ”Används inte”.`,
  localTextUnchanged: ({ id }) =>
    `Regionens lydelse av ${id} är densamma som den nationella. Ändra den eller ta bort avsteget.`,
  localTextTooLong: ({ id, limit }) => `Lydelsen av ${id} är för lång. Korta den till högst ${characters(limit)}.`,
};
const endDeviation: Sentences<EndDeviationRefusal> = {
  notContactOf: () => 'Bara regionens egen kontaktperson kan avsluta avsteget.',
  deviationMissing: () => 'Avsteget finns inte längre. Läs om och försök igen.',
  deviationOver: () => 'Avsteget är redan avslutat.',
};

/** What a person reads of what regions make of a package. */
export const tabAdoptionSv = {
  state,
  kind,
  deviations,
  title: (name: string) => `Antagande: ${name}`,
  back: 'Kravpaketet',
  toBoard: 'Läget i alla regioner',
  edition: (version: number) => `Utgåva ${version}`,
  criteria: (count: number) => `${NUMBER.format(count)} ${count === 1 ? 'kriterium' : 'kriterier'}`,
  validFrom: (day: string) => `Gäller från ${day}`,
  adoptedBy: (count: number, all: number) => `${count} av ${all} regioner har antagit paketet`,
  explained: 'Varje region beslutar för sig. Det nationella beslutet binder ingen.',
  own: {
    heading: (region: string) => `Beslut i ${region}`,
    notConsidered: 'Regionen har inte fört in något beslut än.',
    outdated: 'Beslutet gäller en äldre utgåva. Ta ställning till den som gäller nu.',
    unverified: (name: string) =>
      `Raden skrevs senast av ${name}, som inte är kontaktperson för regionen. Den räknas inte förrän du har bekräftat den.`,
    incomplete: {
      reasonMissing: 'Raden har inget skäl till att regionen avstår. Den räknas inte förrän skälet finns.',
      deviationsMissing: 'Raden säger med avsteg, men inget avsteg räknas. Lägg till avsteg eller ändra beslutet.',
    },
    change: 'Ändra beslutet',
    record: 'För in beslut',
    saved: (region: string) => `Beslutet i ${region} är sparat.`,
    writtenBy: (name: string, day: string) => `Fört in av ${name}, ${day}`,
  },
  form: {
    state: 'Beslut',
    chooseState: 'Välj vad regionen har beslutat.',
    on: { planned: 'Planerat från', adopted: 'Gäller från', declined: 'Beslutsdag' },
    caseNumber: 'Diarienummer',
    caseNumberHint: 'Regionens eget ärende.',
    reason: 'Kommentar',
    declines: 'Varför avstår regionen?',
    deviations: 'Avsteg',
    deviationsHint: 'Kriterier som inte nämns här används som de är.',
    add: 'Lägg till avsteg från',
    addNone: 'Välj kriterium',
    addChosen: 'Lägg till',
    addOrLeave: (id: string) => `${id} är valt men inte tillagt. Lägg till avsteget, eller välj inget kriterium.`,
    remove: 'Ta bort avsteget',
    removeFrom: (id: string) => `Ta bort avsteget från ${id}`,
    kind: 'Slag',
    chooseKind: 'Välj hur regionen avviker.',
    noKind: 'Välj slag',
    why: 'Skäl',
    localText: 'Regionens lydelse',
    localTextHint: 'Börjar som den nationella lydelsen. Ändra det som ska vara annorlunda.',
    difference: 'Skillnad mot nationell lydelse',
    noDifference: 'Ingen skillnad än.',
    reconsiderOn: 'Prövas igen',
    save: 'Spara beslutet',
    saving: 'Sparar …',
    cancel: 'Avbryt',
    notSaved: 'Beslutet sparades inte',
    overtaken: {
      title: 'Någon annan har fört in ett beslut under tiden',
      body: (name: string, label: string) => `${name} sparade ”${label}” för regionen. Ditt finns kvar här.`,
      mine: 'Spara mitt i stället',
      theirs: 'Behåll det',
    },
  },
  regions: {
    heading: 'Alla regioner',
    show: 'Visa',
    all: (count: number) => `Alla (${count})`,
    some: (label: string, count: number) => `${label} (${count})`,
    table: 'Regionernas beslut',
    column: { region: 'Region', state: 'Läge', on: 'Från', caseNumber: 'Diarienummer', deviations: 'Avsteg' },
    none: '–',
    unverified: (name: string) => `Skrevs senast av ${name}, räknas inte`,
  },
  compared: {
    heading: 'Avsteg jämförda',
    none: 'Ingen region avviker från något kriterium i paketet.',
    regions: (count: number) => (count === 1 ? '1 region avviker' : `${count} regioner avviker`),
    reconsider: (day: string) => `Prövas igen ${day}`,
    overdue: (day: string) => `Skulle ha prövats igen ${day}`,
    showText: 'Visa lydelsen',
    hideText: 'Dölj lydelsen',
    showTextOf: (region: string) => `Visa lydelsen i ${region}`,
    hideTextOf: (region: string) => `Dölj lydelsen i ${region}`,
    end: 'Avsluta avsteget',
    endTitle: (id: string) => `Avsluta avsteget från ${id}?`,
    endBody: 'Regionen använder då den nationella lydelsen. Avsteget går att läsa även efteråt.',
    keep: 'Behåll',
    notEnded: 'Avsteget avslutades inte',
    uncounted: (count: number) =>
      count === 1
        ? '1 avsteg räknas inte: det är inte skrivet av regionens kontaktperson, eller hör inte till ett beslut som gäller.'
        : `${count} avsteg räknas inte: de är inte skrivna av regionens kontaktperson, eller hör inte till beslut som gäller.`,
  },
  section: { heading: 'Antagande', open: 'Regionernas beslut', record: 'För in regionens beslut' },
  missing: {
    title: 'Kravpaketet gäller inte än',
    body: 'Regionerna kan anta ett kravpaket när det är publicerat. Länken kan också vara gammal.',
    action: 'Visa alla kravpaket',
  },
  refusal: { recordAdoption, endDeviation },
};
