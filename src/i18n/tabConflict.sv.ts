import { swedishTime } from './swedishTime.ts';

const LIMIT = { stricter: 'strängare', laxer: 'mildare', notComparable: 'talen går inte att jämföra' };
type LimitWords = { readonly before: string; readonly after: string; readonly comparison: keyof typeof LIMIT };

/** What a person reads where two edits met. */
export const tabConflictSv = {
  title: (title: string) => `Någon annan har ändrat ${title}`,
  body: (name: string, when: string) =>
    `${name} sparade ${swedishTime.dateTime(when)}, medan du skrev. Välj vad som ska gälla. Inget av ditt är förlorat.`,
  goneTitle: (title: string) => `${title} har tagits bort`,
  goneBody:
    'Raden togs bort ur listan medan du skrev. Du kan skapa den på nytt med det du skrev, eller låta den vara borta.',
  makeAgain: 'Skapa på nytt',
  letGo: 'Låt den vara borta',
  over: (column: string) => `Du ändrade detta medan ${column} ändrades av någon annan.`,
  base: 'Så stod det när ni båda började',
  showBase: 'Visa hur det stod från början',
  theirs: (name: string) => `${name} skrev`,
  mine: 'Du skrev',
  useTheirs: (name: string) => `Behåll det som ${name} skrev`,
  useMine: 'Använd mitt',
  useBoth: 'Redigera tillsammans',
  both: 'Gemensam text',
  bothHint: 'Börjar med båda texterna. Skriv den lydelse som ska gälla.',
  empty: '(tomt)',
  added: 'tillagt: ',
  removed: 'borttaget: ',
  movedFrom: (move: number) => `flyttat härifrån, ${move}: `,
  movedTo: (move: number) => `flyttat hit, ${move}: `,
  limits: {
    label: 'Ändrade gränser',
    line: ({ before, after, comparison }: LimitWords) => `Gräns: ”${before}” → ”${after}”, ${LIMIT[comparison]}`,
  },
  legend:
    'Understruket är tillagt, överstruket borttaget och streckat flyttat, jämfört med hur det stod från början. Samma siffra visar varifrån och vart.',
  save: 'Spara valet',
  saving: 'Sparar …',
  later: 'Välj senare',
  chooseAll: 'Välj för varje fält.',
  again: 'Någon hann ändra igen. Välj på nytt.',
  wholeAnswer: 'Svaret',
};
