import { hashOf } from '#domain/edition.ts';
import { contentOf } from './editions.ts';
import type { OwnCriterion } from './ownCriteria.ts';
import {
  AREA_COORDINATOR,
  COORDINATOR,
  EXTERNAL,
  WORKING_GROUP,
  fieldsOf,
  fixedKey,
  on,
  textIn,
  type SeedRow,
} from './row.ts';

/** A package that is being drawn up: nothing of it has been asked about. */
export const DRAFT_ITEMS = ['REG-KEM-002', 'REG-KEM-004', 'REG-STD-003'] as const;

export function draftPackageRow(): SeedRow {
  const name = 'Rengöring och städ';
  return {
    by: WORKING_GROUP,
    fields: fieldsOf({
      Title: name,
      Nyckel: fixedKey('Kravpaket', name),
      Produktgrupp: 'REN',
      Poster: `${DRAFT_ITEMS[0]} obligatoriskt\n${DRAFT_ITEMS[1]} obligatoriskt\n${DRAFT_ITEMS[2]} valfritt\nREG-KEM-001 obligatoriskt`,
      Omfattning: 'Rengöringsmedel och städtjänster. Desinfektion ingår inte.',
      Status: 'Utkast',
    }),
  };
}

type Said = {
  readonly criterion: (typeof DRAFT_ITEMS)[number];
  readonly by: string;
  readonly region?: string;
  readonly quote?: string;
  readonly proposed?: string;
  readonly text: string;
  /** The text of the comment that it answers, and what came of that. */
  readonly answers?: readonly [text: string, outcome: 'Beaktad' | 'Delvis beaktad' | 'Ej beaktad'];
  readonly day: number;
};

const DOSING = 'Ange vad som gäller för medel som doseras i maskin.';
const LIST = 'Kandidatförteckningen ändras två gånger om året. Vilken lydelse gäller?';

const SAID: readonly Said[] = [
  { criterion: 'REG-KEM-002', by: AREA_COORDINATOR, region: '05', quote: 'doseringsanordning', text: DOSING, day: -12 },
  {
    criterion: 'REG-KEM-002',
    by: WORKING_GROUP,
    text: 'En mening om maskindosering läggs till före granskningen.',
    answers: [DOSING, 'Beaktad'],
    day: -10,
  },
  {
    criterion: 'REG-KEM-002',
    by: EXTERNAL,
    quote: 'minst 1:100',
    proposed: 'minst 1:50',
    text: 'Med 1:100 faller flera miljömärkta medel bort.',
    day: -6,
  },
  { criterion: 'REG-KEM-004', by: COORDINATOR, quote: 'kandidatförteckningen', text: LIST, day: -9 },
  {
    criterion: 'REG-KEM-004',
    by: 'kontakt.skane@samsyn.example',
    region: '12',
    quote: 'EU:s lista över hormonstörande ämnen',
    proposed: 'förteckningarna över hormonstörande ämnen på edlists.org',
    text: 'Det finns flera listor. Hänvisa till den som uppdateras.',
    day: -4,
  },
  { criterion: 'REG-STD-003', by: COORDINATOR, text: 'Hur räknas maskiner som hyrs per dag?', day: -2 },
];

/** What has been said of the criteria of the draft; one has been answered. */
export function commentRows(own: readonly OwnCriterion[]): readonly SeedRow[] {
  return SAID.map((said) => {
    const criterion = own.find(({ id }) => id === said.criterion);
    if (criterion === undefined) throw new Error(`There is no ${said.criterion}.`);
    const kind = said.answers ? 'Svar' : said.proposed === undefined ? 'Synpunkt' : 'Ändringsförslag';
    const fields = fieldsOf({
      Title: `${said.criterion} ${kind}`,
      Nyckel: keyOf(said.criterion, said.text),
      KriterieId: said.criterion,
      LastUtgava: hashOf(contentOf(criterion, textIn(criterion.row, 'Kravtext'))),
      Lanskod: said.region,
      Slag: kind,
      Del: said.quote === undefined ? undefined : 'Kravtext',
      Citat: said.quote,
      Text: said.text,
      Forslag: said.proposed,
      SvarPa: said.answers && keyOf(said.criterion, said.answers[0]),
      Utfall: said.answers?.[1],
      Lamnad: on(said.day, '10:20:00Z'),
    });
    return { by: said.by, fields };
  });
}

function keyOf(criterion: string, text: string): string {
  return fixedKey('Synpunkter', `${criterion} ${text}`);
}
