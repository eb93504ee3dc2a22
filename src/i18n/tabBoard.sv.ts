const NUMBER = new Intl.NumberFormat('sv-SE');
const regions = (count: number) => `${count} ${count === 1 ? 'region' : 'regioner'}`;

/** What a person reads on the board. */
export const tabBoardSv = {
  title: 'Läget i regionerna',
  intro: 'Vad varje region har svarat på och antagit, per produktgrupp.',
  toMatrix: 'Läget per kriterium',
  category: 'Inköpskategori',
  allCategories: 'Alla kategorier',
  onlyDue: 'Bara det som ska ske inom en vecka',
  count: (count: number) => `${NUMBER.format(count)} ${count === 1 ? 'produktgrupp' : 'produktgrupper'}`,
  countOf: (count: number, all: number) => `${NUMBER.format(count)} av ${NUMBER.format(all)} produktgrupper`,
  idle: (count: number) =>
    count === 1
      ? 'I 1 produktgrupp till finns varken öppen remiss eller gällande kravpaket.'
      : `I ${NUMBER.format(count)} produktgrupper till finns varken öppen remiss eller gällande kravpaket.`,
  table: 'Regionernas läge per produktgrupp',
  group: 'Produktgrupp',
  due: 'Inom en vecka',
  legend: 'Tecken',
  legendAnswers: '3/5 = besvarade kriterier i öppen remiss',
  legendDue: 'något ska ske inom en vecka',
  shortName: (name: string) => name.replace(/^Region /, '').replace(/sregionen$/, ''),
  /** A cell read aloud. */
  cell: {
    nothing: 'Inget',
    package: (name: string, state: string) => `${name}: ${state}`,
    answers: (answered: number, asked: number) => `${answered} av ${asked} kriterier besvarade`,
    deviations: (count: number) => `${count} avsteg`,
    due: (count: number) => (count === 1 ? '1 sak inom en vecka' : `${count} saker inom en vecka`),
  },
  dueLine: {
    closes: (title: string, day: string) => `Remissen ”${title}” stänger ${day}`,
    plan: (count: number, day: string) =>
      count === 1 ? `Planerat antagande ${day}` : `${regions(count)} planerar att anta, först ${day}`,
    reconsider: (count: number, day: string) =>
      count === 1 ? `Ett avsteg prövas igen ${day}` : `${count} avsteg prövas igen, först ${day}`,
    review: (count: number, day: string) =>
      count === 1 ? `Ett kriterium ses över ${day}` : `${count} kriterier ses över, först ${day}`,
  },
  overdue: (line: string) => `${line} (passerat)`,
  nothingDue: '–',
  adopted: (count: number, all: number) => `${count} av ${all} har antagit`,
  answered: (count: number, all: number) => `${count} av ${all} har svarat på allt`,
  showRegions: 'Visa regionerna',
  hideRegions: 'Dölj regionerna',
  showRegionsIn: (group: string) => `Visa regionerna i ${group}`,
  hideRegionsIn: (group: string) => `Dölj regionerna i ${group}`,
  nothingFound: {
    title: 'Ingen produktgrupp stämmer',
    body: 'Pröva en annan kategori, eller visa även det som inte ska ske inom en vecka.',
    action: 'Visa alla produktgrupper',
  },
  nothingYet: {
    title: 'Här finns inget att visa än',
    body: 'När en remiss är öppen eller ett kravpaket är publicerat syns här vad regionerna gör.',
    action: 'Visa kravpaketen',
  },
  notForReaders: {
    title: 'Tavlan visas för dem som arbetar med kriterierna',
    body: 'Du läser det som är publicerat. Vilka regioner som har antagit ett kravpaket visas på kravpaketets sida.',
    action: 'Visa kravpaketen',
  },
};
