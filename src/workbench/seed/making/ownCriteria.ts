import { followUpOf } from './followUp.ts';
import { codeOfSource } from './productGroups.ts';
import { rationaleOf } from './rationale.ts';
import { AREA_COORDINATOR, WORKING_GROUP, fieldsOf, fixedKey, type SeedRow } from './row.ts';
import { statusOf } from './status.ts';
import type { Template } from './source.ts';

const LEVEL = { B: 'Bas', A: 'Avancerad', S: 'Spjutspets' } as const;

const KIND = {
  TS: 'Teknisk specifikation',
  TK: 'Tilldelningskriterium',
  SK: 'Särskilt kontraktsvillkor',
  KV: 'Kvalificeringskrav',
} as const;

/** For templates that fit any group: the groups they stand in here, in the plural and in the definite form. */
const GENERAL: Readonly<Record<string, readonly [groups: string, plural: string, definite: string]>> = {
  T140: ['RON, KYL, MTU', 'medicinteknisk utrustning', 'Utrustningen'],
  T141: ['SPR', 'sprutor', 'Sprutorna'],
  T142: ['SKR', 'skrivare', 'Skrivarna'],
  T143: ['VSG', 'vårdsängar', 'Vårdsängarna'],
  T144: ['OPT', 'operationstextilier', 'Operationstextilierna'],
  T145: ['HUD', 'hudvårdsprodukter', 'Hudvårdsprodukterna'],
  T146: ['TEL', 'mobiltelefoner', 'Mobiltelefonerna'],
  T147: ['KYL', 'medicinska kylar och frysar', 'Kylarna'],
  T148: ['MAD', 'madrasser', 'Madrasserna'],
  T149: ['OPT, ARB', 'textilier', 'Textilierna'],
  T150: ['MOB', 'kontorsmöbler', 'Kontorsmöblerna'],
};

/** Drafts at their very beginning: nobody has written yet why they exist or how they are followed up. */
const BARE = new Set(['T015', 'T020', 'T026', 'T031', 'T066', 'T089', 'T105', 'T119', 'T131', 'T147']);

/** An own criterion with what its editions are made of. */
export type OwnCriterion = {
  readonly template: Template;
  readonly number: number;
  readonly id: string;
  readonly row: SeedRow;
};

export function ownCriteria(templates: readonly Template[]): readonly OwnCriterion[] {
  const numberOf = new Map<string, number>();
  return templates.map((template, number) => {
    const groups = template.g === null ? (GENERAL[template.id]?.[0] ?? '') : codeOfSource(template.g);
    const code = groups.slice(0, 3);
    const next = (numberOf.get(code) ?? 0) + 1;
    numberOf.set(code, next);
    const id = `REG-${code}-${String(next).padStart(3, '0')}`;
    return { template, number, id, row: ownRow({ template, number, id, groups }) };
  });
}

type Facts = { template: Template; number: number; id: string; groups: string };

function ownRow({ template, number, id, groups }: Facts): SeedRow {
  const isBare = BARE.has(template.id);
  const Status = statusOf(template.id);
  return {
    by: groups.startsWith('INK') || groups.startsWith('HAN') ? AREA_COORDINATOR : WORKING_GROUP,
    fields: fieldsOf({
      Title: template.ti,
      Nyckel: fixedKey('Kriterier', id),
      KriterieId: id,
      Produktgrupper: groups,
      Ursprung: 'Eget',
      Niva: LEVEL[template.l],
      Typ: KIND[template.t],
      Kravtext: textOf(template, 0),
      Verifikat: template.e.replace(/\[([^|\]]*)[^\]]*\]/g, '$1'),
      Uppfoljning: isBare ? undefined : followUpOf(template, number),
      Motiv: isBare ? undefined : rationaleOf(template, number),
      Status,
      NastaOversyn: Status === 'Publicerad' ? { $day: 40 + ((number * 37) % 700) } : undefined,
    }),
  };
}

/** @param variant which of `[a|b|c]` to take; the last one where there are fewer */
export function textOf(template: Template, variant: number): string {
  const [, plural, definite] = GENERAL[template.id] ?? ['', '', ''];
  return template.x
    .replace(
      /\[([^\]]*)\]/g,
      (_all, choices: string) => choices.split('|').at(variant) ?? choices.split('|').at(-1) ?? '',
    )
    .replaceAll('{pl}', plural)
    .replaceAll('{Def}', definite);
}
