import type { AskAgainRefusal } from '#usecases/askAgain.ts';
import type { CloseConsultationRefusal } from '#usecases/closeConsultation.ts';
import type { ExtendConsultationRefusal } from '#usecases/extendConsultation.ts';
import type { OpenConsultationRefusal } from '#usecases/openConsultation.ts';
import type { RemindSilentRefusal } from '#usecases/remindSilent.ts';
import type { Sentences } from './refusals.sv.ts';
import { tabGateSv } from './tabGate.sv.ts';
import { termsSv } from './terms.sv.ts';

const characters = (count: number): string => `${count.toLocaleString('sv-SE')} tecken`;
const regions = (count: number): string => `${count} ${count === 1 ? 'region' : 'regioner'}`;
const gone = (): string => 'Remissen finns inte längre. Läs om och försök igen.';
const alreadyClosed = (): string => 'Remissen är redan stängd.';
const closed = ({ closesOn }: { readonly closesOn: string }): string =>
  `Remissen är inte öppen för svar. Sista svarsdag: ${closesOn}.`;
const contentTooLong = ({ id, limit }: { readonly id: string; readonly limit: number }): string =>
  `Texterna i ${id} är tillsammans för långa för en utgåva. Korta dem till högst ${characters(limit)} sammanlagt.`;

const openConsultation: Sentences<OpenConsultationRefusal> = {
  mayNotOpen: () => 'Bara den nationella samordnaren kan öppna en remiss.',
  titleMissing: () => 'Ge remissen ett namn.',
  titleTooLong: ({ limit }) => `Namnet är för långt. Korta det till högst ${characters(limit)}.`,
  nothingChosen: () => 'Välj minst ett kriterium.',
  closesTooEarly: ({ earliest }) => `Regionerna behöver minst en vecka. Välj ${earliest} eller senare.`,
  anchoringOutside: ({ opensOn, closesOn }) => `Förankringen ska vara klar mellan ${opensOn} och ${closesOn}.`,
  noRegionChosen: () => 'Välj minst en region att fråga.',
  regionUnknown: ({ code }) => `Regionen ${code} finns inte bland de aktiva regionerna. Ta bort den ur urvalet.`,
  criterionMissing: ({ id }) => `${id} finns inte längre. Ta bort det ur urvalet.`,
  wrongStatus: ({ id, status }) =>
    `${id} har status ”${termsSv.status[status]}”. Bara utkast, granskning och återremiss kan skickas på remiss.`,
  textMissing: ({ id }) => `${id} saknar kravtext. Skriv den först.`,
  rationaleMissing: ({ id }) => `${id} saknar motiv. Skriv varför kriteriet finns innan regionerna tillfrågas.`,
  contentTooLong,
  gateBlocks: ({ id, checks }) =>
    `Kvalitetskontrollen stoppar ${id}: ${checks.map((check) => tabGateSv.check[check].title.toLocaleLowerCase('sv-SE')).join(', ')}. Rätta det eller ta bort kriteriet ur urvalet.`,
  packageMissing: () => 'Kravpaketet finns inte längre. Välj ett annat.',
  packageEmpty: () => 'Kravpaketet är tomt. Lägg till minst ett kriterium i det först.',
  packageInForce: () =>
    'Alla kriterier i paketet är redan publicerade, så det finns inget att fråga regionerna om. Lägg till ett kriterium som inte är publicerat, eller börja revidera ett av dem.',
  packageWrongStatus: ({ status }) =>
    `Kravpaketet har status ”${termsSv.status[status]}”. Bara utkast, granskning och återremiss kan skickas på remiss.`,
  notInPackage: ({ id }) => `${id} är inte med i kravpaketet. Lägg till det i paketet eller ta bort det ur urvalet.`,
  packageItemOpen: ({ id }) =>
    `${id} är med i paketet men varken med i remissen eller publicerat. Ta med det i remissen eller ta bort det ur paketet.`,
};
const askAgain: Sentences<AskAgainRefusal> = {
  mayNotOpen: () => 'Bara den nationella samordnaren kan fråga regionerna igen.',
  consultationMissing: gone,
  consultationClosed: closed,
  notInConsultation: () => 'Kriteriet är inte med i remissen.',
  textUnchanged: () => 'Texten är densamma som regionerna redan har fått.',
  notEditorial: ({ changed }) =>
    `${termsSv.field[changed]} är ändrad. Det är inte redaktionellt, så regionerna behöver svara igen.`,
  packageEditionMissing: () =>
    'Den frysta utgåvan av kravpaketet går inte att läsa. Se efter under Att åtgärda, och försök igen.',
  contentTooLong,
  commentTooLong: ({ limit }) => `Kommentaren är för lång. Korta den till högst ${characters(limit)}.`,
};
const closeConsultation: Sentences<CloseConsultationRefusal> = {
  mayNotOpen: () => 'Bara den nationella samordnaren kan stänga en remiss.',
  consultationMissing: gone,
  alreadyClosed,
  tooEarly: ({ closesOn, unanswered }) =>
    `${unanswered} ${unanswered === 1 ? 'region' : 'regioner'} har inte svarat på allt och har till och med ${closesOn} på sig.`,
  textChanged: ({ id }) =>
    `Texten i ${id} är ändrad sedan regionerna fick den. Fråga om igen eller återställ texten, och stäng sedan.`,
};
const extendConsultation: Sentences<ExtendConsultationRefusal> = {
  mayNotOpen: () => 'Bara den nationella samordnaren kan förlänga en remiss.',
  consultationMissing: gone,
  alreadyClosed,
  notLater: ({ earliest }) => `Välj ${earliest} eller senare: regionerna har planerat efter den dag de fick.`,
};
const remindSilent: Sentences<RemindSilentRefusal> = {
  mayNotRemind: () => 'Den nationella samordnaren och områdessamordnare kan påminna regionerna.',
  consultationMissing: gone,
  consultationClosed: closed,
  nobodySilent: () => 'Alla regioner har svarat på allt som går att svara på.',
};

