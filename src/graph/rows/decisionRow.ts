import * as z from 'zod/mini';
import type { Decision, DecisionOutcome, DecisionSubject } from '#domain/decision.ts';
import { criterionId, editionHash, packageHash, rowKey } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { RowCodec } from '../rowCodec.ts';
import {
  dayColumn,
  isoInstant,
  oneOf,
  optionalTextAs,
  readColumns,
  text,
  textAs,
  titleColumn,
  writtenDay,
} from './columns.ts';
import { pictureIn, writtenPicture } from './positionsPicture.ts';

const OUTCOME_CHOICE = {
  decided: 'Fastställt',
  referredBack: 'Återremiss',
  rejected: 'Avslag',
  repealed: 'Upphävt',
} as const satisfies Record<DecisionOutcome, string>;

const asWritten = (value: string) => value;

const columns = z.object({
  Nyckel: textAs(rowKey),
  KriterieId: optionalTextAs(criterionId),
  Kravpaket: optionalTextAs(rowKey),
  Utgava: textAs(asWritten),
  Utfall: textAs(oneOf(OUTCOME_CHOICE)),
  Organ: text,
  Datum: dayColumn,
  Diarienummer: text,
  Kommentar: text,
  Standpunktsbild: optionalTextAs(pictureIn),
  // What does not fit the picture is for the domain to tell, not to be hidden as a row that cannot be read.
  Bildsumma: optionalTextAs(asWritten),
  Registrerad: isoInstant,
});

/** List Beslut. Its title is only for the eye: what it was about and how it went. */
export const decisionRow: RowCodec<Decision> = {
  list: 'Beslut',
  keyColumn: 'Nyckel',
  titleOf: titleColumn,
  mergeOf: {
    Nyckel: 'value',
    Title: 'derived',
    KriterieId: 'decision',
    Kravpaket: 'decision',
    Utgava: 'decision',
    Utfall: 'decision',
    Organ: 'decision',
    Datum: 'decision',
    Diarienummer: 'decision',
    Kommentar: 'text',
    Standpunktsbild: 'decision',
    Bildsumma: 'decision',
    Registrerad: 'decision',
  },
  read: (fields) => {
    const row = readColumns(columns, fields);
    if (!row.ok) return row;
    const subject = subjectOf(row.value);
    if (!subject.ok) return subject;
    const { Nyckel: key, Utfall: outcome, Organ: body, Datum: on, Diarienummer: caseNumber } = row.value;
    const { Kommentar: comment, Standpunktsbild: picture, Bildsumma: pictureHash } = row.value;
    const recordedAt = row.value.Registrerad;
    return ok({
      ...{ key, subject: subject.value, outcome, body, on, caseNumber },
      ...{ comment, picture, pictureHash, recordedAt },
    });
  },
  write: ({ key, subject, outcome, body, on, caseNumber, comment, picture, pictureHash, recordedAt }) => ({
    Nyckel: key,
    Title: `${subject.kind === 'criterion' ? subject.criterion : 'Kravpaket'}: ${OUTCOME_CHOICE[outcome]}`,
    KriterieId: subject.kind === 'criterion' ? subject.criterion : null,
    Kravpaket: subject.kind === 'package' ? subject.package : null,
    Utgava: subject.edition,
    Utfall: OUTCOME_CHOICE[outcome],
    Organ: body,
    Datum: writtenDay(on),
    Diarienummer: caseNumber,
    Kommentar: comment,
    Standpunktsbild: picture === undefined ? '' : writtenPicture(picture),
    Bildsumma: pictureHash ?? null,
    Registrerad: recordedAt,
  }),
};

/** Exactly one of criterion and package; a decision on both would be two. */
function subjectOf(row: z.output<typeof columns>): Result<DecisionSubject, readonly string[]> {
  const { KriterieId: criterion, Kravpaket: packageKey, Utgava } = row;
  if ((criterion === undefined) === (packageKey === undefined)) return err(['KriterieId', 'Kravpaket']);
  const edition = editionHash(Utgava);
  if (criterion !== undefined && edition !== undefined) return ok({ kind: 'criterion', criterion, edition });
  const frozen = packageHash(Utgava);
  if (packageKey !== undefined && frozen !== undefined)
    return ok({ kind: 'package', package: packageKey, edition: frozen });
  return err(['Utgava']);
}
