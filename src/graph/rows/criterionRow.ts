import * as z from 'zod/mini';
import { EVIDENCE_KINDS, type Criterion, type EvidenceKind, type Origin } from '#domain/criterion.ts';
import { criterionId, editionHash, productGroupCode, rowKey } from '#domain/ids.ts';
import { ok } from '#domain/result.ts';
import type { RowCodec } from '../rowCodec.ts';
import { EVIDENCE_CHOICE, KIND_CHOICE, LEVEL_CHOICE, STATUS_CHOICE } from './choices.ts';
import {
  commaSeparated,
  oneOf,
  optionalDay,
  optionalTextAs,
  optionalWholeNumber,
  readColumns,
  text,
  textAs,
  titleColumn,
  writtenDay,
} from './columns.ts';
import { derivationIn, writtenDerivation } from './derivation.ts';

const ORIGIN_CHOICE = {
  nationalUnchanged: 'UHM oförändrat',
  nationalAdapted: 'UHM anpassat',
  own: 'Eget',
  euGpp: 'EU GPP',
  other: 'Annan',
} as const satisfies Record<Origin, string>;

const asWritten = (value: string) => value;

const columns = z.object({
  Nyckel: textAs(rowKey),
  Title: text,
  KriterieId: textAs(criterionId),
  Produktgrupper: textAs(commaSeparated(productGroupCode)),
  Ursprung: textAs(oneOf(ORIGIN_CHOICE)),
  UhmId: optionalTextAs(asWritten),
  UhmVersion: optionalWholeNumber,
  UhmAdress: optionalTextAs(asWritten),
  Niva: optionalTextAs(oneOf(LEVEL_CHOICE)),
  Typ: optionalTextAs(oneOf(KIND_CHOICE)),
  Kravtext: text,
  Verifikat: text,
  Verifikatslag: textAs(evidenceKindsIn),
  Undantag: text,
  Uppfoljning: text,
  Motiv: text,
  Vagledning: text,
  EngelskText: text,
  HarlettUr: optionalTextAs(derivationIn),
  Status: textAs(oneOf(STATUS_CHOICE)),
  PubliceradUtgava: optionalTextAs(editionHash),
  NastaOversyn: optionalDay,
});

/** List Kriterier. */
export const criterionRow: RowCodec<Criterion> = {
  list: 'Kriterier',
  keyColumn: 'Nyckel',
  idColumn: 'KriterieId',
  titleOf: titleColumn,
  mergeOf: {
    Nyckel: 'value',
    Title: 'value',
    KriterieId: 'value',
    Produktgrupper: 'commas',
    Ursprung: 'value',
    UhmId: 'value',
    UhmVersion: 'value',
    UhmAdress: 'value',
    Niva: 'value',
    Typ: 'value',
    Kravtext: 'text',
    Verifikat: 'text',
    Verifikatslag: 'commas',
    Undantag: 'text',
    Uppfoljning: 'text',
    Motiv: 'text',
    Vagledning: 'text',
    EngelskText: 'text',
    HarlettUr: 'value',
    Status: 'decision',
    PubliceradUtgava: 'decision',
    NastaOversyn: 'value',
  },
  read: (fields) => {
    const row = readColumns(columns, fields);
    return row.ok ? ok(criterionOf(row.value)) : row;
  },
  write: (criterion) => ({
    Nyckel: criterion.key,
    Title: criterion.title,
    KriterieId: criterion.id,
    Produktgrupper: criterion.productGroups.join(', '),
    Ursprung: ORIGIN_CHOICE[criterion.origin],
    UhmId: criterion.source.id ?? null,
    UhmVersion: criterion.source.version ?? null,
    UhmAdress: criterion.source.url ?? null,
    Niva: criterion.level === undefined ? null : LEVEL_CHOICE[criterion.level],
    Typ: criterion.kind === undefined ? null : KIND_CHOICE[criterion.kind],
    Kravtext: criterion.text,
    Verifikat: criterion.evidence,
    Verifikatslag: criterion.evidenceKinds.map((each) => EVIDENCE_CHOICE[each]).join(', '),
    Undantag: criterion.exemptions,
    Uppfoljning: criterion.followUp,
    Motiv: criterion.rationale,
    Vagledning: criterion.guidance,
    EngelskText: criterion.englishText,
    HarlettUr: writtenDerivation(criterion.derivedFrom),
    Status: STATUS_CHOICE[criterion.status],
    PubliceradUtgava: criterion.publishedEdition ?? null,
    NastaOversyn: writtenDay(criterion.nextReview),
  }),
};

/** In the domain's order and once each, however they were typed in. */
function evidenceKindsIn(list: string): readonly EvidenceKind[] | undefined {
  const kinds = commaSeparated(oneOf(EVIDENCE_CHOICE))(list);
  return kinds && EVIDENCE_KINDS.filter((kind) => kinds.includes(kind));
}

function criterionOf(row: z.output<typeof columns>): Criterion {
  return {
    key: row.Nyckel,
    id: row.KriterieId,
    title: row.Title,
    productGroups: row.Produktgrupper,
    origin: row.Ursprung,
    source: { id: row.UhmId, version: row.UhmVersion, url: row.UhmAdress },
    level: row.Niva,
    kind: row.Typ,
    text: row.Kravtext,
    evidence: row.Verifikat,
    evidenceKinds: row.Verifikatslag,
    exemptions: row.Undantag,
    followUp: row.Uppfoljning,
    rationale: row.Motiv,
    guidance: row.Vagledning,
    englishText: row.EngelskText,
    derivedFrom: row.HarlettUr,
    status: row.Status,
    publishedEdition: row.PubliceradUtgava,
    nextReview: row.NastaOversyn,
  };
}