/** What a coordinator reads while asking the regions: opening, asking again, extending, reminding, closing. */
export const tabConsultingSv = {
  opening: {
    title: 'Öppna en remiss',
    name: 'Rubrik',
    namePlaceholder: 'Till exempel Engångsmaterial, våren',
    what: 'Vad gäller remissen?',
    byCriteria: 'Enskilda kriterier',
    byPackage: 'Ett kravpaket',
    package: 'Kravpaket',
    choosePackage: 'Välj kravpaket',
    packageAsks: (asked: number, inForce: number) =>
      `${asked} kriterier går ut på remiss${inForce === 0 ? '' : `, ${inForce} följer med som de gäller i dag`}.`,
    noPackages: 'Inget kravpaket kan skickas på remiss nu.',
    criteria: 'Kriterier',
    searchCriteria: 'Sök bland utkast och granskade',
    chosen: (count: number) => `${count} ${count === 1 ? 'vald' : 'valda'}`,
    noCandidates: 'Inget utkast stämmer med sökningen.',
    gatePassed: (count: number) =>
      count === 1 ? 'Kriteriet kan skickas: inget att anmärka.' : `Alla ${count} kan skickas: inget att anmärka.`,
    gateStops: (count: number) => `${count} ${count === 1 ? 'kriterium' : 'kriterier'} stoppas av kvalitetskontrollen.`,
    gateMend: 'Rätta det som saknas, eller lämna dem utanför remissen. Det du har fyllt i här finns kvar.',
    leaveOut: (count: number) => (count === 1 ? 'Ta bort det ur urvalet' : `Ta bort de ${count} ur urvalet`),
    gateDoubts: (count: number) =>
      count === 1 ? 'Visa 1 kriterium med något att bedöma' : `Visa ${count} kriterier med något att bedöma`,
    when: 'När',
    opensToday: (day: string) => `Remissen öppnar i dag, ${day}.`,
    anchoringUntil: 'Förankra till och med',
    anchoringHint: 'Till hjälp för regionernas planering. Kan lämnas tomt.',
    closesOn: 'Sista svarsdag',
    chooseDay: 'Välj en dag.',
    whom: 'Vilka regioner',
    allRegions: (count: number) => `Alla ${count} regioner`,
    someRegions: 'Några regioner',
    regionsChosen: (count: number, all: number) => `${count} av ${all} regioner`,
    area: (letter: string) => `Upphandlingsregion ${letter}`,
    showing: 'Medan remissen pågår',
    hidden: 'Dölj regionernas svar för varandra',
    hiddenHint: 'Alla ser vilka som har svarat. Vad de svarade visas när remissen är stängd.',
    confirm: 'Öppna remissen',
    saving: 'Öppnar …',
    written: (done: number, all: number) => `Fryser utgåvor: ${done} av ${all} rader skrivna.`,
    cancel: 'Avbryt',
    notOpened: 'Remissen är inte öppnad.',
    conflict: 'Ett av kriterierna ändrades medan du valde. Kontrollera valet och försök igen.',
  },
  managing: {
    cancel: 'Avbryt',
    extend: {
      title: 'Förläng remissen',
      body: (day: string) =>
        `Regionerna har till och med ${day} på sig i dag. De som redan har svarat behöver inte göra något.`,
      confirm: 'Förläng',
    },
    close: {
      title: 'Stäng remissen',
      body: 'Ingen kan svara mer, och det som remissen gällde blir beslutsklart. Det går inte att öppna den igen.',
      early: (count: number, day: string) =>
        `${regions(count)} har inte svarat på allt och har fått till och med ${day} på sig.`,
      silent: (count: number) => `${regions(count)} har inte svarat på allt. Tystnad räknas inte som ja.`,
      confirm: 'Stäng remissen',
      confirmEarly: 'Stäng ändå',
    },
    remind: {
      title: 'Påminn dem som inte har svarat',
      body: (count: number) =>
        `${regions(count)} har något kvar att svara på. Påminnelsen skickar du själv; här antecknas att den gick ut.`,
      silent: 'Regioner att påminna',
      noContact: 'Ingen kontaktperson i listan Roller',
      messageLabel: 'Meddelande',
      message: (title: string, day: string, link: string) =>
        `Hej! Er region har kriterier kvar att svara på i remissen ”${title}”. Sista svarsdag är ${day}. ${link}`,
      chat: 'Skriv i Teams',
      bot: 'Låt Samsyn skriva',
      reached: (count: number) =>
        count === 1
          ? 'Samsyns bot kan skriva till 1 kontaktperson i Teams.'
          : `Samsyns bot kan skriva till ${count} kontaktpersoner i Teams.`,
      preview: (title: string, day: string) =>
        `Boten skriver: ”Påminnelse: ${title}. Sista svarsdag är ${day}”, med det som regionen har kvar och en knapp till remissen.`,
      missed: (people: string) => `Boten når inte ${people}. Skriv själv till dem.`,
      mail: 'Skriv e-post',
    },
  },
  again: {
    title: 'Fråga regionerna om igen?',
    body: 'En ny utgåva fryses av texten som den står nu. Välj vad som händer med svaren som har kommit.',
    changes: 'Det här är ändrat',
    choice: 'Svaren som har kommit',
    ask: (given: number) => ({
      name: 'Fråga om igen',
      explained: given === 0 ? 'Ingen region har svarat än.' : `${regions(given)} behöver svara på nytt.`,
    }),
    carry: (given: number) => ({
      name: 'Redaktionell ändring, svaren följer med',
      explained: `Bara ordalydelsen är ändrad, inte vad som krävs. ${given === 0 ? '' : `${regions(given)} behöver inte svara igen. `}Valet loggas.`,
    }),
    over: 'Sista svarsdagen har passerat. Förläng remissen om regionerna ska svara igen.',
    comment: 'Vad har ändrats?',
    commentHint: 'Regionerna läser detta.',
    confirm: 'Fråga om igen',
    confirmCarry: 'För över svaren',
  },
  refusal: { openConsultation, askAgain, closeConsultation, extendConsultation, remindSilent },
};
