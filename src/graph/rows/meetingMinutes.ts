import * as z from 'zod/mini';
import { countyCode, criterionId, editionHash, instant, rowKey } from '#domain/ids.ts';
import type { MinutedAnswer, MinutedItem, MinutedPicture, Minutes } from '#domain/meeting.ts';
import type { StandingCounts } from '#domain/standing.ts';
import { STANCE_CHOICE } from './choices.ts';
import { jsonIn, oneOf, textAs, wholeNumber } from './columns.ts';

const GIVEN_CHOICE = {
  own: 'regionen själv',
  onBehalf: 'sagt på mötet',
} as const satisfies Record<MinutedAnswer['given'], string>;

const COUNTED = {
  ...{ endorses: 'tillstyrker', endorsesWithChange: 'tillstyrkerMedAndring', rejects: 'avstyrker', abstains: 'avstar' },
  ...{ silent: 'ejSvarat', stale: 'inaktuellt', unverified: 'ejBekraftat', hidden: 'dolt' },
} as const satisfies Record<keyof StandingCounts, string>;

const answer = z.object({
  rad: textAs(rowKey),
  kriterium: textAs(criterionId),
  utgava: textAs(editionHash),
  lan: textAs(countyCode),
  svar: textAs(oneOf(STANCE_CHOICE)),
  motivering: z.optional(z.string()),
  reservation: z.optional(z.string()),
  hur: textAs(oneOf(GIVEN_CHOICE)),
  lamnad: textAs(instant),
});

const picture = z.object({
  kriterium: textAs(criterionId),
  utgava: textAs(editionHash),
  antal: z.record(z.string(), wholeNumber),
});

const item = z.object({
  punkt: textAs(rowKey),
  sekunder: wholeNumber,
  svar: z.array(answer),
  laget: z.array(picture),
  beslut: z.array(textAs(rowKey)),
});

/** Column Protokoll: JSON with Swedish keys, because people open the row in SharePoint. */
const minutes = z.object({ punkter: z.array(item), kortade: wholeNumber });

export function minutesIn(json: string): Minutes | undefined {
  const parsed = minutes.safeParse(jsonIn(json));
  if (!parsed.success) return undefined;
  const { punkter, kortade: shortened } = parsed.data;
  const items = punkter.map(({ punkt, sekunder: seconds, svar, laget, beslut: decisions }): MinutedItem => ({
    item: punkt,
    seconds,
    answers: svar.map(answerIn),
    pictures: laget.map(pictureIn),
    decisions,
  }));
  return { items, shortened };
}

/** What is empty is left out, and so is every count of none. */
export function writtenMinutes({ items, shortened }: Minutes): string {
  const punkter = items.map(({ item: punkt, seconds: sekunder, answers, pictures, decisions: beslut }) => ({
    punkt,
    sekunder,
    svar: answers.map(writtenAnswer),
    laget: pictures.map(({ criterion: kriterium, edition: utgava, counts }) => ({
      kriterium,
      utgava,
      antal: Object.fromEntries(KINDS.flatMap((kind) => (counts[kind] === 0 ? [] : [[COUNTED[kind], counts[kind]]]))),
    })),
    beslut,
  }));
  return JSON.stringify({ punkter, kortade: shortened });
}

const KINDS = [
  ...(['endorses', 'endorsesWithChange', 'rejects', 'abstains'] as const),
  ...(['silent', 'stale', 'unverified', 'hidden'] as const),
];

function answerIn(line: z.output<typeof answer>): MinutedAnswer {
  const { rad: position, kriterium: criterion, utgava: edition, lan: region, svar, hur: given, lamnad } = line;
  const { motivering: reason = '', reservation = '' } = line;
  return { ...{ position, criterion, edition, region, answer: svar, reason, reservation }, given, givenAt: lamnad };
}

function writtenAnswer({ position, criterion, edition, region, reason, reservation, ...rest }: MinutedAnswer): object {
  return {
    ...{ rad: position, kriterium: criterion, utgava: edition, lan: region, svar: STANCE_CHOICE[rest.answer] },
    ...(reason === '' ? {} : { motivering: reason }),
    ...(reservation === '' ? {} : { reservation }),
    hur: GIVEN_CHOICE[rest.given],
    lamnad: rest.givenAt,
  };
}

function pictureIn({ kriterium: criterion, utgava: edition, antal }: z.output<typeof picture>): MinutedPicture {
  const count = (kind: keyof StandingCounts): number => antal[COUNTED[kind]] ?? 0;
  const counts: StandingCounts = {
    ...{ endorses: count('endorses'), endorsesWithChange: count('endorsesWithChange') },
    ...{ rejects: count('rejects'), abstains: count('abstains'), silent: count('silent') },
    ...{ stale: count('stale'), unverified: count('unverified'), hidden: count('hidden') },
  };
  return { criterion, edition, counts };
}
