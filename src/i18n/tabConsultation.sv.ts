const regions = (count: number): string => `${count} ${count === 1 ? 'region' : 'regioner'}`;
const listed = (words: readonly string[]): string => words.join(', ');

/** What a person reads on the page of one consultation. */
export const tabConsultationSv = {
  hidden: 'Svaren är dolda för de andra regionerna tills remissen är stängd.',
  asked: (count: number) => `${regions(count)} tillfrågade`,
  answerAll: 'Svara på allt',
  nothingLeft: 'Allt som går att svara på är besvarat.',
  timeline: {
    label: 'Remissens gång',
    opened: 'Öppnade',
    anchoring: 'Förankra till och med',
    lastDay: 'Sista svarsdag',
    closed: 'Stängd',
    notClosed: 'Stängs av samordnaren',
    daysLeft: (count: number) => {
      if (count === 0) return 'I dag';
      return count === 1 ? '1 dag kvar' : `${count} dagar kvar`;
    },
  },
  over: 'Sista svarsdagen har passerat. Förläng remissen eller stäng den.',
  overForRegions: 'Sista svarsdagen har passerat. Samordnaren förlänger remissen eller stänger den.',
  regions: {
    heading: 'Vem har svarat',
    all: 'Svarat på allt',
    part: 'Svarat på en del',
    none: 'Inte svarat',
    share: (name: string, count: number, all: number) => `${name} (${count} av ${all})`,
    count: (label: string, count: number) => `${label}: ${count}`,
  },
  items: 'Kriterier',
  askAgain: 'Texten är ändrad: fråga om igen',
  changing: 'Texten ändras just nu',
  matrix: 'Läget region för region',
  decide: 'Beslutsunderlag',
  actions: { remind: 'Påminn', extend: 'Förläng', close: 'Stäng remissen', label: 'Samordna remissen' },
  log: {
    heading: 'Vad som har hänt',
    by: (name: string, when: string) => `${name}, ${when}`,
    askedAgain: (id: string) => `Regionerna tillfrågades igen om ${id}`,
    carriedForward: (id: string) => `Svaren på ${id} fördes över till den nya lydelsen: redaktionell ändring`,
    reminded: (names: readonly string[]) => `Påminnelse till ${listed(names)}`,
    consultationExtended: (before: string, after: string) => `Sista svarsdag flyttades från ${before} till ${after}`,
    consultationClosed: () => 'Remissen stängdes',
  },
};
