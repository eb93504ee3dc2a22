import { tabCommentsSv } from './tabComments.sv.ts';
import { tabConsultingSv } from './tabConsulting.sv.ts';
import { tabDraftingSv } from './tabDrafting.sv.ts';
import { tabJudgingSv } from './tabJudging.sv.ts';
import { tabRequirementsSv } from './tabRequirements.sv.ts';

const NUMBER = new Intl.NumberFormat('sv-SE');
const characters = (count: number): string => `${NUMBER.format(count)} tecken`;
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} och ${names.at(-1) ?? ''}`;

const propose = {
  title: 'Föreslå kriterium',
  intro: 'Skriv eller klistra in kravet. Samsyn visar först vad som redan finns och liknar det.',
  text: 'Kravtext',
  textHint: 'Till exempel: Undersökningshandskarna ska vara fria från PVC.',
  textMissing: 'Skriv kravet först.',
  tooLong: (limit: number) =>
    `Texten är för lång för dialogen: högst ${characters(limit)}. Skapa kriteriet i fliken i stället.`,
  shortened: (taken: number, whole: number) =>
    `Meddelandet är långt: de första ${NUMBER.format(taken)} av ${characters(whole)} är med här.`,
  compare: 'Visa liknande',
  compareAgain: 'Jämför igen',
  likest: 'Det här finns redan',
  noneLike: 'Inget kriterium liknar texten.',
  likelihood: tabRequirementsSv.page.likelihood,
  likeliness: (words: string, percent: string) => `${words} samma sak (${percent})`,
  percent: tabRequirementsSv.page.percent,
  reasons: tabJudgingSv.reasons,
  showText: (id: string) => `Visa texten i ${id}`,
  textGoesOn: (id: string) => `Resten av texten finns i ${id} i Samsyn.`,
  insert: (id: string) => `Infoga ${id}`,
  isNew: 'Det är ett nytt',
  notCompared: 'Samsyn hann inte jämföra med det som finns. Jämför igen, eller sök först om du är osäker.',
  newIntro: 'Kriteriet blir ett utkast. Kortet hamnar i meddelandet.',
  name: 'Titel',
  nameHint: 'Kort, så att det går att hitta igen.',
  productGroup: 'Produktgrupp',
  chooseGroup: 'Välj produktgrupp',
  productGroupMissing: 'Välj produktgrupp. Den står i kriteriets id och ändras inte senare.',
  level: 'Nivå',
  levelUnknown: 'Ej angiven än',
  create: 'Skapa utkastet',
  mayNotDraft:
    'Du får inte skapa kriterier. Arbetsgruppen, områdessamordnare och den nationella samordnaren får det. Du kan lämna texten som synpunkt på det kriterium som ligger närmast.',
  mayNeither:
    'Du får inte skapa kriterier eller lämna synpunkter. Fråga din regions kontaktperson eller den nationella samordnaren.',
  noneToCommentOn: 'Inget av kriterierna tar emot synpunkter just nu. Fråga den nationella samordnaren.',
  comment: (id: string) => `Lämna som synpunkt på ${id}`,
  region: 'Synpunkten kommer från',
  asComment: (text: string) => `Förslag till nytt kriterium:\n${text}`,
  commented: (id: string) => `Texten är lämnad som synpunkt på ${id}. Arbetsgruppen svarar på den i Samsyn.`,
};

const position = {
  title: 'Ta ställning',
  nothingLeft: 'Din region har svarat på allt som går att svara på.',
  noRegion:
    'Du är inte kontaktperson för någon region. Regionens kontaktperson svarar; den nationella samordnaren håller listan Roller.',
  intro: (count: number) =>
    count === 1 ? 'Ett kriterium väntar på svar.' : `${NUMBER.format(count)} kriterier väntar på svar.`,
  choose: 'Kriterium',
  option: (id: string, title: string, day: string) => `${id} ${title}, senast ${day}`,
  optionFor: (region: string, option: string) => `${region}: ${option}`,
  onlyFirst: (shown: number, all: number) =>
    `Här visas de ${NUMBER.format(shown)} som stänger först av ${NUMBER.format(all)}. Resten finns i fliken.`,
  open: 'Visa och svara',
  notWaiting: (id: string) => `${id} väntar inte på svar från din region.`,
  notChosen: 'Välj ett kriterium.',
  next: (saved: string, left: number) =>
    `${saved} Här är nästa. ${left === 1 ? 'Det är det sista.' : `${NUMBER.format(left)} kvar.`}`,
  last: (saved: string) => `${saved} Inget mer väntar på svar.`,
  toList: 'Välj ett annat',
};

const ask = {
  title: 'Be om ståndpunkt',
  intro: 'Välj vad ni vill ha svar på, sedan vilka regioner ni frågar här i chatten.',
  nothingToAsk: 'Alla regioner har svarat på allt som går att svara på, eller så är ingen remiss öppen.',
  choose: 'Kriterium',
  notChosen: 'Välj ett kriterium.',
  option: (id: string, title: string, silent: number) =>
    `${id} ${title}, ${silent === 1 ? '1 region' : `${NUMBER.format(silent)} regioner`} har inte svarat`,
  onlyFirst: position.onlyFirst,
  toRegions: 'Välj regioner',
  about: (id: string, title: string, day: string) => `${id} ${title}. Sista svarsdag: ${day}.`,
  regions: 'Regioner som inte har svarat',
  regionsMissing: 'Välj minst en region.',
  answeredMeanwhile: 'Ingen av de valda regionerna har kvar att svara. Välj andra.',
  logged: 'Frågan antecknas som påminnelse på remissens sida när du väljer.',
  insert: 'Infoga kortet',
  preview: 'Förhandsgranska och skicka',
  asked: (names: readonly string[], day: string) => `${listed(names)}: vad är er ståndpunkt? Svara senast ${day}.`,
  sent: 'Kortet är skickat.',
  notSent:
    'Samsyn kunde inte skicka kortet. Appen är kanske inte tillagd i chatten. Öppna frågan igen och välj Infoga kortet.',
  alreadySent: 'Kortet är redan skickat.',
  notUnderstood: 'Frågan går inte att läsa ur kortet. Gör om den från början.',
};

const dialog = {
  notUnderstood: 'Dialogen skickade något som Samsyn inte förstår, och ingenting är sparat. Öppna den igen.',
  tryAgain: 'Försök igen',
  signInAgain:
    'Din inloggning har gått ut, men det du skrev finns kvar här. Logga in, sök ett kriterium en gång och välj sedan Försök igen.',
  kept: 'Det du skrev finns kvar:',
  fallback: 'Dialogen kan inte visas i den här versionen av Teams. Gör samma sak i fliken Kriterier.',
};

/** What a person reads in the dialogs that the message extension opens. */
export const chatActionsSv = {
  propose,
  position,
  ask,
  dialog,
  refusal: {
    startCriterion: tabDraftingSv.refusal.startCriterion,
    leaveComment: tabCommentsSv.refusal.leaveComment,
    remindSilent: tabConsultingSv.refusal.remindSilent,
  },
};
