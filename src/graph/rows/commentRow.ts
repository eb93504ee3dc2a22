import * as z from 'zod/mini';
import type { Comment, CommentedText, CommentOutcome, CommentSubject } from '#domain/comment.ts';
import { countyCode, criterionId, editionHash, rowKey } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { RowCodec } from '../rowCodec.ts';
import type { RowFields } from '../gateway.ts';
import { isoInstant, oneOf, optionalTextAs, readColumns, text, textAs, titleColumn } from './columns.ts';

const KIND_CHOICE = {
  remark: 'Synpunkt',
  amendment: 'Ändringsförslag',
  answer: 'Svar',
} as const satisfies Record<CommentSubject['kind'], string>;

const TEXT_CHOICE = {
  title: 'Titel',
  text: 'Kravtext',
  evidence: 'Verifikat',
  exemptions: 'Undantag',
  followUp: 'Uppföljning',
  rationale: 'Motiv',
  guidance: 'Vägledning',
  englishText: 'Engelsk text',
} as const satisfies Record<CommentedText, string>;

const OUTCOME_CHOICE = {
  accepted: 'Beaktad',
  partly: 'Delvis beaktad',
  declined: 'Ej beaktad',
} as const satisfies Record<CommentOutcome, string>;

const columns = z.object({
  Nyckel: textAs(rowKey),
  KriterieId: textAs(criterionId),
  LastUtgava: textAs(editionHash),
  Lanskod: optionalTextAs(countyCode),
  Slag: textAs(oneOf(KIND_CHOICE)),
  Del: optionalTextAs(oneOf(TEXT_CHOICE)),
  Citat: text,
  Text: text,
  Forslag: text,
  SvarPa: optionalTextAs(rowKey),
  Utfall: optionalTextAs(oneOf(OUTCOME_CHOICE)),
  Lamnad: isoInstant,
});
type Columns = z.output<typeof columns>;

/** List Synpunkter. */
export const commentRow: RowCodec<Comment> = {
  list: 'Synpunkter',
  keyColumn: 'Nyckel',
  titleOf: titleColumn,
  mergeOf: {
    Nyckel: 'value',
    Title: 'derived',
    KriterieId: 'decision',
    LastUtgava: 'decision',
    Lanskod: 'decision',
    Slag: 'decision',
    Del: 'decision',
    Citat: 'decision',
    Text: 'decision',
    Forslag: 'decision',
    SvarPa: 'decision',
    Utfall: 'decision',
    Lamnad: 'decision',
  },
  read: (fields) => {
    const row = readColumns(columns, fields);
    if (!row.ok) return row;
    const about = subjectOf(row.value);
    if (!about.ok) return about;
    const { Nyckel: key, KriterieId: criterion, LastUtgava: readHash, Lanskod: region } = row.value;
    const { Text, Lamnad: saidAt } = row.value;
    return ok({ key, criterion, readHash, region, about: about.value, text: Text, saidAt });
  },
  write: ({ key, criterion, readHash, region, about, text: said, saidAt }) => ({
    Nyckel: key,
    Title: `${criterion} ${KIND_CHOICE[about.kind]}`,
    KriterieId: criterion,
    LastUtgava: readHash,
    Lanskod: region ?? null,
    Slag: KIND_CHOICE[about.kind],
    ...writtenSubject(about),
    Text: said,
    Lamnad: saidAt,
  }),
};

function subjectOf(row: Columns): Result<CommentSubject, readonly string[]> {
  const { Slag: kind, Del: field, Citat: quote, Forslag: proposed, SvarPa: to, Utfall: outcome } = row;
  if (kind === 'remark') return ok({ kind, passage: { field, quote } });
  if (kind === 'amendment') return ok({ kind, passage: { field, quote }, proposed });
  if (to !== undefined && outcome !== undefined) return ok({ kind, to, outcome });
  return err([...(to === undefined ? ['SvarPa'] : []), ...(outcome === undefined ? ['Utfall'] : [])]);
}

/** What the kind has no use for is left empty. */
function writtenSubject(about: CommentSubject): RowFields {
  if (about.kind === 'answer')
    return { Del: null, Citat: '', Forslag: '', SvarPa: about.to, Utfall: OUTCOME_CHOICE[about.outcome] };
  const { field, quote } = about.passage;
  return {
    Del: field === undefined ? null : TEXT_CHOICE[field],
    Citat: quote,
    Forslag: about.kind === 'amendment' ? about.proposed : '',
    SvarPa: null,
    Utfall: null,
  };
}
