import * as z from 'zod';
import type { SeedConsultation } from './consultations.ts';
import { COORDINATOR, STEERING_GROUP, fieldsOf, fixedKey, on, textIn, type SeedRow } from './row.ts';

/** The chat in which the workbench's Teams holds its meeting. */
const SAMPLE_CHAT = '19:samordning@thread.v2';

type Item = { readonly about: string; readonly minutes: number; readonly title: string; readonly note?: string };

const lineOf = (meeting: string, { about, minutes, title }: Item) =>
  `${keyOf(meeting, title)} ${about} ${String(minutes)} ${title}`;
const keyOf = (meeting: string, title: string) => fixedKey('Moten', `${meeting} ${title}`);
const textsOf = (meeting: string, items: readonly Item[], textIn: (item: Item) => string | undefined) =>
  items
    .flatMap((item) => [`§ ${keyOf(meeting, item.title)}`, textIn(item) ?? []])
    .flat()
    .join('\n');

const PLANNED = 'Nätverksmöte: handskar och inkontinensskydd';
const ENDED = 'Styrgruppsmöte: möbler';

/** A meeting to come with an agenda, and one that has ended with its minutes. */
export function meetingRows(consultations: readonly SeedConsultation[], decisions: readonly SeedRow[]): SeedRow[] {
  const [open, furniture] = (['open', 'furniture'] as const).map((name) => {
    const found = consultations.find((each) => each.name === name);
    if (found === undefined) throw new Error(`The seed has no consultation ${name}.`);
    return found;
  });
  return open === undefined || furniture === undefined ? [] : [planned(open), ended(furniture, decisions)];
}

function planned(open: SeedConsultation): SeedRow {
  const agenda: readonly Item[] = [
    { about: `remiss:${open.key}`, minutes: 10, title: 'Läget i remissen' },
    { about: 'REG-HAN-002', minutes: 20, title: 'Acceleratorfria handskar' },
    { about: 'REG-HAN-003', minutes: 15, title: 'Arbetsvillkor vid tillverkning av handskar' },
    { about: 'REG-HAN-004', minutes: 15, title: 'Klimatavtryck för handskar' },
    { about: 'REG-KEM-002', minutes: 10, title: 'Synpunkter utan svar: rengöring' },
    { about: '-', minutes: 5, title: 'Övrigt' },
  ];
  return {
    by: COORDINATOR,
    fields: fieldsOf({
      Title: PLANNED,
      Nyckel: fixedKey('Moten', PLANNED),
      Natverk: 'Nätverket för hållbar upphandling',
      Datum: on(3),
      Lage: 'Planerat',
      Dagordning: agenda.map((item) => lineOf(PLANNED, item)).join('\n'),
      Anteckningar: textsOf(PLANNED, agenda, () => undefined),
      Utfall: textsOf(PLANNED, agenda, () => undefined),
      Motestrad: SAMPLE_CHAT,
    }),
  };
}

const BEGAN = '2025-11-07T12:30:00.000Z';
const ON_ANY = '2025-11-07T13:10:00.000Z';
const OVER = '2025-11-07T13:20:00.000Z';

function ended(furniture: SeedConsultation, decisions: readonly SeedRow[]): SeedRow {
  const whole: Item = {
    about: `paket:${furniture.package?.key ?? ''}`,
    minutes: 30,
    title: 'Möbler för kontor och vårdmiljö',
    note: 'Alla regioner har svarat. Inga reservationer.\nFrågan om återbrukade möbler tas i ett eget paket.',
  };
  const any: Item = { about: '-', minutes: 10, title: 'Övrigt', note: 'Nästa möte hålls i januari.' };
  const outcomes = new Map([[whole, 'Paketet är fastställt. Besluten registrerades på mötet.']]);
  const items = [whole, any];
  return {
    by: STEERING_GROUP,
    fields: fieldsOf({
      Title: ENDED,
      Nyckel: fixedKey('Moten', ENDED),
      Natverk: 'Styrgruppen för hållbar upphandling',
      Datum: on('2025-11-07'),
      Lage: 'Avslutat',
      Borjade: BEGAN,
      Avslutades: OVER,
      Dagordning: items.map((item) => lineOf(ENDED, item)).join('\n'),
      Anteckningar: textsOf(ENDED, items, ({ note }) => note),
      Utfall: textsOf(ENDED, items, (item) => outcomes.get(item)),
      Deltagande: [
        '01 närvarande styrgruppsledamot, kontaktperson',
        '03 närvarande kontaktperson',
        '05 närvarande kontaktperson, områdessamordnare',
        '12 närvarande kontaktperson',
        '14 närvarande hållbarhetsstrateg',
        '25 frånvarande',
      ].join('\n'),
      Forlopp: [`${BEGAN} ${keyOf(ENDED, whole.title)}`, `${ON_ANY} ${keyOf(ENDED, any.title)}`].join('\n'),
      Protokoll: {
        $json: {
          punkter: [
            {
              punkt: keyOf(ENDED, whole.title),
              sekunder: 2400,
              svar: [],
              laget: furniture.asked.map(({ id, hash }) => ({
                kriterium: id,
                utgava: hash,
                antal: counts(id, decisions),
              })),
              beslut: decisions.filter((row) => isOn(furniture, row)).map((row) => textIn(row, 'Nyckel')),
            },
            { punkt: keyOf(ENDED, any.title), sekunder: 600, svar: [], laget: [], beslut: [] },
          ],
          kortade: 0,
        },
      },
    }),
  };
}

function isOn({ asked, package: whole }: SeedConsultation, row: SeedRow): boolean {
  const [criterion, named] = [textIn(row, 'KriterieId'), textIn(row, 'Kravpaket')];
  return asked.some(({ id, hash }) => id === criterion && hash === textIn(row, 'Utgava')) || named === whole?.key;
}

const picture = z.object({ $json: z.object({ svar: z.array(z.object({ svar: z.string() })) }) });
const COUNTED: Readonly<Record<string, string>> = {
  Tillstyrker: 'tillstyrker',
  'Tillstyrker med ändring': 'tillstyrkerMedAndring',
  Avstyrker: 'avstyrker',
  Avstår: 'avstar',
  'Ej svarat': 'ejSvarat',
};

/** How many regions answered what when it was decided. */
function counts(id: string, decisions: readonly SeedRow[]): Readonly<Record<string, number>> {
  const frozen = picture.safeParse(
    decisions.find((row) => textIn(row, 'KriterieId') === id)?.fields['Standpunktsbild'],
  );
  const found: Record<string, number> = {};
  for (const { svar } of frozen.success ? frozen.data.$json.svar : []) {
    const name = COUNTED[svar];
    if (name !== undefined) found[name] = (found[name] ?? 0) + 1;
  }
  return found;
}
