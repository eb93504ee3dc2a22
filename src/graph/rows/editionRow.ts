import * as z from 'zod/mini';
import type { ChangeClass, Edition, EditionContent } from '#domain/edition.ts';
import { criterionId, editionHash, rowKey } from '#domain/ids.ts';
import { err, ok } from '#domain/result.ts';
import type { RowCodec } from '../rowCodec.ts';
import { EVIDENCE_CHOICE, KIND_CHOICE, LEVEL_CHOICE } from './choices.ts';
import {
  isoInstant,
  jsonIn,
  oneOf,
  optionalTextAs,
  readColumns,
  text,
  textAs,
  titleColumn,
  wholeNumber,
} from './columns.ts';

const CHANGE_CHOICE = {
  first: 'Första utgåvan',
  editorial: 'Redaktionell',
  clarification: 'Förtydligande',
  meaning: 'Innebörd',
  levelOrKind: 'Nivå eller typ',
} as const satisfies Record<ChangeClass, string>;

/**
 * The JSON in Innehall: Swedish keys, because people open the row in SharePoint. What editions have not always had is
 * left out where it is empty, so that an old one and a new one of the same content read alike.
 */
const content = z.object({
  id: textAs(criterionId),
  titel: z.string(),
  niva: optionalTextAs(oneOf(LEVEL_CHOICE)),
  typ: optionalTextAs(oneOf(KIND_CHOICE)),
  kravtext: z.string(),
  verifikat: z.string(),
  uppfoljning: z.string(),
  motiv: z.string(),
  verifikatslag: z.optional(z.array(textAs(oneOf(EVIDENCE_CHOICE)))),
  undantag: z.optional(z.string()),
  engelska: z.optional(z.string()),
});

const columns = z.object({
  Nyckel: textAs(rowKey),
  KriterieId: textAs(criterionId),
  Version: wholeNumber.check(z.positive()),
  Kontrollsumma: textAs(editionHash),
  Innehall: textAs(contentIn),
  Andringsklass: textAs(oneOf(CHANGE_CHOICE)),
  Fryst: isoInstant,
  Kommentar: text,
});

/** List Utgavor. */
export const editionRow: RowCodec<Edition> = {
  list: 'Utgavor',
  keyColumn: 'Nyckel',
  titleOf: titleColumn,
  mergeOf: {
    Nyckel: 'value',
    Title: 'derived',
    KriterieId: 'decision',
    Version: 'decision',
    Kontrollsumma: 'decision',
    Innehall: 'decision',
    Andringsklass: 'decision',
    Fryst: 'decision',
    Kommentar: 'text',
  },
  read: (fields) => {
    const row = readColumns(columns, fields);
    if (!row.ok) return row;
    const { Nyckel: key, Version: version, Kontrollsumma: hash, Innehall, Andringsklass: changeClass } = row.value;
    // The id stands twice so that people can filter on it; where the two disagree, somebody changed one by hand.
    if (row.value.KriterieId !== Innehall.id) return err(['KriterieId']);
    const { Fryst: frozenAt, Kommentar: comment } = row.value;
    return ok({ key, version, hash, content: Innehall, changeClass, frozenAt, comment });
  },
  write: ({ key, version, hash, content: frozen, changeClass, frozenAt, comment }) => ({
    Nyckel: key,
    Title: `${frozen.id} v${version}`,
    KriterieId: frozen.id,
    Version: version,
    Kontrollsumma: hash,
    Innehall: writtenContent(frozen),
    Andringsklass: CHANGE_CHOICE[changeClass],
    Fryst: frozenAt,
    Kommentar: comment,
  }),
};

function contentIn(json: string): EditionContent | undefined {
  const parsed = content.safeParse(jsonIn(json));
  if (!parsed.success) return undefined;
  const { id, titel, niva, typ, kravtext, verifikat, uppfoljning, motiv } = parsed.data;
  const { verifikatslag = [], undantag = '', engelska = '' } = parsed.data;
  return {
    id,
    title: titel,
    level: niva,
    kind: typ,
    text: kravtext,
    evidence: verifikat,
    followUp: uppfoljning,
    rationale: motiv,
    evidenceKinds: verifikatslag,
    exemptions: undantag,
    englishText: engelska,
  };
}

function writtenContent({ id, title, level, kind, evidenceKinds, ...texts }: EditionContent): string {
  return JSON.stringify({
    id,
    titel: title,
    niva: level === undefined ? null : LEVEL_CHOICE[level],
    typ: kind === undefined ? null : KIND_CHOICE[kind],
    kravtext: texts.text,
    verifikat: texts.evidence,
    uppfoljning: texts.followUp,
    motiv: texts.rationale,
    ...(evidenceKinds.length === 0 ? {} : { verifikatslag: evidenceKinds.map((each) => EVIDENCE_CHOICE[each]) }),
    ...(texts.exemptions === '' ? {} : { undantag: texts.exemptions }),
    ...(texts.englishText === '' ? {} : { engelska: texts.englishText }),
  });
}
