import type { RegionAdoption } from '#usecases/adoptionsOf.ts';

const NUMBER = new Intl.NumberFormat('sv-SE');
const criteria = (count: number) => `${NUMBER.format(count)} ${count === 1 ? 'kriterium' : 'kriterier'}`;

const why: Record<Exclude<RegionAdoption['kind'], 'counted'>, string> = {
  notConsidered: 'Regionen har inte tagit ställning till kravpaketet än.',
  outdated: 'En ny utgåva gäller. Regionens beslut avser en äldre.',
  unverified: 'Beslutet är skrivet av någon annan. Bekräfta eller ändra det.',
  incomplete: 'Beslutet saknar något och räknas inte.',
};

/** What a person reads of what waits for them. */
export const tabToDoSv = {
  title: 'Att göra',
  count: (count: number) => (count === 1 ? '1 sak väntar' : `${NUMBER.format(count)} saker väntar`),
  board: 'Läget i alla regioner',
  group: {
    answer: 'Remisser att svara på',
    packages: 'Kravpaket att ta ställning till',
    dates: 'Planer och avsteg att pröva igen',
    consultations: 'Remisser att leda',
    decide: 'Väntar på beslut',
    publish: 'Att publicera',
    comments: 'Synpunkter utan svar',
    review: 'Kriterier att se över',
  },
  task: {
    confirm: 'Bekräfta ert svar från mötet',
    toConfirm: (count: number) => `${criteria(count)} att bekräfta`,
    answer: (due: number) => `${criteria(due)} att svara på`,
    stale: (count: number) =>
      count === 1 ? '1 har ändrats sedan regionen svarade' : `${count} har ändrats sedan regionen svarade`,
    anchoring: (day: string) => `Förankra till ${day}`,
    consider: why,
    planPassed: 'Dagen som antagandet planerades till har passerat. För in vad som hände.',
    reconsider: (id: string) => `Avsteget från ${id} ska prövas igen.`,
    closeComplete: 'Alla har svarat. Remissen kan stängas.',
    closeOver: 'Sista svarsdagen har passerat. Stäng remissen eller förläng den.',
    silent: (count: number) =>
      count === 1 ? '1 region har inte svarat på allt' : `${count} regioner har inte svarat på allt`,
    comments: (count: number) => (count === 1 ? '1 synpunkt utan svar' : `${count} synpunkter utan svar`),
    review: 'Ska ses över.',
    publish: 'Kravpaketet är fastställt och kan publiceras.',
    publishCriterion: 'Fastställt utanför kravpaket och kan publiceras.',
    decidePackage: 'Kravpaketet är klart för beslut.',
    decideCriteria: (count: number) => `${criteria(count)} utanför kravpaket är klara för beslut`,
  },
  by: (day: string) => `Senast ${day}`,
  overdue: (day: string) => `Skulle varit klart ${day}`,
  more: (count: number) => `Visa ${NUMBER.format(count)} till`,
  empty: {
    title: 'Inget väntar på dig',
    body: 'Det som kommer att vänta visas här: remisser att svara på, kravpaket att ta ställning till och avsteg att pröva igen.',
    action: 'Visa remisserna',
  },
  nothingToDo: {
    title: 'Här visas det som väntar på dem som deltar',
    body: 'Du läser kriterier. Regionernas kontaktpersoner, arbetsgrupper och samordnare ser här vad de ska göra.',
    action: 'Visa alla kriterier',
  },
};
