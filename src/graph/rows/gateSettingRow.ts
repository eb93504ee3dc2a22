import * as z from 'zod/mini';
import { rowKey } from '#domain/ids.ts';
import type { GateCheck, GateSetting, Severity } from '#domain/qualityGate.ts';
import { ok } from '#domain/result.ts';
import type { RowCodec } from '../rowCodec.ts';
import { oneOf, readColumns, text, textAs, titleColumn } from './columns.ts';

const CHECK_CHOICE = {
  textMissing: 'Kravtext saknas',
  rationaleMissing: 'Motiv saknas',
  evidenceMissing: 'Verifikat saknas',
  followUpMissing: 'Uppföljning saknas',
  levelOrKindMissing: 'Nivå eller typ saknas',
  equivalentMissing: 'Likvärdigt saknas',
  placeholderEmpty: 'Platshållare ej ifylld',
  paidStandard: 'Standard som kostar',
  subjectLink: 'Koppling till föremålet',
  proportionality: 'Proportionalitet',
  unmeasurable: 'Ej mätbart',
  dateDependent: 'Beroende av datum',
} as const satisfies Record<GateCheck, string>;

const SEVERITY_CHOICE = { blocks: 'Stoppar', warns: 'Varnar', off: 'Av' } as const satisfies Record<Severity, string>;

const columns = z.object({
  Nyckel: textAs(rowKey),
  Kontroll: textAs(oneOf(CHECK_CHOICE)),
  Verkan: textAs(oneOf(SEVERITY_CHOICE)),
  Anmarkning: text,
});

/** List Kvalitetskontroll. Its title is only for the eye: which check. */
export const gateSettingRow: RowCodec<GateSetting> = {
  list: 'Kvalitetskontroll',
  keyColumn: 'Nyckel',
  titleOf: titleColumn,
  mergeOf: { Nyckel: 'value', Title: 'derived', Kontroll: 'value', Verkan: 'decision', Anmarkning: 'text' },
  read: (fields) => {
    const row = readColumns(columns, fields);
    if (!row.ok) return row;
    const { Nyckel: key, Kontroll: check, Verkan: severity, Anmarkning: note } = row.value;
    return ok({ key, check, severity, note });
  },
  write: ({ key, check, severity, note }) => ({
    Nyckel: key,
    Title: CHECK_CHOICE[check],
    Kontroll: CHECK_CHOICE[check],
    Verkan: SEVERITY_CHOICE[severity],
    Anmarkning: note,
  }),
};
