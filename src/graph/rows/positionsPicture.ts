import * as z from 'zod/mini';
import type { PicturedAnswer, PositionsPicture } from '#domain/decision.ts';
import { countyCode, editionHash, instant, rowKey } from '#domain/ids.ts';
import { STANCE_CHOICE } from './choices.ts';
import { jsonIn, oneOf, optionalTextAs, textAs } from './columns.ts';

const ANSWER_CHOICE = {
  ...STANCE_CHOICE,
  silent: 'Ej svarat',
  stale: 'Inaktuellt',
  unverified: 'Ej bekräftat',
} as const satisfies Record<PicturedAnswer['answer'], string>;

const answer = z.object({
  lan: textAs(countyCode),
  svar: textAs(oneOf(ANSWER_CHOICE)),
  motivering: z.optional(z.string()),
  reservation: z.optional(z.string()),
  utgava: optionalTextAs(editionHash),
  lamnad: optionalTextAs(instant),
});

/** Column Standpunktsbild: JSON with Swedish keys, because people open the row in SharePoint. */
const picture = z.object({ remiss: textAs(rowKey), svar: z.array(answer) });

export function pictureIn(json: string): PositionsPicture | undefined {
  const parsed = picture.safeParse(jsonIn(json));
  if (!parsed.success) return undefined;
  return { consultation: parsed.data.remiss, answers: parsed.data.svar.map(picturedAnswer) };
}

/** What is empty is left out: 21 regions' reasons and reservations have to fit one column (`REASON_LIMIT`). */
export function writtenPicture({ consultation, answers }: PositionsPicture): string {
  const lines = answers.map(({ region, answer: given, reason, reservation, edition, givenAt }) => ({
    lan: region,
    svar: ANSWER_CHOICE[given],
    ...(reason === '' ? {} : { motivering: reason }),
    ...(reservation === '' ? {} : { reservation }),
    ...(edition === undefined ? {} : { utgava: edition }),
    ...(givenAt === undefined ? {} : { lamnad: givenAt }),
  }));
  return JSON.stringify({ remiss: consultation, svar: lines });
}

function picturedAnswer(line: z.output<typeof answer>): PicturedAnswer {
  const { lan: region, svar, motivering: reason = '', reservation = '', utgava: edition, lamnad: givenAt } = line;
  return { region, answer: svar, reason, reservation, edition, givenAt };
}
